package nl.regiekamer.analysis.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.neighbours.Weights;

/**
 * Where neighbours are alike, and where they differ: the local statistic of Moran.
 *
 * <pre>
 * I(i) = z(i) / m2 · Σj w(ij) z(j),   z(i) = x(i) - mean,   m2 = Σ z² / n
 * </pre>
 *
 * <p>Above expectation: an area is like its neighbours (both high or both low); below it: it
 * differs from them. {@link Quadrant} says which. The sum over all areas is, but for a factor, the
 * global statistic ({@link GlobalMoran}).
 *
 * <p>Two answers to "what would chance make of it", with W = Σj w(ij) and W2 = Σj w(ij)²:
 *
 * <ul>
 *   <li>{@link #conditional}: the value of the area stays where it is, the others may lie in any
 *       order.
 *       <pre>
 * expectation  -z(i)² W / ((n - 1) m2)
 * variance     (z(i) / m2)² · n / (n - 2) · (W2 - W² / (n - 1)) · (m2 - z(i)² / (n - 1))
 * </pre>
 *   <li>{@link #total}: all values may lie in any order. With b2 = n Σ z⁴ / (Σ z²)²:
 *       <pre>
 * expectation  -W / (n - 1)
 * variance     W2 (n - b2) / (n - 1) + (W² - W2) (2 b2 - n) / ((n - 1) (n - 2)) - W² / (n - 1)²
 * </pre>
 * </ul>
 *
 * <p>p-values by the normal distribution are rough for few neighbours and skewed values; {@link
 * PermutedMoran} makes no such assumption.
 *
 * @source Anselin (1995), Local indicators of spatial association - LISA, Geographical Analysis 27,
 *     93-115 (total); Sokal, Oden and Thomson (1998), Local spatial autocorrelation in a biological
 *     model, Geographical Analysis 30, 331-354 (conditional)
 */
public final class LocalMoran {

    private LocalMoran() {}

    /**
     * With the moments given the area's own value. An area whose value is the mean has nothing to
     * test.
     *
     * @param values one per area, not all equal
     * @param weights without an area itself; islands have nothing to test
     * @throws IllegalArgumentException for fewer than 3 areas, or if an area is its own neighbour
     */
    public static LocalStatistics conditional(double[] values, Weights weights) {
        return statistics(values, weights, true);
    }

    /**
     * With the moments over all orders of all values.
     *
     * @see #conditional
     */
    public static LocalStatistics total(double[] values, Weights weights) {
        return statistics(values, weights, false);
    }

    /**
     * On which side of the mean each area and its neighbours lie.
     *
     * @see #conditional
     */
    public static List<Quadrant> quadrants(double[] values, Weights weights) {
        var checked = check(values, weights);
        var lag = weights.lag(checked.centred);
        return IntStream.range(0, lag.length)
                .mapToObj(i -> Quadrant.of(checked.centred[i], lag[i]))
                .toList();
    }

    static Values check(double[] values, Weights weights) {
        var checked = Values.of(values, weights, 3);
        if (weights.includesSelf()) {
            throw new IllegalArgumentException(
                    "Moran's statistic compares an area with others, but an area is its own neighbour.");
        }
        return checked;
    }

    /** I(i) of every area. */
    static double[] values(Values values, Weights weights) {
        var m2 = values.squares / values.size();
        var lag = weights.lag(values.centred);
        Arrays.setAll(lag, i -> values.centred[i] / m2 * lag[i]);
        return lag;
    }

    private static LocalStatistics statistics(
            double[] values, Weights weights, boolean conditional) {
        var checked = check(values, weights);
        var moments = conditional ? Moments.conditional(checked) : Moments.total(checked);
        var expectation = new double[values.length];
        var variance = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var sum = weights.sum(i);
            var squares = weights.sumOfSquares(i);
            expectation[i] = moments.expectation(i, sum);
            variance[i] = moments.variance(i, sum, squares);
        }
        return new LocalStatistics(values(checked, weights), expectation, variance);
    }
}
