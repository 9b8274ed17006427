package nl.regiekamer.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When a term ends, and how that was found. */
public sealed interface Deadline {

    /** How the end was found: whole sentences in Dutch, in order. */
    List<String> steps();

    /** The first moment at which the term is over. */
    Instant expiresAt();

    /** The steps as one text. */
    default String explanation() {
        return String.join(" ", steps());
    }

    default boolean isPast(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /**
     * A term that ends with a day.
     *
     * @param day the last day on which one is in time
     */
    record LastDay(LocalDate day, List<String> steps) implements Deadline {

        public LastDay {
            steps = List.copyOf(steps);
        }

        @Override
        public Instant expiresAt() {
            return day.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant();
        }
    }

    /**
     * A term that ends at a moment.
     *
     * @param at the end
     */
    record Moment(Instant at, List<String> steps) implements Deadline {

        public Moment {
            steps = List.copyOf(steps);
        }

        @Override
        public Instant expiresAt() {
            return at;
        }
    }
}
