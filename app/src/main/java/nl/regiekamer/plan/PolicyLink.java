package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another policy plan or initiative that a theme leans on (beleidsrelatie).
 *
 * @param id name in definitions
 * @param name of the other plan or initiative
 * @param theme id of the theme
 * @param note what else to know; null for nothing
 * @param actions ids of the actions that join it; empty for the theme as a whole
 * @param layer whose it is: lokaal, regionaal, landelijk; null when not said
 */
public record PolicyLink(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("thema") String theme,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("acties") List<String> actions,
        @JsonProperty("laag") @Nullable String layer) {}
