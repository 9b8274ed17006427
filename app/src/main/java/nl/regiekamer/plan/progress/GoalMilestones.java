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

    @Override
    public Optional<Verdict> verdict(Goal goal) {
        return verdict(goal, plans.current());
    }

    /** By the day in the goal, whatever the term, and by what the actions of that plan reached. */
    @Override
    public Optional<Verdict> verdict(Goal goal, PlanBook book) {
        return Optional.ofNullable(goal.milestone())
                .map(milestone ->
                        MilestoneRules.judge(
                                milestone.by(),
                                progress.listMilestones(goal, book).stream()
                                        .map(one ->
                                                new MilestoneRules.Part(
                                                        one.action(), one.reached()))
                                        .toList(),
                                plans.today()));
    }
}
