package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names the body of rules by which a term is counted.
 *
 * @param value id of a definition of the kind {@code termijnregime}
 */
public record RegimeId(@JsonValue String value) {

    /** The regime that says which days are working days of the municipality itself. */
    public static final RegimeId WORKING_DAYS = new RegimeId("werkdagen");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegimeId {}

    @Override
    public String toString() {
        return value;
    }
}
