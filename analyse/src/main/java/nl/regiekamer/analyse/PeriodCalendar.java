package nl.regiekamer.analyse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * The first days of the periods of a series.
 *
 * @param first day of the first period
 * @param monthly whether a period is a month; else a week
 */
record PeriodCalendar(LocalDate first, boolean monthly) {

    private static final int DAYS = 7;
    private static final int TOO_MANY = 100_000;

    /** The day that is written in a row, from 0. */
    static LocalDate day(String text, int row) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new CommandFault(
                    "In rij %d is '%s' geen dag.".formatted(row + 1, text),
                    "Schrijf datums als 2026-01-05.",
                    notADay);
        }
    }

    LocalDate day(int period) {
        return monthly ? first.plusMonths(period) : first.plusDays((long) DAYS * period);
    }

    /** The period that begins on the day of a row; periods without a row may lie before it. */
    int begunOn(LocalDate day, int row) {
        var period = holding(day);
        if (period < 0 || period > TOO_MANY || !day(period).equals(day)) {
            throw new CommandFault(
                    "Rij %d begint op %s, en dat is geen heel aantal %s na %s."
                            .formatted(row + 1, day, monthly ? "maanden" : "weken", first),
                    monthly
                            ? "Geef van elke maand dezelfde dag, zoals de eerste."
                            : "Geef van elke week dezelfde dag, of zet bij maanden --per-year 12.");
        }
        return period;
    }

    /** The period that a day lies in; below 0 before the first. */
    int holding(LocalDate day) {
        if (!monthly) {
            return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(first, day), DAYS));
        }
        var months =
                (day.getYear() - first.getYear()) * 12
                        + day.getMonthValue()
                        - first.getMonthValue();
        return day.isBefore(first.plusMonths(months)) ? months - 1 : months;
    }
}
