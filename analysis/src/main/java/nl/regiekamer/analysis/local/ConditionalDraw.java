package nl.regiekamer.analysis.local;

import nl.regiekamer.analysis.neighbours.Weights;

/**
 * Draws values for the neighbours of one area after the other, and keeps what became of the
 * statistic.
 *
 * <p>A draw without replacement is the beginning of a shuffle (Fisher and Yates): position m is
 * swapped with a random one from m on. The array stays a permutation of the same values, so nothing
 * is put back between draws.
 */
final class ConditionalDraw {

    /** The odd number nearest to 2⁶⁴ divided by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Values values;
    private final Weights weights;
    private final int permutations;
    private final long seed;

    /** The values of all areas but one, that one's place being taken by the last. */
    private final double[] others;

    /** What a neighbour's value is multiplied with to become its part of the statistic. */
    private double factor;

    /** From here on, and up to here, a draw counts as equal to what was observed. */
    private double low;

    private double high;

    private int atLeast;
    private int atMost;
    private double sum;
    private double squares;

    ConditionalDraw(Values values, Weights weights, int permutations, long seed) {
        this.values = values;
        this.weights = weights;
        this.permutations = permutations;
        this.seed = seed;
        others = new double[values.size() - 1];
    }

    void run(int area, double observed) {
        var last = others.length;
        System.arraycopy(values.centred, 0, others, 0, last);
        if (area < last) {
            others[area] = values.centred[last];
        }
        factor = values.centred[area] / (values.squares / values.size());
        // Equal sums of the same values, added in another order, must count as equal.
        var rounding =
                Values.ROUNDING
                        * (Math.abs(observed) + Math.abs(factor) * Math.sqrt(values.squares));
        low = observed - rounding;
        high = observed + rounding;
        atLeast = 0;
        atMost = 0;
        sum = 0;
        squares = 0;
        var stream = mix(mix(seed) + area * GOLDEN);
        if (weights.hasEqualWeights()) {
            factor *= weights.sum(area) / Math.max(1, weights.countNeighbours(area));
            drawEqual(stream, weights.countNeighbours(area));
        } else {
            drawWeighted(stream, area);
        }
    }

    private void drawEqual(long stream, int neighbours) {
        var state = stream;
        var shuffled = others;
        var size = shuffled.length;
        var pairs = neighbours & ~1;
        for (var r = 0; r < permutations; r++) {
            var drawn = 0.0;
            for (var m = 0; m < pairs; m += 2) {
                state += GOLDEN;
                var random = mix(state);
                // Both halves of the number serve.
                var first = m + (int) (((random >>> 32) * (size - m)) >>> 32);
                var one = shuffled[first];
                shuffled[first] = shuffled[m];
                shuffled[m] = one;
                var second = m + 1 + (int) (((random & 0xFFFFFFFFL) * (size - m - 1)) >>> 32);
                var other = shuffled[second];
                shuffled[second] = shuffled[m + 1];
                shuffled[m + 1] = other;
                drawn += one + other;
            }
            if (pairs < neighbours) {
                state += GOLDEN;
                var last = pairs + (int) (((mix(state) >>> 32) * (size - pairs)) >>> 32);
                var one = shuffled[last];
                shuffled[last] = shuffled[pairs];
                shuffled[pairs] = one;
                drawn += one;
            }
            count(drawn);
        }
    }

    private void drawWeighted(long stream, int area) {
        var state = stream;
        var from = weights.first(area);
        var neighbours = weights.countNeighbours(area);
        for (var r = 0; r < permutations; r++) {
            var drawn = 0.0;
            for (var m = 0; m < neighbours; m++) {
                state += GOLDEN;
                var at = m + (int) (((mix(state) >>> 32) * (others.length - m)) >>> 32);
                var one = others[at];
                others[at] = others[m];
                others[m] = one;
                drawn += weights.weight(area, from + m) * one;
            }
            count(drawn);
        }
    }

    private void count(double drawn) {
        var statistic = factor * drawn;
        atLeast += statistic >= low ? 1 : 0;
        atMost += statistic <= high ? 1 : 0;
        sum += statistic;
        squares += statistic * statistic;
    }

    double mean() {
        return sum / permutations;
    }

    /** Draws lie around 0 and not far from it, so the difference keeps its digits. */
    double variance() {
        return permutations == 1
                ? 0
                : Math.max(0, squares - sum * sum / permutations) / (permutations - 1);
    }

    /** NaN where every draw gives the same: an island, or an area whose value is the mean. */
    double foldedP() {
        return atLeast == permutations && atMost == permutations
                ? Double.NaN
                : (Math.min(atLeast, atMost) + 1.0) / (permutations + 1);
    }

    /** The output of SplitMix64: Steele, Lea and Flood (2014), OOPSLA, 453-472. */
    private static long mix(long state) {
        var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
