package nl.regiekamer.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, team or group that takes part; never a person.
 *
 * @param id name in definitions, for instance {@code politie}
 * @param name as people know it
 * @param sort the sector it belongs to, in Dutch
 * @param note what else to know; null for nothing
 */
public record Partner(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("soort-partner") String sort,
        @JsonProperty("toelichting") @Nullable String note) {}
