package nl.regiekamer.analysis.density;

import java.util.Arrays;

/**
 * Rules for the bandwidth of a Gaussian kernel, from the points themselves; for another kernel see
 * {@link Kernel#bandwidthOf}.
 *
 * <p>The rules of Scott and Silverman would be best if the points were one normal cloud; for
 * incidents in a city they smooth too much. Likelihood cross-validation ({@link
 * LikelihoodCrossValidation}) makes no such assumption.
 */
public final class Bandwidths {

    /** One bandwidth for each direction. */
    public record PerDirection(double x, double y) {

        /** One bandwidth for both, that spreads over the same area. */
        public double geometricMean() {
            return Math.sqrt(x * y);
        }
    }

    private Bandwidths() {}

    /**
     * The rule of Scott: in each direction the standard deviation (n - 1 below the line) times n to
     * the power -1/6.
     *
     * @throws IllegalArgumentException for fewer than 2 points, or all at one x or one y
     * @source Scott (1992), Multivariate Density Estimation, Wiley, section 6.3
     */
    public static PerDirection scott(double[] x, double[] y) {
        var factor = Math.pow(x.length, -1.0 / 6);
        return new PerDirection(
                factor * Math.sqrt(variance("x", x)), factor * Math.sqrt(variance("y", y)));
    }

    /**
     * The rule of Silverman: the root of the mean variance of both directions, times n to the power
     * -1/6.
     *
     * @throws IllegalArgumentException as {@link #scott}
     * @source Silverman (1986), Density Estimation for Statistics and Data Analysis, section 4.3.2,
     *     equations 4.14 and 4.15
     */
    public static double silverman(double[] x, double[] y) {
        var mean = (variance("x", x) + variance("y", y)) / 2;
        return Math.sqrt(mean) * Math.pow(x.length, -1.0 / 6);
    }

    private static double variance(String name, double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "A bandwidth needs at least 2 points, got %d.".formatted(values.length));
        }
        var mean = Arrays.stream(values).average().orElseThrow();
        var squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        if (!(squares > 0) || !Double.isFinite(squares)) {
            throw new IllegalArgumentException(
                    "The points need finite coordinates that differ, but %s does not."
                            .formatted(name));
        }
        return squares / (values.length - 1);
    }
}
