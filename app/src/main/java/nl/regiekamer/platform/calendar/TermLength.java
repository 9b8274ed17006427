package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * How long a term is.
 *
 * @param value number of units, at least 1
 * @param unit what is counted
 */
public record TermLength(
        @JsonProperty("waarde") int value, @JsonProperty("eenheid") TermUnit unit) {

    public TermLength {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "Een termijn duurt minstens 1, niet %d. Misschien is een cijfer vergeten?"
                            .formatted(value));
        }
    }

    /** The same day-number or weekday this much later (or earlier); not for hours, working days. */
    LocalDate from(LocalDate day, int sign) {
        return switch (unit) {
            case DAYS -> day.plusDays((long) sign * value);
            case WEEKS -> day.plusWeeks((long) sign * value);
            case MONTHS -> day.plusMonths((long) sign * value);
            case YEARS -> day.plusYears((long) sign * value);
            case HOURS, WORKING_DAYS ->
                    throw new IllegalArgumentException("Not a length in calendar days: " + this);
        };
    }

    boolean isAtLeastDays(int days, LocalDate first) {
        return switch (unit) {
            case HOURS, WORKING_DAYS -> false;
            case DAYS, WEEKS, MONTHS, YEARS -> !from(first, 1).isBefore(first.plusDays(days));
        };
    }

    /** In Dutch: "6 weken". */
    @Override
    public String toString() {
        return unit.of(value);
    }
}
