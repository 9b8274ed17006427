package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.progress.Milestone;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The page on which a holder reports of an action and keeps its milestones.
 *
 * @param states to choose from
 * @param form what was typed
 * @param milestone a new milestone as it was typed
 * @param conflict that somebody else reported meanwhile; empty for nothing
 * @param view how the action stands, with its reports
 * @param milestones its own
 */
public record ReportPage(
        List<Crumb> crumbs,
        Action action,
        List<ActionState> states,
        ReportForm form,
        NewMilestone milestone,
        Faults faults,
        String conflict,
        ActionProgressView view,
        List<Milestone> milestones) {

    ReportPage with(NewMilestone typed) {
        return new ReportPage(
                crumbs, action, states, form, typed, faults, conflict, view, milestones);
    }

    /** A milestone as it was typed. */
    public record NewMilestone(String name, String due) {

        static final NewMilestone EMPTY = new NewMilestone("", "");
    }
}
