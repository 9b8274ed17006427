package nl.regiekamer.analyse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One series of counts as it is watched: a place for every period, also for those that the file has
 * no row for.
 *
 * @param name as in the file; empty where there is one series only
 * @param counts NaN where nothing was counted
 * @param rows the rows of the file, from 0; {@link #MISSING} where it has none
 * @param holidays which periods hold a holiday
 * @param calendar its days; null without dates
 */
record WatchedSeries(
        String name,
        double[] counts,
        int[] rows,
        boolean[] holidays,
        @Nullable PeriodCalendar calendar) {

    static final int MISSING = -1;

    int length() {
        return counts.length;
    }

    /** How many periods the file has no row for. */
    long countMissing() {
        return Arrays.stream(rows).filter(row -> row == MISSING).count();
    }

    /** The counts without those of holidays. */
    double[] countsWithoutHolidays() {
        var left = counts.clone();
        for (int t = 0; t < left.length; t++) {
            if (holidays[t]) {
                left[t] = Double.NaN;
            }
        }
        return left;
    }
}
