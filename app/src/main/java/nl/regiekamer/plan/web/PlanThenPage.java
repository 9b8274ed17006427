package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PolicyPlan;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.web.Crumb;

/** The whole plan as one version has it, on one page. */
public record PlanThenPage(
        List<Crumb> crumbs,
        PlanVersion version,
        PolicyPlan plan,
        String decided,
        List<FieldPart> fields,
        List<Goal> mainGoals) {

    /** A field and its themes. */
    public record FieldPart(String name, List<ThemePart> themes) {}

    /** A theme with its goals and actions. */
    public record ThemePart(String name, boolean accent, List<Goal> goals, List<Action> actions) {}
}
