package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.CooperationLayer;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PolicyPlan;
import nl.regiekamer.plan.Principle;
import nl.regiekamer.plan.Verdict;

/** The plan at a glance: its fields with their themes, its goals with what may be said of them. */
public record PlanPage(
        PolicyPlan plan,
        String term,
        String decided,
        String version,
        String summary,
        List<FieldRows> fields,
        List<GoalRow> goals,
        List<Principle> principles,
        int principleCount,
        List<CooperationLayer> layers) {

    /** A field and its themes. */
    public record FieldRows(String id, String name, int actions, List<ThemeRow> themes) {}

    /** A theme with how many actions it has and how many of its indicators have a figure. */
    public record ThemeRow(
            String id, String name, boolean accent, int actions, int withFigure, int indicators) {}

    /** A goal and its verdict. */
    public record GoalRow(Goal goal, Verdict verdict) {}
}
