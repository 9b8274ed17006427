package nl.regiekamer.picture;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.rules.GoalJudge;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Judges goals by their figures. A goal with several measures is as good as the worst of them that
 * can be judged; while one cannot, only a worse one decides.
 */
@Service
public class GoalVerdicts {

    private final Kept<String, Optional<Verdict>> kept = new Kept<>();
    private final Plans plans;
    private final Pictures pictures;
    private final SetFigures sets;

    GoalVerdicts(Plans plans, Pictures pictures, SetFigures sets) {
        this.plans = plans;
        this.pictures = pictures;
        this.sets = sets;
    }

    /** What the figures say; empty for a goal without measures. */
    public Optional<Verdict> verdict(Goal goal) {
        return kept.get(pictures.version(), goal.id(), id -> verdict(goal, plans.current()));
    }

    /** The same by the term of a plan that need not be in force. */
    public Optional<Verdict> verdict(Goal goal, PlanBook book) {
        var verdicts =
                goal.measures().stream()
                        .map(measure -> judge(goal, measure, book).of(named(measure, book).name()))
                        .toList();
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(together(verdicts));
    }

    private static Verdict together(List<Verdict> verdicts) {
        return first(verdicts, Verdict.Kind.WORSE)
                .or(() -> first(verdicts, Verdict.Kind.UNKNOWN))
                .or(() -> first(verdicts, Verdict.Kind.SAME))
                .orElse(verdicts.getFirst());
    }

    private static Optional<Verdict> first(List<Verdict> verdicts, Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).findFirst();
    }

    private static Indicator named(Goal.Measure measure, PlanBook book) {
        return book.findIndicator(measure.indicator()).orElseThrow();
    }

    /** What one measure of a goal says. */
    public Verdict judge(Goal goal, Goal.Measure measure) {
        return judge(goal, measure, plans.current());
    }

    private Verdict judge(Goal goal, Goal.Measure measure, PlanBook book) {
        var verdict = judgeFigures(goal, measure, book);
        var missing = sets.missing(goal.scope());
        var matters = verdict.isKnown() || sets.isOpen(goal.scope());
        return matters && !missing.isEmpty() ? verdict.adding(missing) : verdict;
    }

    private Verdict judgeFigures(Goal goal, Goal.Measure measure, PlanBook book) {
        var indicator = named(measure, book);
        if (indicator.kind() == Indicator.Kind.QUALITATIVE) {
            return withoutScore(indicator);
        }
        var judge = judge(goal.compareWith(), indicator, areaOf(goal), book);
        var series = series(goal, indicator);
        var direction = measure.direction() == null ? indicator.direction() : measure.direction();
        var threshold = measure.threshold();
        var rank = measure.rankAbove();
        var norm = measure.norm();
        return switch (goal.kind()) {
            case DIRECTION -> judge.direction(series, direction);
            case THRESHOLD ->
                    threshold == null
                            ? Verdict.unknown(
                                    "De gemeente vulde nog niet in wat acceptabel is.",
                                    "een drempel bij dit doel, door de gemeente in te vullen")
                            : judge.threshold(series, direction, threshold);
            case RANK ->
                    rank == null
                            ? Verdict.unknown(
                                    "De plaats waar het om gaat is niet ingevuld.",
                                    "een plaats bij dit doel")
                            : judge.rank(ranks(goal, indicator), rank);
            case NORM ->
                    norm == null
                            ? Verdict.unknown("De norm is niet ingevuld.", "een norm bij dit doel")
                            : judge.norm(series, direction, norm);
            case MILESTONE ->
                    Verdict.unknown(
                            "Een mijlpaal wordt gemeld, niet gemeten.",
                            "bericht van de actiehouder");
        };
    }

    /** Whether an indicator moved the wanted way since the plan began, whatever the goals. */
    public Verdict sinceStart(Indicator indicator) {
        if (indicator.kind() == Indicator.Kind.QUALITATIVE) {
            return withoutScore(indicator);
        }
        return judge(null, indicator, pictures.municipality(), plans.current())
                .direction(pictures.mainSeries(indicator), indicator.direction());
    }

    /** Effort and quality have no score: words beside them say how to read them. */
    private static Verdict withoutScore(Indicator indicator) {
        var reading = indicator.reading();
        return Verdict.unknown(
                "Dit cijfer krijgt geen score." + (reading == null ? "" : " " + reading),
                "een uitleg door een mens");
    }

    /** Whose disturbances count: the one area of a goal, else the municipality. */
    private AreaCode areaOf(Goal goal) {
        var scope = goal.scope();
        var code = scope == null ? null : scope.code();
        return code == null ? pictures.municipality() : new AreaCode(code);
    }

    private GoalJudge judge(
            @Nullable Integer compareWith, Indicator indicator, AreaCode area, PlanBook book) {
        var start = book.plan().period().from();
        return new GoalJudge(
                start,
                compareWith == null ? start.getYear() - 1 : compareWith,
                pictures.disturbances(indicator, area),
                new FigureFormat(indicator));
    }

    private List<Measurement> series(Goal goal, Indicator indicator) {
        var scope = goal.scope();
        var figures = pictures.of(indicator);
        if (scope == null) {
            return figures.of(pictures.municipality());
        }
        var code = scope.code();
        if (code != null) {
            return figures.of(new AreaCode(code));
        }
        var set = scope.areaSet();
        return set == null ? List.of() : sets.series(indicator, set);
    }

    /** Published places of an area among all of the country. */
    private List<Measurement> ranks(Goal goal, Indicator indicator) {
        return pictures.ranks(indicator, areaOf(goal));
    }
}
