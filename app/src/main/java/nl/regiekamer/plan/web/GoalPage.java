package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Section;

/**
 * One goal: what it is, what may be said of it, its figures, the actions that serve it with how
 * they go, and decisions to adjust it.
 */
public record GoalPage(
        Goal goal,
        String eyebrow,
        List<Crumb> crumbs,
        Verdict verdict,
        List<Fact> facts,
        List<Section> sections,
        List<ActionRow> actions,
        List<Adjustment> adjustments,
        boolean maySteer) {

    /** A line of facts; a path makes it a link. */
    public record Fact(String term, String words, String path) {

        public static Fact of(String term, String words) {
            return new Fact(term, words, "");
        }
    }
}
