package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.progress.Milestone;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The page on which a holder reports of an action and keeps its milestones.
 *
 * @param plan id of the plan that ended and of which is reported; empty for the one in force
 * @param planWords which plan that is; empty for the one in force
 * @param states to choose from
 * @param form what was typed
 * @param milestone a new milestone as it was typed
 * @param conflict that somebody else reported meanwhile; empty for nothing
 * @param view how the action stands, with its reports
 * @param milestones its own
 * @param milestoneGoals goals that are a milestone and to which the action contributes
 */
public record ReportPage(
        List<Crumb> crumbs,
        Action action,
        String plan,
        String planWords,
        List<ActionState> states,
        ReportForm form,
        NewMilestone milestone,
        Faults faults,
        String conflict,
        ActionProgressView view,
        List<Milestone> milestones,
        List<Goal> milestoneGoals) {

    /** The goals of an action that are milestones. */
    static List<Goal> goalMilestones(PlanBook book, Action action) {
        return action.goals().stream()
                .map(book::findGoal)
                .flatMap(Optional::stream)
                .filter(goal -> goal.milestone() != null)
                .toList();
    }

    /** Those of which the action has no milestone yet. */
    public List<Goal> toTakeOver() {
        if (isLate()) {
            return List.of();
        }
        return milestoneGoals.stream()
                .filter(goal -> milestones.stream().noneMatch(one -> goal.id().equals(one.goal())))
                .toList();
    }

    /** Whether the plan ended: what was still to come then, belongs to the next. */
    public boolean isLate() {
        return !plan.isEmpty();
    }

    /** Where the action is read. */
    public String back() {
        return crumbs.get(crumbs.size() - 2).path();
    }

    ReportPage with(NewMilestone typed) {
        return new ReportPage(
                crumbs,
                action,
                plan,
                planWords,
                states,
                form,
                typed,
                faults,
                conflict,
                view,
                milestones,
                milestoneGoals);
    }

    /** A milestone as it was typed. */
    public record NewMilestone(String name, String due) {

        static final NewMilestone EMPTY = new NewMilestone("", "");
    }
}
