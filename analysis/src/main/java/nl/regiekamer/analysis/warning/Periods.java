package nl.regiekamer.analysis.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the periods of a series lie in the year: which one is the same time of an earlier year. */
public sealed interface Periods {

    /** The place of the period that lies {@code years} years before another; may be negative. */
    int yearsBefore(int period, int years);

    /**
     * Years of a fixed number of periods: 12 for months, 52 for weeks that need not follow the
     * calendar.
     *
     * @param perYear 1 or more
     */
    static Periods perYear(int perYear) {
        if (perYear < 1) {
            throw new IllegalArgumentException(
                    "A year has one period or more, got %d.".formatted(perYear));
        }
        return new PerYear(perYear);
    }

    /**
     * Weeks by the calendar: the same day of an earlier year, moved to the nearest day on which
     * weeks begin. A year so has 52 or 53 weeks.
     *
     * @param first day of the first week
     */
    static Periods weeksFrom(LocalDate first) {
        return new Weeks(first);
    }

    /** See {@link #perYear}. */
    record PerYear(int perYear) implements Periods {

        @Override
        public int yearsBefore(int period, int years) {
            return period - years * perYear;
        }
    }

    /** See {@link #weeksFrom}. */
    record Weeks(LocalDate first) implements Periods {

        private static final int DAYS = 7;

        @Override
        public int yearsBefore(int period, int years) {
            var day = first.plusDays((long) DAYS * period).minusYears(years);
            var days = ChronoUnit.DAYS.between(first, day);
            return (int) Math.floorDiv(days + DAYS / 2, DAYS);
        }
    }
}
