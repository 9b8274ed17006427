package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.platform.web.Dutch;

/** What a goal asks, in words. */
final class GoalWords {

    private GoalWords() {}

    static String kind(Goal goal) {
        return goal.measures().stream()
                .findFirst()
                .map(measure -> kind(goal.kind(), measure))
                .orElse(goal.kind().dutch());
    }

    private static String kind(Goal.Kind kind, Goal.Measure measure) {
        var direction = measure.direction();
        var threshold = measure.threshold();
        var norm = measure.norm();
        return switch (kind) {
            case DIRECTION ->
                    "richting: "
                            + (direction == null ? "zoals de indicator zegt" : direction.dutch());
            case THRESHOLD ->
                    "drempel: "
                            + (threshold == null
                                    ? "door de gemeente in te vullen"
                                    : Dutch.number(threshold, 1));
            case RANK -> "rang: voorbij plaats " + measure.rankAbove();
            case NORM -> norm == null ? "norm" : "norm: " + Dutch.number(norm, 0);
            case MILESTONE -> "mijlpaal";
        };
    }

    static void dates(Goal goal, List<GoalPage.Fact> facts) {
        var milestone = goal.milestone();
        if (milestone != null) {
            facts.add(GoalPage.Fact.of("Wat er moet zijn", milestone.what()));
            facts.add(GoalPage.Fact.of("Uiterlijk", milestone.by()));
        }
        var year = goal.targetYear();
        if (year != null) {
            facts.add(GoalPage.Fact.of("Streefjaar", String.valueOf(year)));
        }
    }
}
