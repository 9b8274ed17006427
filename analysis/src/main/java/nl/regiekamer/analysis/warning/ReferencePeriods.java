package nl.regiekamer.analysis.warning;

import java.util.Arrays;
import java.util.Optional;

/**
 * The earlier periods that one period is compared with, each with its level in the season.
 *
 * @param at places in the series, rising
 * @param level of each, from 0
 * @param levels how many there are
 * @param ownLevel the level of the period assessed
 */
record ReferencePeriods(int[] at, int[] level, int levels, int ownLevel) {

    private static final int NONE = -1;

    /**
     * Finds them.
     *
     * @param holidays these have a level of their own; shorter than {@code period + 1} where the
     *     rest are none
     * @return nothing when the series does not go back far enough
     */
    static Optional<ReferencePeriods> of(
            int period, FarringtonSettings.Baseline baseline, Periods periods, boolean[] holidays) {
        var levels = new int[period + 1];
        Arrays.fill(levels, NONE);
        var window = baseline.noPeriods() - 1;
        mark(levels, period - baseline.w(), period + 1, window);
        var later = period;
        for (var year = 1; year <= baseline.b(); year++) {
            var same = periods.yearsBefore(period, year);
            if (same - baseline.w() < 0) {
                return Optional.empty();
            }
            mark(levels, same - baseline.w(), same + baseline.w() + 1, window);
            if (window > 0) {
                markBetween(levels, same + baseline.w() + 1, later - baseline.w(), window);
            }
            later = same;
        }
        mark(levels, period - baseline.pastNotIncluded(), period + 1, NONE);
        return Optional.of(select(levels, window, period, holidays));
    }

    private static void mark(int[] levels, int from, int end, int level) {
        for (var i = Math.max(0, from); i < Math.min(levels.length, end); i++) {
            levels[i] = level;
        }
    }

    /** Divides the time between two windows evenly; the first parts are a period longer. */
    private static void markBetween(int[] levels, int from, int end, int parts) {
        var shortest = (end - from) / parts;
        var longer = (end - from) % parts;
        if (shortest < 1) {
            throw new IllegalArgumentException(
                    "There are only %d periods between the windows for %d levels; take fewer levels or narrower windows."
                            .formatted(end - from, parts));
        }
        var begin = from;
        for (var part = 0; part < parts; part++) {
            var stop = begin + shortest + (part < longer ? 1 : 0);
            mark(levels, begin, stop, part);
            begin = stop;
        }
    }

    private static ReferencePeriods select(
            int[] levels, int window, int period, boolean[] holidays) {
        var holidayLevel = window + 1;
        var at = new int[levels.length];
        var chosen = new int[levels.length];
        var count = 0;
        for (var i = 0; i < period; i++) {
            if (levels[i] != NONE) {
                at[count] = i;
                chosen[count] = holiday(holidays, i) ? holidayLevel : levels[i];
                count++;
            }
        }
        return new ReferencePeriods(
                Arrays.copyOf(at, count),
                Arrays.copyOf(chosen, count),
                holidayLevel + 1,
                holiday(holidays, period) ? holidayLevel : window);
    }

    private static boolean holiday(boolean[] holidays, int period) {
        return period < holidays.length && holidays[period];
    }
}
