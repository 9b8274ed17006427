package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a version of a definition is in force.
 *
 * @param from first day; null when it has no known beginning
 * @param until first day on which it no longer holds; null when no end is set
 */
public record Validity(
        @JsonProperty("vanaf") @Nullable LocalDate from,
        @JsonProperty("tot") @Nullable LocalDate until) {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    static Validity orAlways(@Nullable Validity validity) {
        return validity == null ? ALWAYS : validity;
    }

    @Override
    public String toString() {
        if (from == null && until == null) {
            return "altijd";
        }
        var begin = from == null ? "" : "vanaf " + DutchTime.day(from);
        var end = until == null ? "" : "tot " + DutchTime.day(until);
        return (begin + " " + end).strip();
    }
}
