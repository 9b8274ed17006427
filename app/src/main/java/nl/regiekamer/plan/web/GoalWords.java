package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Direction;
import nl.regiekamer.plan.Direction.Favourable;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/** What a goal asks, in words. */
final class GoalWords {

    private GoalWords() {}

    /**
     * "richting: omlaag", "norm: ten hoogste 30"; says so where the measures ask different things.
     */
    static String kind(Goal goal, PlanBook book) {
        var asked =
                goal.measures().stream()
                        .map(measure -> asked(goal, measure, indicator(measure, book)))
                        .distinct()
                        .toList();
        return switch (asked.size()) {
            case 0 -> goal.kind().dutch();
            case 1 -> "%s: %s".formatted(goal.kind().dutch(), asked.getFirst());
            default -> goal.kind().dutch() + ", verschilt per cijfer";
        };
    }

    /**
     * An indicator of a goal, and what it must show: "Vaak onveilig, % van de inwoners: omlaag".
     */
    static Fact measure(Goal goal, Goal.Measure measure, PlanBook book) {
        var indicator = indicator(measure, book);
        return new Fact(
                "Gemeten met",
                "%s, %s: %s"
                        .formatted(
                                indicator.name(),
                                indicator.unit(),
                                asked(goal, measure, indicator)),
                "/cijfers/" + indicator.id());
    }

    private static Indicator indicator(Goal.Measure measure, PlanBook book) {
        return book.findIndicator(measure.indicator()).orElseThrow();
    }

    private static String asked(Goal goal, Goal.Measure measure, Indicator indicator) {
        var direction = measure.direction() == null ? indicator.direction() : measure.direction();
        return switch (goal.kind()) {
            case DIRECTION -> direction.dutch();
            case THRESHOLD -> boundary(direction, measure.threshold(), indicator);
            case NORM -> boundary(direction, measure.norm(), indicator);
            case RANK -> "voorbij plaats " + measure.rankAbove();
            case MILESTONE -> "";
        };
    }

    /** "ten hoogste 30", "ten minste 7,5"; the side is left out where no direction gives it. */
    private static String boundary(
            Direction direction, @Nullable Double boundary, Indicator indicator) {
        if (boundary == null) {
            return "door de gemeente in te vullen";
        }
        var decimals = boundary == Math.rint(boundary) ? 0 : Math.max(1, indicator.decimals());
        var number = Dutch.number(boundary, decimals);
        return direction.side() == Favourable.NEITHER
                ? number
                : (direction.side() == Favourable.MORE ? "ten minste " : "ten hoogste ") + number;
    }

    static void dates(Goal goal, List<Fact> facts) {
        var milestone = goal.milestone();
        if (milestone != null) {
            facts.add(Fact.of("Wat er moet zijn", milestone.what()));
            facts.add(Fact.of("Uiterlijk", Dutch.date(milestone.by())));
        }
        var year = goal.targetYear();
        if (year != null) {
            facts.add(Fact.of("Streefjaar", String.valueOf(year)));
        }
    }
}
