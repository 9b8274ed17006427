package nl.regiekamer.analysis.nearrepeat;

import java.util.Arrays;

/**
 * What the mean and variance of the number of pairs need to know of one band: how many pairs there
 * are, and how many pairs of pairs share an incident.
 *
 * @param pairs unordered
 * @param paths ordered pairs of pairs that share one incident: Σ degree·(degree - 1)
 */
record PairMoments(double pairs, double paths) {

    static PairMoments of(long[] degrees) {
        var ends = Arrays.stream(degrees).asDoubleStream().sum();
        var paths = Arrays.stream(degrees).mapToDouble(d -> (double) d * (d - 1)).sum();
        return new PairMoments(ends / 2, paths);
    }

    double expected(PairMoments time, int events) {
        return pairs * time.pairs / (events * (events - 1.0) / 2);
    }

    /** The variance when the times are shuffled over all events, 4 or more. */
    double variance(PairMoments time, int events) {
        var n = (double) events;
        var two = n * (n - 1);
        var three = two * (n - 2);
        var four = three * (n - 3);
        var square =
                2 * (2 * pairs) * (2 * time.pairs) / two
                        + 4 * paths * time.paths / three
                        + apart() * time.apart() / four;
        var expected = expected(time, events);
        return Math.max(0, square / 4 - expected * expected);
    }

    /** Ordered pairs of ordered pairs without an incident in common. */
    private double apart() {
        var ordered = 2 * pairs;
        return ordered * ordered - 2 * ordered - 4 * paths;
    }
}
