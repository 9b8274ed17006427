package nl.regiekamer.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The day that the work at hand looks back to; a scoped value, so that it cannot outlive that work.
 * What tells how things stand asks it, and then tells how they stood at the end of that day, by
 * what was known here by then.
 */
public final class LookBack {

    private static final ScopedValue<Optional<LocalDate>> DAY = ScopedValue.newInstance();

    /** Nothing is written after it. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private LookBack() {}

    /** The day, or empty for now. */
    public static Optional<LocalDate> day() {
        return DAY.orElse(Optional.empty());
    }

    public static boolean isOn() {
        return day().isPresent();
    }

    /** Everything before this moment was known; empty for now. */
    public static Optional<Instant> end() {
        return day().map(LookBack::endOf);
    }

    /** The same; a moment that never comes for now. */
    public static Instant endOrNever() {
        return end().orElse(NEVER);
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TownTime.ZONE).toInstant();
    }

    /** Does work as it would have been done at the end of a day. */
    public static <T> T to(LocalDate day, Supplier<T> work) {
        return ScopedValue.where(DAY, Optional.of(day)).call(work::get);
    }

    /** Does work as of now, also in the midst of looking back. */
    public static <T> T outside(Supplier<T> work) {
        return ScopedValue.where(DAY, Optional.<LocalDate>empty()).call(work::get);
    }
}
