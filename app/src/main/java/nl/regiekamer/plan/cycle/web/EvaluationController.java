package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.Evaluations;
import nl.regiekamer.plan.cycle.GoalOutcome;
import nl.regiekamer.plan.cycle.GoalOutcome.Evaluation;
import nl.regiekamer.plan.cycle.GoalOutcome.Outcome;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evaluation with which a plan closes; everybody may read it. */
@Controller
class EvaluationController {

    private static final String READ = "plan-bekijken";

    /** Of an explanation, in characters. */
    private static final int LONGEST = 2000;

    private final CyclePlans cycle;
    private final Evaluations evaluations;
    private final StaticTemplates templates = new StaticTemplates();

    EvaluationController(CyclePlans cycle, Evaluations evaluations) {
        this.cycle = cycle;
        this.evaluations = evaluations;
    }

    @GetMapping("/plan/evaluatie")
    @Access(READ)
    Html evaluation(
            Shell shell,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Integer nr) {
        var book = cycle.get(plan);
        return Html.ok(
                templates.cycleEvaluation(
                        shell, page(book, kept(book, nr), Optional.empty(), Faults.none())));
    }

    /** The time that was asked for, or the last; empty while it was not made. */
    private Optional<Evaluation> kept(PlanBook book, @Nullable Integer number) {
        var all = evaluations.list(book.plan().id());
        if (number == null) {
            return all.stream().findFirst();
        }
        return Optional.of(
                all.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> absent(book)));
    }

    private static NotFound absent(PlanBook book) {
        return new NotFound("De evaluatie van '%s'".formatted(book.plan().title()));
    }

    /**
     * The form as it was sent.
     *
     * @param seen the number of the evaluation that the writer saw; 0 for none
     * @param did what others did since
     */
    private record Typed(List<GoalOutcome> goals, int seen, List<String> did) {}

    /** Without a form that was sent: what the figures propose. */
    private EvaluationPage page(
            PlanBook book, Optional<Evaluation> kept, Optional<Typed> typed, Faults faults) {
        var all = evaluations.list(book.plan().id());
        var isLast = kept.isEmpty() || kept.get().number() == all.size();
        var writes = CurrentActor.get().may(Cycle.RIGHT) && isLast;
        var goals = kept.map(Evaluation::goals).orElse(List.of());
        var form = typed.map(Typed::goals).orElseGet(() -> proposal(book, goals));
        return new EvaluationPage(
                Crumb.trail("Evaluatie", Cycle.PLAN),
                book.plan().id(),
                book.plan().title(),
                cycle.isCurrent(book) ? "" : "?plan=" + book.plan().id(),
                kept.map(EvaluationController::lead).orElse("De evaluatie is nog niet gemaakt."),
                goals,
                kept.map(one -> Dutch.moment(one.signature().at())).orElse(""),
                kept.filter(_ -> !isLast)
                        .map(one -> (cycle.isCurrent(book) ? "?" : "&") + "nr=" + one.number())
                        .orElse(""),
                all.stream()
                        .filter(one ->
                                kept.filter(shown -> shown.number() == one.number()).isEmpty())
                        .map(one -> other(book, one))
                        .toList(),
                writes ? form : List.of(),
                typed.map(Typed::seen).orElseGet(() -> number(kept)),
                typed.map(Typed::did).orElse(List.of()),
                faults);
    }

    private static EvaluationPage.Other other(PlanBook book, Evaluation one) {
        return new EvaluationPage.Other(
                "%s %s".formatted(Dutch.moment(one.signature().at()), lead(one)),
                "/plan/evaluatie?plan=%s&nr=%d".formatted(book.plan().id(), one.number()));
    }

    private static int number(Optional<Evaluation> kept) {
        return kept.map(Evaluation::number).orElse(0);
    }

    private static String lead(Evaluation one) {
        return "Van de %d doelen: %d bereikt, %d niet bereikt, %d niet te beoordelen."
                .formatted(
                        one.goals().size(),
                        one.count(Outcome.REACHED),
                        one.count(Outcome.NOT_REACHED),
                        one.count(Outcome.UNASSESSABLE));
    }

    /** The figures of now, with what was judged before. */
    private List<GoalOutcome> proposal(PlanBook book, List<GoalOutcome> kept) {
        var before = new HashMap<String, GoalOutcome>();
        kept.forEach(one -> before.put(one.goal(), one));
        return evaluations.propose(book).stream()
                .map(one ->
                        Optional.ofNullable(before.get(one.goal()))
                                .map(was ->
                                        new GoalOutcome(
                                                one.goal(),
                                                one.title(),
                                                one.text(),
                                                was.outcome(),
                                                was.explanation(),
                                                one.verdict(),
                                                one.figures()))
                                .orElse(one))
                .toList();
    }

    @PostMapping("/plan/evaluatie")
    @Access(Cycle.RIGHT)
    Object close(
            Shell shell,
            @RequestParam String plan,
            @RequestParam(defaultValue = "0") int gezien,
            @RequestParam MultiValueMap<String, String> sent) {
        var book = cycle.get(plan);
        var judged = judged(book, sent);
        var proposed = evaluations.propose(book);
        var faults =
                faults(proposed, judged)
                        .addIf(
                                !evaluations.hasBegun(book),
                                "plan",
                                "Dit plan is nog niet begonnen; er valt nog niets te evalueren.");
        var typed = proposed.stream().map(one -> Evaluations.with(one, judged)).toList();
        if (!faults.isEmpty()) {
            var again = Optional.of(new Typed(typed, gezien, List.of()));
            return Html.unprocessable(
                    templates.cycleEvaluation(shell, page(book, kept(book, null), again, faults)));
        }
        try {
            evaluations.close(book, judged, gezien);
            return "redirect:/plan/evaluatie" + (cycle.isCurrent(book) ? "" : "?plan=" + plan);
        } catch (WrittenMeanwhile theirs) {
            var now = number(evaluations.find(book.plan().id()));
            var again = Optional.of(new Typed(typed, now, theirs.did()));
            return Html.conflict(
                    templates.cycleEvaluation(shell, page(book, kept(book, null), again, faults)));
        }
    }

    /** Who judges otherwise than the figures do, says why. */
    private static Faults faults(
            List<GoalOutcome> proposed, Map<String, Evaluations.Judged> judged) {
        var faults = Faults.none();
        for (var one : proposed) {
            var human = judged.get(one.goal());
            if (human != null) {
                var field = "uitleg-" + one.goal();
                faults.addIf(
                                human.outcome() != one.outcome() && human.explanation().isEmpty(),
                                field,
                                "Bij '%s' wijkt uw oordeel af van wat de cijfers zeggen: schrijf erbij waarom."
                                        .formatted(one.title()))
                        .addIfLonger(human.explanation(), LONGEST, field);
            }
        }
        return faults;
    }

    private static Map<String, Evaluations.Judged> judged(
            PlanBook book, MultiValueMap<String, String> sent) {
        var judged = new HashMap<String, Evaluations.Judged>();
        for (var goal : book.listGoals()) {
            Arrays.stream(Outcome.values())
                    .filter(one -> one.name().equals(sent.getFirst("oordeel-" + goal.id())))
                    .findFirst()
                    .ifPresent(one ->
                            judged.put(
                                    goal.id(),
                                    new Evaluations.Judged(
                                            one, text(sent, "uitleg-" + goal.id()))));
        }
        return judged;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    @GetMapping("/plan/evaluatie.{form}")
    @Access(READ)
    DocumentDownload document(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Integer nr) {
        var book = cycle.get(plan);
        var kept = kept(book, nr).orElseThrow(() -> absent(book));
        return new DocumentDownload(document(book, kept), Cycle.form(form));
    }

    private static Document document(PlanBook book, Evaluation kept) {
        var rows =
                kept.goals().stream()
                        .map(one ->
                                List.of(
                                        one.title(),
                                        one.outcome().dutch(),
                                        one.explanation(),
                                        "%s. %s".formatted(one.verdict(), one.figures())))
                        .toList();
        return new Document(
                "evaluatie-" + book.plan().years(),
                "Evaluatie van %s".formatted(book.plan().title()),
                List.of(lead(kept), "Vastgelegd: " + Dutch.moment(kept.signature().at())),
                kept.signature().at(),
                true,
                List.of(
                        new Block.Table(
                                "Wat er van de doelen terechtkwam",
                                List.of("Doel", "Oordeel", "Uitleg", "Cijfers van toen"),
                                rows,
                                "De cijfers zijn bewaard zoals ze waren op de dag van de evaluatie.")));
    }
}
