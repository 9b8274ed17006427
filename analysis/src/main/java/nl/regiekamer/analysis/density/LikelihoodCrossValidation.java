package nl.regiekamer.analysis.density;

import java.util.Arrays;
import nl.regiekamer.analysis.geometry.Rectangle;

/**
 * The bandwidth under which every point is best foretold by all others.
 *
 * <pre>
 * score(h) = 1/n Σi log( Σ(j≠i) K(p(i) - p(j)) / (n - 1) )
 * </pre>
 *
 * <p>Sensitive to outliers: a point far from all others asks for a wide bandwidth. Many points at
 * one place ask for the narrowest, and are refused.
 *
 * <p>Cost: some fifty times the number of pairs within reach.
 *
 * @param bandwidth with the highest score, to a relative precision of 1e-4
 * @param score there: the mean log density
 * @source Habbema, Hermans and van den Broek (1974), A stepwise discriminant analysis program using
 *     density estimation, Compstat 1974, 101-110; Duin (1976), IEEE Transactions on Computers C-25,
 *     1175-1179
 */
public record LikelihoodCrossValidation(double bandwidth, double score) {

    /** Of the rule of Silverman: where the search begins and ends. */
    private static final double NARROWEST = 1.0 / 60;

    private static final double WIDEST = 3;

    private static final int STEPS = 24;
    private static final double PRECISION = 1e-4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Searches from a sixtieth to three times the rule of Silverman: first by equal steps of the
     * logarithm, then between the neighbours of the best one.
     *
     * @throws IllegalArgumentException if the narrowest is best, or as {@link Bandwidths#silverman}
     */
    public static LikelihoodCrossValidation of(double[] x, double[] y, Kernel kernel) {
        var middle = Math.log(kernel.bandwidthOf(Bandwidths.silverman(x, y)));
        var from = middle + Math.log(NARROWEST);
        var step = Math.log(WIDEST / NARROWEST) / STEPS;
        var scores = new double[STEPS + 1];
        Arrays.setAll(scores, i -> score(x, y, kernel, Math.exp(from + i * step)));
        var best = 0;
        for (var i = 1; i <= STEPS; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        if (best == 0) {
            throw new IllegalArgumentException(
                    """
                    The narrowest bandwidth foretells best, so there is none to choose.
                    Maybe many points lie at one place.\
                    """);
        }
        return refine(
                x, y, kernel, from + (best - 1) * step, from + Math.min(STEPS, best + 1) * step);
    }

    /** Golden section: the score has one top between the bounds. */
    private static LikelihoodCrossValidation refine(
            double[] x, double[] y, Kernel kernel, double low, double high) {
        var from = low;
        var to = high;
        var left = to - GOLDEN * (to - from);
        var right = from + GOLDEN * (to - from);
        var leftScore = score(x, y, kernel, Math.exp(left));
        var rightScore = score(x, y, kernel, Math.exp(right));
        while (to - from > PRECISION) {
            if (leftScore > rightScore) {
                to = right;
                right = left;
                rightScore = leftScore;
                left = to - GOLDEN * (to - from);
                leftScore = score(x, y, kernel, Math.exp(left));
            } else {
                from = left;
                left = right;
                leftScore = rightScore;
                right = from + GOLDEN * (to - from);
                rightScore = score(x, y, kernel, Math.exp(right));
            }
        }
        return leftScore > rightScore
                ? new LikelihoodCrossValidation(Math.exp(left), leftScore)
                : new LikelihoodCrossValidation(Math.exp(right), rightScore);
    }

    /** The score of one bandwidth; negative infinity if a point has no other within reach. */
    public static double score(double[] x, double[] y, Kernel kernel, double bandwidth) {
        var smoothing = new Smoothing(kernel, bandwidth, EdgeCorrection.NONE);
        var anywhere = new Rectangle(-1, -1, 1, 1);
        var density = KernelDensity.atPoints(x, y, smoothing, anywhere, true);
        return Arrays.stream(density)
                .map(d -> Math.log(d / (x.length - 1)))
                .average()
                .orElseThrow();
    }
}
