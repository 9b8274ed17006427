package nl.regiekamer.analysis.nearrepeat;

import java.util.List;

/**
 * Numbers of pairs of incidents by distance and time between them.
 *
 * @param events number of incidents
 * @param cells one per band of distance and band of time: all times of the first distance, then of
 *     the next one
 * @param permutations how often the times were shuffled
 */
public record KnoxTable(int events, List<Cell> cells, int permutations) {

    public KnoxTable {
        cells = List.copyOf(cells);
    }

    /**
     * One band of distance with one band of time.
     *
     * @param space number of the band of distance, from 0
     * @param time number of the band of time, from 0
     * @param observed pairs of incidents in both bands
     * @param spacePairs pairs in the band of distance, at any time
     * @param timePairs pairs in the band of time, at any distance
     * @param expected of {@code observed} if times are shuffled over the incidents: exact
     * @param variance of the same: exact
     * @param permutedMedian the middle one of the shuffled numbers; {@code expected} when nothing
     *     was shuffled
     * @param pValue share of the shuffled numbers (and the observed one) that are at least as high;
     *     1 when nothing was shuffled
     */
    public record Cell(
            int space,
            int time,
            long observed,
            long spacePairs,
            long timePairs,
            double expected,
            double variance,
            double permutedMedian,
            double pValue) {

        /**
         * Observed pairs per expected pair (Knox ratio): 1.5 is half as many again.
         *
         * @throws IllegalArgumentException when none are expected
         */
        public double ratio() {
            if (expected == 0) {
                throw new IllegalArgumentException(
                        "Where no pairs are expected there is no ratio; ask for expected first.");
            }
            return observed / expected;
        }

        /**
         * How far the number lies from its expectation, in standard deviations; 0 when the number
         * cannot vary.
         */
        public double z() {
            return variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
        }
    }

    /** The cell of two bands. */
    public Cell cell(int space, int time) {
        return cells.stream()
                .filter(cell -> cell.space() == space && cell.time() == time)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no cell %d, %d.".formatted(space, time)));
    }
}
