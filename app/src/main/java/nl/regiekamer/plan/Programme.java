package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions that are led together, with money and a reporting line of their own (programma).
 *
 * @param id name in definitions
 * @param name as people know it
 * @param text what it does; null when the plan does not say
 * @param theme id of the theme it belongs to; null for none
 * @param actions ids of its actions
 * @param term how long it runs, in words; null when unknown
 * @param funder who pays; null when unknown
 * @param accountableTo to whom it reports and when; null when unknown
 * @param line line of the source document
 */
public record Programme(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("omschrijving") @Nullable String text,
        @JsonProperty("thema") @Nullable String theme,
        @JsonProperty("acties") List<String> actions,
        @JsonProperty("looptijd") @Nullable String term,
        @JsonProperty("geldgever") @Nullable String funder,
        @JsonProperty("verantwoording") @Nullable String accountableTo,
        @JsonProperty("regel") @Nullable Integer line) {}
