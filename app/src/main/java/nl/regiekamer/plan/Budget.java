package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Money or capacity for a theme or a programme: what was asked beside what there is.
 *
 * @param id name in definitions
 * @param name what it is for
 * @param theme id of the theme
 * @param programme id of the programme; null for the theme as a whole
 * @param year which year; null for the whole term of the plan
 * @param unit euro, hours or full-time posts, in Dutch
 * @param requested how much was asked, in that unit; null when unknown
 * @param available how much was granted, in that unit; null when unknown
 * @param origin where it comes from
 * @param conditions what it is bound to; null for none
 */
public record Budget(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("thema") String theme,
        @JsonProperty("programma") @Nullable String programme,
        @JsonProperty("jaar") @Nullable Integer year,
        @JsonProperty("eenheid") String unit,
        @JsonProperty("gevraagd") @Nullable Double requested,
        @JsonProperty("beschikbaar") @Nullable Double available,
        @JsonProperty("herkomst") String origin,
        @JsonProperty("voorwaarden") @Nullable String conditions) {}
