package nl.regiekamer.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        AccentLayers layers) {

    /** "38 doelen: 1 aantoonbaar beter, 37 nog niet te beoordelen". */
    public String tally() {
        var parts =
                Stream.of(Verdict.Kind.values())
                        .map(kind -> goals.stream().filter(goal -> goal.isJudged(kind)).toList())
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> rows.size() + " " + rows.getFirst().inGeneral())
                        .collect(Collectors.joining(", "));
        return goals.size() == 1 ? "1 doel: " + parts : goals.size() + " doelen: " + parts;
    }

    /** A field and its themes. */
    public record FieldRows(String id, String name, int actions, List<ThemeRow> themes) {}

    /** A theme with how many actions it has and how many of its indicators have a figure. */
    public record ThemeRow(
            String id, String name, boolean accent, int actions, int withFigure, int indicators) {}

    /** A goal and its verdict. */
    public record GoalRow(Goal goal, Verdict verdict) {

        boolean isJudged(Verdict.Kind kind) {
            return verdict.kind() == kind;
        }

        /** The verdict in words that hold for every kind of goal. */
        String inGeneral() {
            return switch (verdict.kind()) {
                case BETTER -> "beter of gehaald";
                case SAME -> "zonder aantoonbare verandering";
                case WORSE -> "slechter of niet gehaald";
                case UNKNOWN -> "nog niet te beoordelen";
            };
        }
    }
}
