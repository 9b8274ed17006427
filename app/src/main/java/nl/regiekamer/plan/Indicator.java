package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something is measured: from which source, over which denominator, in which unit, and which
 * way it should go. One definition serves every municipality.
 *
 * @param id name in definitions
 * @param name as shown
 * @param shortName for narrow tables; null for the name itself
 * @param kind what sort of figure
 * @param unit as shown beside the figure
 * @param decimals how many decimals the figure bears
 * @param denominator id of the denominator of a rate; null for none
 * @param per the rate is per this many of the denominator; null for none
 * @param direction which way it should go
 * @param margin where its margin comes from
 * @param lowestLevel smallest area for which it exists
 * @param series where the figures come from, in order of preference; a break lies between them
 * @param rank where its published place in a national ranking comes from; null for none
 * @param derived how it follows from another indicator; null when measured itself
 * @param groups ids of the groups it belongs to
 * @param background group of background figures, shown without judgement; null for a real one
 * @param note explanation; null for none
 * @param reading what the figure does not say, for instance a dark number; null for none
 * @param owner who has the figure, in words
 * @param howTo where to get it and how to load it
 * @param proposed whether the project proposes it, and the plan itself does not name it
 */
public record Indicator(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("kort") @Nullable String shortName,
        @JsonProperty("soort-cijfer") Kind kind,
        @JsonProperty("eenheid") String unit,
        @JsonProperty("decimalen") int decimals,
        @JsonProperty("noemer") @Nullable String denominator,
        @JsonProperty("per") @Nullable Integer per,
        @JsonProperty("gewenste-richting") Direction direction,
        @JsonProperty("marge") Margin margin,
        @JsonProperty("laagste-niveau") String lowestLevel,
        @JsonProperty("reeksen") List<SeriesSource> series,
        @JsonProperty("rang") @Nullable SeriesSource rank,
        @JsonProperty("afgeleid") @Nullable Derived derived,
        @JsonProperty("groepen") List<String> groups,
        @JsonProperty("achtergrond") @Nullable String background,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("duiding") @Nullable String reading,
        @JsonProperty("wie-heeft-het") String owner,
        @JsonProperty("zo-krijgt-u-het") @Nullable String howTo,
        @JsonProperty("voorstel") boolean proposed,
        @JsonProperty("regel") @Nullable Integer line) {

    /** What sort of figure it is; that decides how it may be compared. */
    public enum Kind {
        /** A count of events, possibly as a rate. */
        @JsonProperty("telling")
        COUNT,
        /** A share of people or things, in per cent. */
        @JsonProperty("aandeel")
        SHARE,
        /** A mark from 1 to 10. */
        @JsonProperty("rapportcijfer")
        MARK,
        /** A number against a base year of 100. */
        @JsonProperty("index")
        INDEX,
        /** A plain number of things. */
        @JsonProperty("aantal")
        NUMBER,
        /** A length of time. */
        @JsonProperty("duur")
        DURATION,
        /** Effort or quality: words beside the number are obligatory, and there is no score. */
        @JsonProperty("kwalitatief")
        QUALITATIVE
    }

    /** Where the margin of a value comes from. */
    public enum Margin {
        /** Computed from the count: exact Poisson interval. */
        @JsonProperty("poisson-exact")
        EXACT_POISSON,
        /** Published beside the figure. */
        @JsonProperty("gepubliceerd")
        PUBLISHED,
        /** The source publishes none, so no difference can be judged. */
        @JsonProperty("niet-gepubliceerd")
        NOT_PUBLISHED
    }

    /**
     * A series of figures.
     *
     * @param source id of the source
     * @param measure name of the measure in the source's table
     * @param rateMeasure measure that holds the published rate, from which the exposure follows;
     *     null when the denominator is used
     * @param features values of the table's other dimensions
     * @param levels levels for which it is used; empty for all
     * @param sums whether areas add up to larger ones
     * @param roundedTo counts are rounded to multiples of this by the source; null for not
     */
    public record SeriesSource(
            @JsonProperty("bron") String source,
            @JsonProperty("maat") String measure,
            @JsonProperty("maat-verhouding") @Nullable String rateMeasure,
            @JsonProperty("kenmerken") Map<String, String> features,
            @JsonProperty("niveau") List<String> levels,
            @JsonProperty("optellen") boolean sums,
            @JsonProperty("afgerond-op") @Nullable Integer roundedTo) {}

    /** An indicator that follows from another: the spread between the wijken. */
    public record Derived(@JsonProperty("uit") String from, @JsonProperty("hoe") String how) {}

    /** Whether it says something about the goals; background figures do not. */
    public boolean isJudged() {
        return background == null;
    }

    /** Whether it counts something that a plan follows without a goal: shown, and never judged. */
    public boolean isWithoutGoal() {
        return "zonder-doel".equals(background);
    }

    public String label() {
        return shortName == null ? name : shortName;
    }
}
