package nl.regiekamer.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * A definition of the kind {@code rol}: what somebody does here, and so what they may.
 *
 * @param id as an account holds it
 * @param name as pages show it
 * @param description one sentence
 * @param rights ids of the rights it gives
 * @param secondFactor whether signing in takes a second factor
 */
public record Role(
        @JsonProperty("id") String id,
        @JsonProperty("naam") String name,
        @JsonProperty("omschrijving") String description,
        @JsonProperty("rechten") Set<String> rights,
        @JsonProperty("tweede-factor") SecondFactor secondFactor) {

    /** How strongly a second factor is asked. */
    public enum SecondFactor {
        @JsonProperty("verplicht")
        REQUIRED,
        @JsonProperty("aangeraden")
        ADVISED
    }
}
