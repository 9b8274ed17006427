package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan wants to reach.
 *
 * @param id name in definitions
 * @param title short name
 * @param text the goal in one or two sentences
 * @param kind how it can be judged
 * @param theme id of its theme; null for a goal of a field or of the whole plan
 * @param field id of its field; null likewise
 * @param mainAmbition whether it is part of the plan's main ambition
 * @param scope for which areas it holds; null for the whole municipality
 * @param measures the indicators that tell, each with what it must show
 * @param groups for whom it is meant, each to be measured by itself; empty for everybody
 * @param targetYear the year by which
 * @param milestone what must be there and by when; only for a milestone
 * @param compareWith year with which to compare; null for the last year before the plan
 * @param note what the municipality must still fill in, or how to read it
 * @param line line of the source document
 */
public record Goal(
        String id,
        @JsonProperty("titel") String title,
        @JsonProperty("tekst") String text,
        @JsonProperty("soort-doel") Kind kind,
        @JsonProperty("thema") @Nullable String theme,
        @JsonProperty("veld") @Nullable String field,
        @JsonProperty("hoofdambitie") boolean mainAmbition,
        @JsonProperty("gebied") @Nullable Scope scope,
        @JsonProperty("indicatoren") List<Measure> measures,
        @JsonProperty("doelgroepen") List<TargetGroup> groups,
        @JsonProperty("streefjaar") @Nullable Integer targetYear,
        @JsonProperty("mijlpaal") @Nullable Milestone milestone,
        @JsonProperty("vergelijken-met") @Nullable Integer compareWith,
        @JsonProperty("opmerking") @Nullable String note,
        @JsonProperty("regel") @Nullable Integer line) {

    /** How a goal can be judged. */
    public enum Kind {
        /** The figure must go up or down, demonstrably. */
        @JsonProperty("richting")
        DIRECTION("richting"),
        /** The figure must stay on one side of a threshold. */
        @JsonProperty("drempel")
        THRESHOLD("drempel"),
        /** A place in a ranking. */
        @JsonProperty("rang")
        RANK("rang"),
        /** Something must be there by a day. */
        @JsonProperty("mijlpaal")
        MILESTONE("mijlpaal"),
        /** A norm that must be met, always. */
        @JsonProperty("norm")
        NORM("norm");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /** The areas for which a goal holds: one area, or a set. */
    public record Scope(
            @JsonProperty("code") @Nullable String code,
            @JsonProperty("gebiedenset") @Nullable String areaSet) {}

    /** An indicator and what it must show. */
    public record Measure(
            @JsonProperty("indicator") String indicator,
            @JsonProperty("richting") @Nullable Direction direction,
            @JsonProperty("drempel") @Nullable Double threshold,
            @JsonProperty("rang-groter-dan") @Nullable Integer rankAbove,
            @JsonProperty("norm") @Nullable Double norm) {}

    /** For whom a goal is meant; the indicator is null while nothing measures this group. */
    public record TargetGroup(
            @JsonProperty("naam") String name,
            @JsonProperty("indicator") @Nullable String indicator) {}

    /** What must be there, and the last day for it. */
    public record Milestone(
            @JsonProperty("wat") String what, @JsonProperty("uiterlijk") LocalDate by) {}
}
