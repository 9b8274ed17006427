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
 * @param places a ranking of wijken and of buurten; null where there are no figures
 * @param map null where no figures per area or no outlines exist
 */
public record IndicatorPage(
        Indicator indicator,
        String lead,
        List<Crumb> crumbs,
        TrendView trend,
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

    /** Words that lead somewhere. */
    public record Link(String words, String path) {}

    /** A set of areas beside the rest, in words, with who published the figures. */
    public record SetView(String name, String words, String note, String source) {}
}
