package nl.regiekamer.kernel;

import java.time.LocalDate;

/**
 * Days from {@code from} up to, not including, {@code until}: half-open, so that periods join
 * without overlap.
 *
 * @param from first day
 * @param until first day that is no longer in the period; after {@code from}
 */
public record Period(LocalDate from, LocalDate until) implements Comparable<Period> {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A period must end after it begins, got %s to %s.".formatted(from, until));
        }
    }

    /** The whole calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** One day: what holds on that date, as a number of inhabitants on 1 January. */
    public static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Whether this is exactly one calendar year. */
    public boolean isYear() {
        return from.getDayOfYear() == 1 && until.equals(from.plusYears(1));
    }

    @Override
    public int compareTo(Period other) {
        var byFrom = from.compareTo(other.from);
        return byFrom != 0 ? byFrom : until.compareTo(other.until);
    }
}
