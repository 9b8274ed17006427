package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.function.Predicate;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.CycleSteps;
import nl.regiekamer.plan.cycle.DueStep;
import nl.regiekamer.plan.cycle.NextPlan;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.MeanwhilePage;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of the policy cycle and their days. */
@Controller
@Access(Cycle.RIGHT)
class CycleController {

    private final Plans plans;
    private final PlanVersions versions;
    private final CyclePlans cycle;
    private final CycleSteps steps;
    private final NextPlan next;
    private final Definitions definitions;
    private final StaticTemplates templates = new StaticTemplates();

    CycleController(
            Plans plans,
            PlanVersions versions,
            CyclePlans cycle,
            CycleSteps steps,
            NextPlan next,
            Definitions definitions) {
        this.plans = plans;
        this.versions = versions;
        this.cycle = cycle;
        this.steps = steps;
        this.next = next;
        this.definitions = definitions;
    }

    @GetMapping("/plan/cyclus")
    Html steps(Shell shell) {
        var book = plans.current();
        var today = plans.today();
        var all = steps.list();
        Predicate<DueStep> asks = due -> due.asks(today);
        Predicate<DueStep> isDone = due -> due.done().isPresent();
        var page =
                new CyclePage(
                        Crumb.trail("Beleidscyclus", Cycle.PLAN),
                        book.plan().title(),
                        versions.findLast(book.plan().id()).isPresent(),
                        Cycle.yearsAfter(book),
                        next.find().map(PlanVersion::path).orElse(""),
                        all.stream().filter(asks).map(this::row).toList(),
                        all.stream().filter(asks.or(isDone).negate()).map(this::row).toList(),
                        all.stream().filter(isDone).map(this::row).toList().reversed(),
                        cycle.listBefore(book).stream()
                                .map(one ->
                                        new CyclePage.Earlier(one.plan().id(), one.plan().title()))
                                .toList());
        return Html.ok(templates.cycleSteps(shell, page));
    }

    private CyclePage.Row row(DueStep due) {
        var step = due.step();
        return new CyclePage.Row(
                "/plan/cyclus/stappen/%s/%s/%s".formatted(due.plan(), step.id(), due.when().key()),
                due.title(),
                step.text(),
                due.path(plans.current().plan().id()),
                definitions
                        .find("rol", step.role(), plans.today())
                        .flatMap(role -> role.findText("/naam"))
                        .orElse(step.role()),
                Dutch.date(due.when().day()),
                due.isLate(plans.today()),
                due.number(),
                due.done().map(DueStep.Done::note).orElse(""),
                due.done()
                        .map(DueStep.Done::signature)
                        .map(one -> "%s, %s".formatted(one.name(), Dutch.moment(one.at())))
                        .orElse(""));
    }

    @PostMapping("/plan/cyclus/stappen/{plan}/{step}/{occurrence}")
    Object mark(Shell shell, MarkedStep marked, @RequestParam boolean gedaan) {
        var due = steps.get(marked.plan(), marked.step(), marked.occurrence());
        try {
            steps.mark(due, SessionForm.number(marked.gezien()), gedaan, marked.toelichting());
            return "redirect:/plan/cyclus";
        } catch (WrittenMeanwhile theirs) {
            var now = steps.get(marked.plan(), marked.step(), marked.occurrence());
            return Html.conflict(
                    templates.platformMeanwhile(
                            shell,
                            new MeanwhilePage(
                                    Crumb.trail("Intussen gewijzigd", Cycle.PLAN, Cycle.CYCLE),
                                    theirs.did(),
                                    marked.path(),
                                    marked.again(gedaan, now.number()),
                                    gedaan ? "Zet op gedaan" : "Zet op niet gedaan",
                                    "/plan/cyclus")));
        }
    }
}
