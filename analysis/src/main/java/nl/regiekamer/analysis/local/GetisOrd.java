package nl.regiekamer.analysis.local;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.neighbours.Weights;

/**
 * Where high values lie together, or low ones: the local statistics of Getis and Ord.
 *
 * <p>Gi* compares the sum of the values around an area, its own included, with the sum of all; Gi
 * leaves the area itself out of both. High z: high values together (a hot spot); low z: low values
 * together (a cold spot).
 *
 * <pre>
 * Gi*  value        Σj w(ij) x(j) / Σj x(j)
 *      expectation  W / n
 *      variance     s² (n S1 - W²) / ((n - 1) (Σj x(j))²)
 *
 * W = Σj w(ij),  S1 = Σj w(ij)²,  s² = Σj (x(j) - mean)² / n
 * </pre>
 *
 * <p>For Gi all sums go over the other areas only, and n is the number of those.
 *
 * <p>Assumes that, were there no pattern, every order of the values over the areas would be as
 * likely (randomisation); p-values take the sum over the neighbours for normal, which needs some
 * eight neighbours or values that are not too skewed. Rates of areas with few inhabitants vary by
 * chance alone: smooth them first. z does not change when all values are multiplied or raised by
 * the same amount; value, expectation and variance need a total that is not 0.
 *
 * @source Getis and Ord (1992), The analysis of spatial association by use of distance statistics,
 *     Geographical Analysis 24, 189-206; Ord and Getis (1995), Local spatial autocorrelation
 *     statistics: distributional issues and an application, Geographical Analysis 27, 286-306
 */
public final class GetisOrd {

    private static final int BLOCK = 4096;

    private GetisOrd() {}

    /**
     * Gi*: the area itself counts among its neighbours.
     *
     * @param values one per area, not all equal, with a sum other than 0
     * @param weights that include every area itself, such as {@code weights.withSelf()}, and
     *     standardised after that if at all
     * @throws IllegalArgumentException if an area is not included in its own row
     */
    public static LocalStatistics giStar(double[] values, Weights weights) {
        var checked = Values.of(values, weights, 2);
        for (var i = 0; i < weights.size(); i++) {
            if (!selfIn(weights, i)) {
                throw new IllegalArgumentException(
                        "Gi* needs every area among its own neighbours, area %d is not.\nMaybe withSelf() was forgotten."
                                .formatted(i));
            }
        }
        return new Star(checked, weights).statistics();
    }

    /**
     * Gi: the area itself is left out.
     *
     * @param values one per area, not all equal; with one left out the rest may not sum to 0
     * @param weights that do not include an area itself; islands have nothing to test
     * @throws IllegalArgumentException for fewer than 3 areas, or if an area is included in its own
     *     row
     */
    public static LocalStatistics gi(double[] values, Weights weights) {
        var checked = Values.of(values, weights, 3);
        for (var i = 0; i < weights.size(); i++) {
            if (selfIn(weights, i)) {
                throw new IllegalArgumentException(
                        "Gi leaves the area itself out, but area %d is its own neighbour.\nMaybe Gi* is meant."
                                .formatted(i));
            }
        }
        return new Others(checked, weights).statistics();
    }

    private static boolean selfIn(Weights weights, int area) {
        for (var link = weights.first(area); link < weights.first(area + 1); link++) {
            if (weights.neighbour(link) == area) {
                return true;
            }
        }
        return false;
    }

    /** Σj w(ij) (x(j) - mean). */
    private static double centredLag(Values values, Weights weights, int area) {
        var sum = 0.0;
        if (weights.hasEqualWeights()) {
            for (var link = weights.first(area); link < weights.first(area + 1); link++) {
                sum += values.centred[weights.neighbour(link)];
            }
            return sum * weights.sum(area) / Math.max(1, weights.countNeighbours(area));
        }
        for (var link = weights.first(area); link < weights.first(area + 1); link++) {
            sum += weights.weight(area, link) * values.centred[weights.neighbour(link)];
        }
        return sum;
    }

    /** n S1 - W², with what is only rounding put at 0. */
    private static double spread(int n, double sumOfSquares, double sum) {
        var spread = n * sumOfSquares - sum * sum;
        return spread <= Values.ROUNDING * n * sumOfSquares ? 0 : spread;
    }

    private static double requireTotal(double total) {
        if (total == 0) {
            throw new IllegalArgumentException(
                    "The values sum to 0, so no area has a share of them.\nMaybe raise them all by the same amount; z stays the same.");
        }
        return total;
    }

    private record Star(Values values, Weights weights) {

        LocalStatistics statistics() {
            var n = values.size();
            var total = requireTotal(values.mean * n);
            var variance = values.squares / n / (n - 1) / total / total;
            var result = new Result(n);
            result.fill(i -> {
                var sum = weights.sum(i);
                result.expectation[i] = sum / n;
                result.value[i] = sum / n + centredLag(values, weights, i) / total;
                result.variance[i] = variance * spread(n, weights.sumOfSquares(i), sum);
            });
            return result.statistics();
        }
    }

    private record Others(Values values, Weights weights) {

        LocalStatistics statistics() {
            var n = values.size() - 1;
            var result = new Result(values.size());
            result.fill(i -> {
                var total = requireTotal(values.mean * n - values.centred[i]);
                var sum = weights.sum(i);
                // The others' mean lies -centred/n from the mean of all.
                var lag = centredLag(values, weights, i) + sum * values.centred[i] / n;
                result.expectation[i] = sum / n;
                result.value[i] = sum / n + lag / total;
                result.variance[i] =
                        othersSquares(i)
                                / n
                                / (n - 1)
                                / total
                                / total
                                * spread(n, weights.sumOfSquares(i), sum);
            });
            return result.statistics();
        }

        /** Squared distances of the others from their own mean, 0 where it is only rounding. */
        private double othersSquares(int area) {
            var n = values.size();
            var own = values.centred[area] * values.centred[area];
            var squares = values.squares - own * n / (n - 1);
            return squares <= Values.ROUNDING * values.squares ? 0 : squares;
        }
    }

    /** The arrays of a result while they are filled. */
    private static final class Result {

        final double[] value;
        final double[] expectation;
        final double[] variance;

        Result(int areas) {
            value = new double[areas];
            expectation = new double[areas];
            variance = new double[areas];
        }

        void fill(IntConsumer area) {
            var blocks = (value.length + BLOCK - 1) / BLOCK;
            IntStream.range(0, blocks)
                    .parallel()
                    .forEach(block -> {
                        var end = Math.min(value.length, (block + 1) * BLOCK);
                        for (var i = block * BLOCK; i < end; i++) {
                            area.accept(i);
                        }
                    });
        }

        LocalStatistics statistics() {
            return new LocalStatistics(value, expectation, variance);
        }
    }
}
