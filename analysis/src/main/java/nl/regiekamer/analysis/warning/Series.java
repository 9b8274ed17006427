package nl.regiekamer.analysis.warning;

/** Refuses what is no series of counts. */
final class Series {

    private Series() {}

    static void check(double[] counts, int period) {
        if (period < 0 || period >= counts.length) {
            throw new IllegalArgumentException(
                    "Period %d does not lie in a series of %d.".formatted(period, counts.length));
        }
        for (var i = 0; i <= period; i++) {
            if (counts[i] < 0 || counts[i] > 1e12) {
                throw new IllegalArgumentException(
                        "A count is a number from 0 to 1e12 or NaN, got %s in period %d."
                                .formatted(counts[i], i));
            }
        }
    }
}
