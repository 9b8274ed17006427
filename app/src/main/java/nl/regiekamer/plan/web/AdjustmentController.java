package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressRefused;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.Problem;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions to adjust: proposed and followed by who steers, read by all once decided. */
@Controller
@Access("plan-bekijken")
class AdjustmentController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");
    private static final Crumb ALL = new Crumb("Bijsturing", "/plan/bijsturing");

    private final Plans plans;
    private final Adjustments adjustments;
    private final StaticTemplates templates = new StaticTemplates();

    AdjustmentController(Plans plans, Adjustments adjustments) {
        this.plans = plans;
        this.adjustments = adjustments;
    }

    @GetMapping("/plan/bijsturing")
    @LooksBack
    Html list(Shell shell) {
        var page =
                new AdjustmentPages.Overview(
                        Crumb.trail("Bijsturing", PLAN),
                        adjustments.listAll().stream().map(this::row).toList(),
                        steers());
        return Html.ok(templates.planAdjustments(shell, page));
    }

    @GetMapping("/plan/bijsturing/{number}")
    @LooksBack
    Html one(@PathVariable int number, Shell shell) {
        var adjustment = adjustments.get(number);
        var opened = AdjustmentStepForm.opened(adjustment);
        return Html.ok(
                templates.planAdjustment(
                        shell, page(adjustment, Faults.none(), opened, List.of())));
    }

    /** The form about one action, goal or theme; without one, it is chosen first. */
    @GetMapping("/plan/bijsturing/nieuw")
    @Access(Progress.STEER)
    Html form(
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String id,
            Shell shell) {
        return Html.ok(
                templates.planAdjustmentform(
                        shell, form(AdjustmentForm.about(soort, id), Faults.none())));
    }

    @PostMapping("/plan/bijsturing")
    @Access(Progress.STEER)
    Object propose(Shell shell, AdjustmentForm typed) {
        var faults =
                typed.faults()
                        .addIf(
                                DecisionForm.day(typed.voor())
                                        .filter(day -> day.isBefore(plans.today()))
                                        .isPresent(),
                                "voor",
                                "Deze dag is al voorbij. Kies een dag die nog komt.")
                        .addIf(
                                title(typed.subject()).isEmpty(),
                                "onderwerp",
                                "Kies waar het over gaat: een actie, doel of thema.");
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.planAdjustmentform(shell, form(typed, faults)));
        }
        return "redirect:" + adjustments.propose(typed.proposal()).path();
    }

    @PostMapping("/plan/bijsturing/{number}")
    @Access(Progress.STEER)
    Object follow(@PathVariable int number, AdjustmentStepForm typed, Shell shell) {
        var adjustment = adjustments.get(number);
        var faults = typed.faults(plans.today());
        if (faults.isEmpty()) {
            try {
                adjustments.follow(
                        number,
                        typed.findKind().orElseThrow(),
                        typed.said(plans.today()),
                        typed.seen());
                return "redirect:" + adjustment.path();
            } catch (WrittenMeanwhile theirs) {
                return conflict(shell, number, typed, theirs.did());
            } catch (ProgressRefused refused) {
                if (!adjustments.get(number).isOpen()) {
                    throw refused;
                }
                faults.add(
                        refused.kind() == Problem.Kind.BREAKS_RULE ? "besluitdatum" : "stap",
                        refused.detail());
            }
        }
        return Html.unprocessable(
                templates.planAdjustment(shell, page(adjustment, faults, typed, List.of())));
    }

    /** The steps of now are on the page, so whoever sends the form again has seen them. */
    private Html conflict(Shell shell, int number, AdjustmentStepForm typed, List<String> did) {
        var now = adjustments.get(number);
        return Html.conflict(
                templates.planAdjustment(shell, page(now, Faults.none(), typed.over(now), did)));
    }

    private AdjustmentPages.Form form(AdjustmentForm typed, Faults faults) {
        return new AdjustmentPages.Form(
                Crumb.trail("Nieuwe bijsturing", PLAN, ALL),
                typed.soort(),
                typed.id(),
                title(typed.subject()).orElse(""),
                typed.wat(),
                typed.waarom(),
                typed.orgaan(),
                typed.wie(),
                typed.voor(),
                faults);
    }

    private AdjustmentPages.One page(
            Adjustment one, Faults faults, AdjustmentStepForm typed, List<String> did) {
        var seesNames = CurrentActor.get().may(Progress.STEER);
        return new AdjustmentPages.One(
                Crumb.trail("Bijsturing " + one.number(), PLAN, ALL),
                row(one),
                Dutch.moment(one.at()),
                seesNames ? one.by() : "",
                one.steps().stream()
                        .map(step ->
                                new AdjustmentPages.Step(
                                        Dutch.moment(step.at()),
                                        step.words(),
                                        step.text(),
                                        seesNames ? step.by() : ""))
                        .toList(),
                steers() && one.isOpen(),
                faults,
                typed,
                did);
    }

    private AdjustmentPages.Row row(Adjustment one) {
        var book = book(one);
        var title = title(one.subject(), book);
        return new AdjustmentPages.Row(
                one,
                title.orElse(one.subject().id()),
                title.map(_ -> path(one.subject(), book)).orElse(""),
                Dutch.date(one.decideBy()),
                one.isLate(plans.today()));
    }

    /** The plan that it is about; one before the last is spoken of in the words of today. */
    private PlanBook book(Adjustment one) {
        return plans.before()
                .filter(old -> old.plan().id().equals(one.plan()))
                .orElseGet(plans::current);
    }

    private Optional<String> title(Adjustment.Subject subject) {
        return title(subject, plans.current());
    }

    private static Optional<String> title(Adjustment.Subject subject, PlanBook book) {
        return switch (subject.kind()) {
            case "actie" ->
                    book.findAction(subject.id())
                            .map((Action one) -> "%s %s".formatted(one.id(), one.title()));
            case "doel" -> book.findGoal(subject.id()).map(Goal::title);
            case "thema" -> book.findTheme(subject.id()).map(Theme::name);
            default -> Optional.empty();
        };
    }

    /** Of a plan that ended, an action can still be looked back at. */
    private String path(Adjustment.Subject subject, PlanBook book) {
        var hasEnded = !book.plan().id().equals(plans.current().plan().id());
        return switch (subject.kind()) {
            case "actie" ->
                    "/plan/acties/"
                            + subject.id()
                            + (hasEnded ? "?dag=" + book.plan().term().lastDay() : "");
            case "doel" -> hasEnded ? "" : "/plan/doelen/" + subject.id();
            default -> hasEnded ? "" : "/plan/themas/" + subject.id();
        };
    }

    private static boolean steers() {
        return ThemeParts.maySteer();
    }
}
