package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A reference to another policy plan that a theme leans on (beleidsrelatie). */
public record PolicyLink(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("thema") String theme,
        @JsonProperty("toelichting") @Nullable String note) {}
