package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A layer on which municipalities and police choose accents together: municipality, basic team,
 * regional unit.
 */
public record CooperationLayer(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("volgorde") int order,
        @JsonProperty("toelichting") @Nullable String note) {}
