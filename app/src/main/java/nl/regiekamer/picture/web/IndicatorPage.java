package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.web.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * One indicator: how it stands, through time, per area, beside other municipalities; where it comes
 * from and what it does not say.
 *
 * @param periods figures by the terms of the plans; empty when none has any
 * @param places a ranking of wijken and of buurten; null where there are no figures
 * @param map null where no figures per area or no outlines exist
 */
public record IndicatorPage(
        Indicator indicator,
        String lead,
        List<Crumb> crumbs,
        TrendView trend,
        Periods periods,
        @Nullable RankingView wijken,
        @Nullable RankingView buurten,
        @Nullable RankingView references,
        @Nullable MapView map,
        List<SetView> sets,
        List<Goal> goals,
        List<ActionLine> actions,
        List<Fact> facts,
        boolean hasAreas,
        boolean hasSeries) {

    /**
     * A line of facts.
     *
     * @param links after the words; mostly none
     */
    public record Fact(String term, String words, List<Link> links) {

        public Fact(String term, String words) {
            this(term, words, List.of());
        }
    }

    /**
     * What is done to move the figure.
     *
     * @param sort for instance preventie
     * @param place where; "overal" when the plan names no place
     */
    public record ActionLine(String id, String title, String sort, String place) {}

    /** Figures by the terms of the plans, with who published them. */
    public record Periods(List<PeriodRow> rows, String source) {

        static final Periods NONE = new Periods(List.of(), "");

        public Periods {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The term of a plan.
     *
     * @param first the first figure in it, with its year; in words that there is none
     * @param last the last; a dash when there is but one
     * @param years how many years have a figure
     * @param isBroken whether the way of measuring changed within it
     */
    public record PeriodRow(String term, String first, String last, int years, boolean isBroken) {}

    /** Words that lead somewhere. */
    public record Link(String words, String path) {}

    /** A set of areas beside the rest, in words, with who published the figures. */
    public record SetView(String name, String words, String note, String source) {}
}
