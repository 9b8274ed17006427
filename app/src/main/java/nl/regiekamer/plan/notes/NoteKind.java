package nl.regiekamer.plan.notes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A sort of note about the plan.
 *
 * @param id name in definitions
 * @param name as it is called
 * @param text what stands in it, in a sentence
 * @param readers for whom it is
 * @param span over how long a time it tells
 * @param order place among the other sorts
 * @param parts what it is made of, in order
 */
public record NoteKind(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("omschrijving") String text,
        @JsonProperty("voor") String readers,
        @JsonProperty("periode") Span span,
        @JsonProperty("volgorde") int order,
        @JsonProperty("onderdelen") List<Part> parts) {

    /** Over how long a time a note tells. */
    public enum Span {
        @JsonProperty("half jaar")
        HALF_YEAR,
        @JsonProperty("jaar")
        YEAR,
        /** How things stand on one day. */
        @JsonProperty("dag")
        DAY
    }

    /** A part, with what the system drafts in it. */
    public record Part(
            String id,
            @JsonProperty("titel") String title,
            @JsonProperty("inhoud") Content content) {}

    /** What the system can draft. */
    public enum Content {
        @JsonProperty("kern")
        SUMMARY,
        @JsonProperty("doelen")
        GOALS,
        @JsonProperty("cijfers")
        FIGURES,
        @JsonProperty("accenten")
        ACCENTS,
        @JsonProperty("overige-themas")
        OTHER_THEMES,
        @JsonProperty("aandacht")
        ATTENTION,
        @JsonProperty("acties")
        ACTIONS,
        @JsonProperty("resultaten")
        RESULTS,
        @JsonProperty("partners")
        PARTNERS,
        @JsonProperty("bijsturing")
        ADJUSTMENTS,
        @JsonProperty("wijzigingen")
        AMENDMENTS,
        @JsonProperty("middelen")
        RESOURCES,
        @JsonProperty("plan")
        PLAN,
        @JsonProperty("rollen")
        ROLES,
        @JsonProperty("programmas")
        PROGRAMMES,
        @JsonProperty("convenanten")
        COVENANTS,
        @JsonProperty("ander-beleid")
        OTHER_POLICY,
        /** Nothing: people write it. */
        @JsonProperty("eigen-tekst")
        OWN_TEXT
    }
}
