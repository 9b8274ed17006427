package nl.regiekamer.analysis.trend;

/**
 * The count of one year.
 *
 * @param year position in time, in years; need not be whole
 * @param count events, 0 or more
 * @param exposure inhabitants (homes, jobs, visitors) of that year, above 0
 */
public record TrendPoint(double year, double count, double exposure) {

    public TrendPoint {
        if (!Double.isFinite(year)
                || !Double.isFinite(count)
                || !Double.isFinite(exposure)
                || count < 0
                || exposure <= 0) {
            throw new IllegalArgumentException(
                    "A point has a year, a count of 0 or more and an exposure above 0, got %s, %s, %s."
                            .formatted(year, count, exposure));
        }
    }
}
