package nl.regiekamer.analysis.nearrepeat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.RandomStream;

/**
 * Knox's test for space-time interaction, in bands.
 *
 * <p>Each pair of incidents falls in a band of distance and a band of time. If place and time have
 * nothing to do with each other, the times might as well be shuffled over the places: that keeps
 * where it is busy and when it is busy. Expectation and variance under shuffling are exact; the
 * p-value counts shuffles with at least as many pairs.
 *
 * <p>Times are shuffled over incidents, never pairs over cells: pairs that share an incident depend
 * on each other. Assumes that where and when are known; of an incident with an interval of time
 * take one moment, and try others. A growing population that is not the same everywhere looks like
 * interaction too.
 *
 * <p>Cost: some nanoseconds per pair within the largest distance and permutation; memory 5 bytes a
 * pair and 8 bytes per incident and thread.
 *
 * @source Knox (1964), The detection of space-time interactions, Applied Statistics 13, 25-30;
 *     moments: Barton and David (1966), The random intersection of two graphs, and Mantel (1967),
 *     Cancer Research 27, 209-220; bands and permutation: Johnson et al. (2007), Journal of
 *     Quantitative Criminology 23, 201-219
 */
public final class Knox {

    private final double[] x;
    private final double[] y;
    private final double[] t;

    private Knox(double[] x, double[] y, double[] t) {
        this.x = x;
        this.y = y;
        this.t = t;
    }

    /**
     * Incidents, four or more.
     *
     * @param x first coordinate of each, in metres or another unit of length
     * @param y second coordinate
     * @param t time of each, in days or another unit
     */
    public static Knox of(double[] x, double[] y, double[] t) {
        if (x.length != y.length || x.length != t.length || x.length < 4) {
            throw new IllegalArgumentException(
                    "Knox's table needs four incidents or more, each with x, y and t; got %d, %d and %d."
                            .formatted(x.length, y.length, t.length));
        }
        for (var i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || !Double.isFinite(t[i])) {
                throw new IllegalArgumentException(
                        "An incident has three finite numbers, got %s, %s and %s for incident %d."
                                .formatted(x[i], y[i], t[i], i));
            }
        }
        return new Knox(x.clone(), y.clone(), t.clone());
    }

    /**
     * The table.
     *
     * @param space bands of distance
     * @param time bands of time
     * @param permutations how often the times are shuffled, 0 or more; 999 gives p-values from
     *     0.001
     * @param seed of the shuffling: the same seed gives the same p-values, whatever the number of
     *     threads
     */
    public KnoxTable table(Bands space, Bands time, int permutations, long seed) {
        if (permutations < 0) {
            throw new IllegalArgumentException(
                    "Times are shuffled 0 times or more, got %d.".formatted(permutations));
        }
        var pairs = SpacePairs.of(x, y, space);
        var observed = count(pairs, space.count(), time, t);
        var shuffled =
                IntStream.range(0, permutations)
                        .parallel()
                        .mapToObj(p -> count(pairs, space.count(), time, shuffled(seed, p)))
                        .toArray(long[][]::new);
        return new KnoxTable(x.length, cells(pairs, time, observed, shuffled), permutations);
    }

    private double[] shuffled(long seed, int permutation) {
        var random = RandomStream.of(seed, permutation);
        var times = t.clone();
        for (var i = times.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = times[i];
            times[i] = times[j];
            times[j] = kept;
        }
        return times;
    }

    private static long[] count(SpacePairs pairs, int spaceBands, Bands time, double[] times) {
        var counts = new long[spaceBands * time.count()];
        var end = time.end();
        for (var i = 0; i < times.length; i++) {
            var others = pairs.other[i];
            var bands = pairs.band[i];
            var own = times[i];
            for (var k = 0; k < others.length; k++) {
                var apart = Math.abs(own - times[others[k]]);
                if (apart < end) {
                    var band = time.of(apart);
                    if (band >= 0) {
                        counts[bands[k] * time.count() + band]++;
                    }
                }
            }
        }
        return counts;
    }

    private ArrayList<KnoxTable.Cell> cells(
            SpacePairs pairs, Bands time, long[] observed, long[][] shuffled) {
        var spaceMoments = Arrays.stream(pairs.degrees()).map(PairMoments::of).toList();
        var timeMoments = timeMoments(time);
        var cells = new ArrayList<KnoxTable.Cell>();
        for (var s = 0; s < spaceMoments.size(); s++) {
            for (var band = 0; band < time.count(); band++) {
                var at = s * time.count() + band;
                var expected = spaceMoments.get(s).expected(timeMoments[band], x.length);
                var played = Arrays.stream(shuffled).mapToLong(counts -> counts[at]).sorted();
                var sorted = played.toArray();
                cells.add(
                        new KnoxTable.Cell(
                                s,
                                band,
                                observed[at],
                                (long) spaceMoments.get(s).pairs(),
                                (long) timeMoments[band].pairs(),
                                expected,
                                spaceMoments.get(s).variance(timeMoments[band], x.length),
                                sorted.length == 0 ? expected : median(sorted),
                                pValue(observed[at], sorted)));
            }
        }
        return cells;
    }

    private static double median(long[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static double pValue(long observed, long[] sorted) {
        var asHigh = Arrays.stream(sorted).filter(count -> count >= observed).count();
        return (1.0 + asHigh) / (1.0 + sorted.length);
    }

    /** For each band of time the numbers of partners, from the sorted times. */
    private PairMoments[] timeMoments(Bands time) {
        var sorted = t.clone();
        Arrays.sort(sorted);
        var moments = new PairMoments[time.count()];
        var nearer = within(sorted, time.from(0));
        for (var band = 0; band < time.count(); band++) {
            var reach = within(sorted, time.to(band));
            var degrees = new long[sorted.length];
            for (var i = 0; i < degrees.length; i++) {
                degrees[i] = reach[i] - nearer[i];
            }
            moments[band] = PairMoments.of(degrees);
            nearer = reach;
        }
        return moments;
    }

    /** For each event the number of others less than this far away in time. */
    private static long[] within(double[] sorted, double reach) {
        var counts = new long[sorted.length];
        if (reach == 0) {
            return counts;
        }
        var first = 0;
        var end = 0;
        for (var i = 0; i < sorted.length; i++) {
            while (sorted[i] - sorted[first] >= reach) {
                first++;
            }
            while (end < sorted.length && sorted[end] - sorted[i] < reach) {
                end++;
            }
            counts[i] = end - first - 1L;
        }
        return counts;
    }
}
