package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.words.Fact;
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
        List<GroupRow> groups,
        List<Section> sections,
        List<ActionRow> actions,
        List<Adjustment> adjustments,
        boolean maySteer) {

    /**
     * A group for whom the goal is meant.
     *
     * @param measure by what it is measured; empty for nothing
     * @param path page of that measure; empty for none
     * @param figure whether there is a figure, in words
     */
    public record GroupRow(String name, String measure, String path, String figure) {}
}
