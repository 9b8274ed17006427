package nl.regiekamer.analysis.testing;

import java.util.Arrays;

/**
 * P-values made fit for looking at many comparisons at once.
 *
 * <p>Of 44 areas that do not differ at all, two come out at 5 % by chance. An adjusted p-value is
 * compared with the same threshold as before:
 *
 * <ul>
 *   <li>{@link #benjaminiHochberg}: of the areas called different, at most 5 % on average are so
 *       only by chance (false discovery rate). For a picture of the city. Holds for independent
 *       tests and for positively dependent ones.
 *   <li>{@link #bonferroni}: the chance that even one area is called different by chance is at most
 *       5 %, whatever the dependence. For a verdict that singles out a place.
 * </ul>
 *
 * <p>Input: p-values from 0 to 1, in any order. NaN means that there was nothing to test: it stays
 * NaN and does not count as a comparison. Output: a new array in the same order, from 0 to 1, never
 * below the p-value it came from. Adjust all comparisons that a reader looks at together, not each
 * page by itself and not only those that look interesting.
 *
 * @source Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal
 *     Statistical Society B 57, 289-300; Benjamini and Yekutieli (2001), Annals of Statistics 29,
 *     1165-1188 (dependence); Dunn (1961), Journal of the American Statistical Association 56,
 *     52-64 (Bonferroni)
 */
public final class MultipleTesting {

    private MultipleTesting() {}

    /**
     * The step-up procedure: with m p-values sorted from small to large, the adjusted value of rank
     * i is the smallest of p(j)·m/j over all j ≥ i, at most 1.
     *
     * @throws IllegalArgumentException for a number outside 0 to 1
     */
    public static double[] benjaminiHochberg(double[] pValues) {
        var sorted = pValues.clone();
        Arrays.sort(sorted);
        var tested = countTested(pValues);
        // NaN sorts last, so the first m are the p-values.
        var adjusted = new double[tested];
        var smallest = 1.0;
        for (var i = tested - 1; i >= 0; i--) {
            // Rounding may put p·m/m a hair under p.
            smallest = Math.min(smallest, Math.max(sorted[i], sorted[i] * tested / (i + 1)));
            adjusted[i] = smallest;
        }
        var result = new double[pValues.length];
        for (var i = 0; i < pValues.length; i++) {
            // Equal p-values have equal adjusted values, so any of their ranks will do.
            result[i] =
                    Double.isNaN(pValues[i])
                            ? Double.NaN
                            : adjusted[Arrays.binarySearch(sorted, 0, tested, pValues[i])];
        }
        return result;
    }

    /**
     * Each p-value times the number of comparisons, at most 1.
     *
     * @throws IllegalArgumentException for a number outside 0 to 1
     */
    public static double[] bonferroni(double[] pValues) {
        var tested = countTested(pValues);
        var result = new double[pValues.length];
        for (var i = 0; i < pValues.length; i++) {
            result[i] = Math.min(1, pValues[i] * tested);
        }
        return result;
    }

    private static int countTested(double[] pValues) {
        var tested = 0;
        for (var p : pValues) {
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException(
                        "A p-value lies from 0 to 1 (or is NaN), got %s.".formatted(p));
            }
            if (!Double.isNaN(p)) {
                tested++;
            }
        }
        return tested;
    }
}
