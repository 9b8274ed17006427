package nl.regiekamer.analysis.local;

import java.util.stream.IntStream;
import nl.regiekamer.analysis.neighbours.Weights;

/**
 * The local statistic of Moran against conditional permutations: the value of an area stays, and
 * those of its neighbours are drawn from all other areas, again and again.
 *
 * <p>Every area draws for itself, without replacement, from a stream that depends on the seed and
 * the area's number alone: the answer is the same on any number of processors. With R draws, of
 * which g are at least as large as the statistic and s at most as large:
 *
 * <pre>
 * folded p     (min(g, s) + 1) / (R + 1)        one-sided, on the side where it lies
 * two-sided p  min(1, 2 · folded p)
 * </pre>
 *
 * <p>So a p-value is never 0, and with R = 999 never below 0.001 (folded). An island has nothing to
 * test: NaN.
 *
 * <p>Draws take a number below the number of areas n with a bias of at most n / 2³².
 *
 * @source Anselin (1995), Local indicators of spatial association - LISA, Geographical Analysis 27,
 *     93-115; North, Curtis and Sham (2002), A note on the calculation of empirical p values from
 *     Monte Carlo procedures, American Journal of Human Genetics 71, 439-441 (the + 1)
 */
public final class PermutedMoran {

    private static final int BLOCK = 64;

    private final double[] value;
    private final double[] mean;
    private final double[] variance;
    private final double[] foldedP;

    private PermutedMoran(int areas) {
        value = new double[areas];
        mean = new double[areas];
        variance = new double[areas];
        foldedP = new double[areas];
    }

    /**
     * Draws for every area.
     *
     * @param values one per area, not all equal
     * @param weights without an area itself
     * @param permutations R, at least 1; 999 is usual, 9,999 for many comparisons
     * @param seed the same seed gives the same answer
     * @throws IllegalArgumentException for fewer than 3 areas, or if an area is its own neighbour
     */
    public static PermutedMoran of(double[] values, Weights weights, int permutations, long seed) {
        if (permutations < 1) {
            throw new IllegalArgumentException(
                    "There must be at least 1 permutation, got %d.".formatted(permutations));
        }
        var checked = LocalMoran.check(values, weights);
        var result = new PermutedMoran(values.length);
        System.arraycopy(LocalMoran.values(checked, weights), 0, result.value, 0, values.length);
        var blocks = (values.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks)
                .parallel()
                .forEach(block -> {
                    var draw = new ConditionalDraw(checked, weights, permutations, seed);
                    var end = Math.min(values.length, (block + 1) * BLOCK);
                    for (var i = block * BLOCK; i < end; i++) {
                        result.keep(i, draw);
                    }
                });
        return result;
    }

    private void keep(int area, ConditionalDraw draw) {
        draw.run(area, value[area]);
        mean[area] = draw.mean();
        variance[area] = draw.variance();
        foldedP[area] = draw.foldedP();
    }

    /** I of an area, as {@link LocalMoran} has it. */
    public double value(int area) {
        return value[area];
    }

    /** Mean of the statistic over the draws. */
    public double mean(int area) {
        return mean[area];
    }

    /** Variance of the statistic over the draws, R - 1 below the line; 0 with one draw. */
    public double variance(int area) {
        return variance[area];
    }

    /** One-sided p-values on the side where each statistic lies; a copy. */
    public double[] foldedPValues() {
        return foldedP.clone();
    }

    /** Two-sided p-values; adjust them for many comparisons. */
    public double[] pValues() {
        var twoSided = foldedP.clone();
        for (var i = 0; i < twoSided.length; i++) {
            twoSided[i] = Math.min(1, 2 * twoSided[i]);
        }
        return twoSided;
    }
}
