package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what for which sort of case on a theme (handelingskader).
 *
 * @param id name in definitions
 * @param name as people know it
 * @param theme id of the theme
 * @param note how to read it; null for nothing
 * @param rows who does what; empty while it is still being made
 * @param line line of the source document
 */
public record ResponsibilityMatrix(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("thema") String theme,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("regels") List<Row> rows,
        @JsonProperty("regel") @Nullable Integer line) {

    /**
     * What one organisation does for one sort of case.
     *
     * @param sort which sort of case
     * @param organisation id of the partner
     * @param role what role it has, in Dutch
     * @param task what it does; null when not said
     * @param power on which ground; null when not said
     */
    public record Row(
            @JsonProperty("soort") String sort,
            @JsonProperty("organisatie") String organisation,
            @JsonProperty("rol") String role,
            @JsonProperty("taak") @Nullable String task,
            @JsonProperty("bevoegdheid") @Nullable String power) {}
}
