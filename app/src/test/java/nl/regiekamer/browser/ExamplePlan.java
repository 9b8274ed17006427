package nl.regiekamer.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.Evaluations;
import nl.regiekamer.plan.cycle.Priorities;
import nl.regiekamer.plan.cycle.SafetyAnalysis;
import nl.regiekamer.plan.cycle.ThemeAnalysis;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.NewReport;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.Reporting;
import nl.regiekamer.plan.progress.SentFile;
import nl.regiekamer.plan.versions.Amendments;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/**
 * The plan taken into use as the pack has it, and a draft that changes a title: so that every page
 * about versions is there. It changes nothing that other tests read.
 */
final class ExamplePlan {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private static final Actor STEERS =
            new Actor(
                    "voorbeeld",
                    Actor.Kind.MACHINE,
                    "voorbeeld",
                    new Actor.Grants(Set.of(), Set.of(Progress.STEER, Progress.REPORT)),
                    "een voorbeeld voor een test");

    private ExamplePlan() {}

    /** The path of the draft. */
    static String make(ApplicationContext context) throws Exception {
        return CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () -> {
                    makeProgress(context);
                    var draft =
                            makeAs(
                                    context.getBean(Plans.class).current().plan().id(),
                                    context.getBean(Amendments.class),
                                    context.getBean(PlanVersions.class));
                    makeCycle(context);
                    return draft;
                });
    }

    /** A decision to adjust, and a report with a file, of things that other tests do not read. */
    private static void makeProgress(ApplicationContext context) throws Exception {
        var adjustments = context.getBean(Adjustments.class);
        var subject = new Adjustment.Subject("actie", "A133");
        var proposal =
                new Adjustments.Proposal(
                        subject, "Later beginnen", "Er is geen geld.", null, "stuurgroep", DAY);
        var number = adjustments.propose(proposal).number();
        var file = new SentFile("notitie.txt", "0", "Een notitie.".getBytes(UTF_8));
        var evidence = new NewReport.NewEvidence("Notitie", "", Optional.of(file));
        var result = new Report.Result("gesprekken", BigDecimal.TWO, "gesprekken");
        var report =
                new NewReport(
                        "A133",
                        0,
                        "vertraagd",
                        Light.STUCK,
                        "Er is geen geld.",
                        List.of(result),
                        List.of(evidence));
        CurrentActor.call(
                STEERS,
                () -> {
                    adjustments.follow(
                            number,
                            Adjustment.Kind.DECISION,
                            new Adjustment.Said("Besloten.", DAY, "B 1"),
                            0);
                    var plan = context.getBean(Plans.class).current().plan().id();
                    context.getBean(Reporting.class).report(plan, report);
                    return true;
                });
    }

    /** Scores for two themes, an accent, an analysis, and an evaluation of the plan in force. */
    private static void makeCycle(ApplicationContext context) {
        var book = context.getBean(Plans.class).current();
        var priorities = context.getBean(Priorities.class);
        for (var theme : book.listThemes().subList(0, 2)) {
            var scores =
                    priorities.listCriteria().stream()
                            .map(one ->
                                    new Priorities.Given(
                                            one.id(), 1 + one.order() % 5, "Zo staat het ervoor."))
                            .toList();
            priorities.score(theme, 0, scores);
        }
        var theme = book.listThemes().getFirst();
        priorities.choose(Map.of(theme.id(), "Hier is het meest te winnen."), Map.of());
        var analysis = context.getBean(SafetyAnalysis.class);
        analysis.write(theme, 0, "Een mens schreef dit.");
        analysis.add(theme, ThemeAnalysis.Voice.PARTNER, "politie", "Wij zien dit vaker.");
        context.getBean(Evaluations.class).close(book, Map.of(), 0);
    }

    private static String makeAs(String plan, Amendments amendments, PlanVersions versions) {
        if (versions.findLast(plan).isEmpty()) {
            amendments.takeIntoUse(
                    plan, "", new Decision(Decision.Body.COUNCIL, DAY, "RB 1", "notulen", DAY));
        }
        var draft = amendments.begin(plan, "Voorbeeld", "Om te zien hoe het eruitziet.");
        var goal = versions.definitionsOf(draft).listAll("doel").getFirst();
        var changed = goal.content().put("titel", "Een andere titel");
        amendments.put(draft, "doel", goal.id(), changed, PlanWords.fingerprint(goal.content()));
        amendments.consult(draft, "Leest u mee?");
        return draft.path();
    }
}
