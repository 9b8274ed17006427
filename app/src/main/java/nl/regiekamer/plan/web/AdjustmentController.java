package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Arrays;
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
import nl.regiekamer.plan.web.AdjustmentPages.Typed;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
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
        var nothing = Typed.nothing(adjustment);
        return Html.ok(templates.planAdjustment(shell, page(adjustment, Faults.none(), nothing)));
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
                        shell, form(new Proposed(soort, id, "", "", "", ""), Faults.none())));
    }

    /** A proposal as it was typed; a field that was not sent counts as left empty. */
    record Proposed(String soort, String id, String wat, String waarom, String wie, String voor) {

        Proposed {
            soort = given(soort);
            id = given(id);
            wat = given(wat);
            waarom = given(waarom);
            wie = given(wie);
            voor = given(voor);
        }

        private static String given(@org.jspecify.annotations.Nullable String value) {
            return value == null ? "" : value.strip();
        }

        Faults faults() {
            return Faults.none()
                    .addIf(wat.isEmpty(), "wat", "Vul in wat er anders moet.")
                    .addIf(waarom.isEmpty(), "waarom", "Vul in waarom er wordt bijgestuurd.")
                    .addIf(wie.isEmpty(), "wie", "Vul in wie besluit, bijvoorbeeld het college.")
                    .addIf(
                            DecisionForm.day(voor).isEmpty(),
                            "voor",
                            "Vul in voor welke dag er besloten moet zijn.")
                    .addIfLonger(wat, DecisionForm.LINE, "wat")
                    .addIfLonger(waarom, DecisionForm.TEXT, "waarom")
                    .addIfLonger(wie, DecisionForm.LINE, "wie");
        }
    }

    @PostMapping("/plan/bijsturing")
    @Access(Progress.STEER)
    Object propose(Shell shell, Proposed proposed) {
        var subject = new Adjustment.Subject(proposed.soort(), proposed.id());
        var faults =
                proposed.faults()
                        .addIf(
                                title(subject).isEmpty(),
                                "onderwerp",
                                "Kies waar het over gaat: een actie, doel of thema.");
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.planAdjustmentform(shell, form(proposed, faults)));
        }
        var made =
                adjustments.propose(
                        new Adjustments.Proposal(
                                subject,
                                proposed.wat(),
                                proposed.waarom(),
                                proposed.wie(),
                                DecisionForm.day(proposed.voor()).orElseThrow()));
        return "redirect:" + made.path();
    }

    @PostMapping("/plan/bijsturing/{number}")
    @Access(Progress.STEER)
    Object follow(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String stap,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "0") int gezien,
            Shell shell) {
        var adjustment = adjustments.get(number);
        var kind =
                Arrays.stream(Adjustment.Kind.values())
                        .filter(one -> one.name().equals(stap))
                        .findFirst();
        var faults =
                Faults.none()
                        .addIf(kind.isEmpty(), "stap", "Kies wat u vastlegt.")
                        .addIf(tekst.isBlank(), "tekst", "Vul in wat er is gebeurd of besloten.")
                        .addIfLonger(tekst, DecisionForm.TEXT, "tekst");
        if (faults.isEmpty()) {
            try {
                adjustments.follow(number, kind.orElseThrow(), tekst.strip(), gezien);
                return "redirect:" + adjustment.path();
            } catch (WrittenMeanwhile theirs) {
                return conflict(shell, number, new Typed(stap, tekst, gezien, theirs.did()));
            } catch (ProgressRefused refused) {
                if (!adjustments.get(number).isOpen()) {
                    throw refused;
                }
                faults.add("stap", refused.detail());
            }
        }
        var typed = new Typed(stap, tekst, gezien, List.of());
        return Html.unprocessable(templates.planAdjustment(shell, page(adjustment, faults, typed)));
    }

    /** The steps of now are on the page, so whoever sends the form again has seen them. */
    private Html conflict(Shell shell, int number, Typed typed) {
        var now = adjustments.get(number);
        var again = new Typed(typed.kind(), typed.text(), now.steps().size(), typed.did());
        return Html.conflict(templates.planAdjustment(shell, page(now, Faults.none(), again)));
    }

    private AdjustmentPages.Form form(Proposed proposed, Faults faults) {
        var subject = new Adjustment.Subject(proposed.soort(), proposed.id());
        return new AdjustmentPages.Form(
                Crumb.trail("Nieuwe bijsturing", PLAN, ALL),
                proposed.soort(),
                proposed.id(),
                title(subject).orElse(""),
                proposed.wat(),
                proposed.waarom(),
                proposed.wie(),
                proposed.voor(),
                faults);
    }

    private AdjustmentPages.One page(Adjustment one, Faults faults, Typed typed) {
        var seesNames = CurrentActor.get().may(Progress.REPORT);
        return new AdjustmentPages.One(
                Crumb.trail("Bijsturing " + one.number(), PLAN, ALL),
                row(one),
                Dutch.moment(one.at()),
                seesNames ? one.by() : "",
                one.steps().stream()
                        .map(step ->
                                new AdjustmentPages.Step(
                                        Dutch.moment(step.at()),
                                        step.kind().dutch(),
                                        step.text(),
                                        seesNames ? step.by() : ""))
                        .toList(),
                steers() && one.isOpen(),
                faults,
                typed);
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
