package nl.regiekamer.analysis.smallarea;

import java.util.Arrays;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Adjusts the estimates of areas so that they add up to a total that is known better: Σ shareᵢ ×
 * estimateᵢ = total, such as the direct estimate of the whole city.
 *
 * @source Pfeffermann (2013), New important developments in small area estimation, Statistical
 *     Science 28, 40-68, section 6; weighted: Datta, Ghosh, Steorts and Maples (2011), Bayesian
 *     benchmarking with applications to small area estimation, Test 20, 574-588
 */
public final class Benchmarking {

    private Benchmarking() {}

    /**
     * Multiplies all by total / Σ share × estimate.
     *
     * @param shares of the areas in the whole, 0 or more, such as inhabitants / inhabitants of all
     * @throws IllegalArgumentException if the weighted sum of the estimates is 0
     */
    public static double[] ratio(double[] estimates, double[] shares, double total) {
        var sum = weightedSum(estimates, shares, total);
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "Estimates that add up to 0 cannot be multiplied up to %s.".formatted(total));
        }
        var adjusted = new double[estimates.length];
        for (var i = 0; i < adjusted.length; i++) {
            adjusted[i] = estimates[i] * (total / sum);
        }
        return adjusted;
    }

    /** Adds the same to all: what is missing, divided by Σ share. */
    public static double[] difference(double[] estimates, double[] shares, double total) {
        var equal = new double[estimates.length];
        Arrays.fill(equal, 1);
        var missing = total - weightedSum(estimates, shares, total);
        return spread(estimates, shares, equal, missing);
    }

    /**
     * Adds most to the estimates that are least sure: of all that add up, the ones for which Σ
     * (adjusted - estimate)² / mse is smallest. Area i gets what is missing times shareᵢ mseᵢ / Σ
     * share² mse.
     *
     * @param mse mean squared errors of the estimates, above 0
     */
    public static double[] byError(
            double[] estimates, double[] mse, double[] shares, double total) {
        var missing = total - weightedSum(estimates, shares, total);
        Arguments.length("Mean squared errors", mse.length, estimates.length);
        Arguments.allPositive("Mean squared errors", mse);
        var parts = new double[mse.length];
        for (var i = 0; i < parts.length; i++) {
            parts[i] = shares[i] * mse[i];
        }
        return spread(estimates, shares, parts, missing);
    }

    private static double[] spread(
            double[] estimates, double[] shares, double[] parts, double missing) {
        var sum = 0.0;
        for (var i = 0; i < parts.length; i++) {
            sum += shares[i] * parts[i];
        }
        var adjusted = new double[estimates.length];
        for (var i = 0; i < adjusted.length; i++) {
            adjusted[i] = estimates[i] + parts[i] * (missing / sum);
        }
        return adjusted;
    }

    private static double weightedSum(double[] estimates, double[] shares, double total) {
        Arguments.notEmpty("Estimates", estimates.length);
        Arguments.length("Shares", shares.length, estimates.length);
        Arguments.allFinite("Estimates", estimates);
        Arguments.allNotNegative("Shares", shares);
        Arguments.finite("The total", total);
        var sum = 0.0;
        var all = 0.0;
        for (var i = 0; i < estimates.length; i++) {
            sum += shares[i] * estimates[i];
            all += shares[i];
        }
        Arguments.positive("The sum of the shares", all);
        return sum;
    }
}
