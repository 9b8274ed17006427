package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Indicators that are read together, for instance high impact crimes. */
public record IndicatorGroup(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("toelichting") @Nullable String note) {}
