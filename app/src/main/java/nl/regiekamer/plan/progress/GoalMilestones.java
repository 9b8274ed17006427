package nl.regiekamer.plan.progress;

import java.util.Optional;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.ProgressSection;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.progress.rules.MilestoneRules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Speaks of goals that are milestones: people report them, figures do not. */
@Component
@Order(0)
class GoalMilestones implements ProgressSection {

    private final Progress progress;
    private final Plans plans;

    GoalMilestones(Progress progress, Plans plans) {
        this.progress = progress;
        this.plans = plans;
    }

    /** The same by the term of whichever plan: the day in the goal counts. */
    @Override
    public Optional<Verdict> verdict(Goal goal, PlanBook book) {
        return verdict(goal);
    }

    @Override
    public Optional<Verdict> verdict(Goal goal) {
        return Optional.ofNullable(goal.milestone())
                .map(milestone ->
                        MilestoneRules.judge(
                                milestone.by(),
                                progress.listMilestones(goal).stream()
                                        .map(one ->
                                                new MilestoneRules.Part(
                                                        one.action(), one.reached()))
                                        .toList(),
                                plans.today()));
    }
}
