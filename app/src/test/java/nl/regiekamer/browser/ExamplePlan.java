package nl.regiekamer.browser;

import java.time.LocalDate;
import nl.regiekamer.plan.Plans;
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

    private ExamplePlan() {}

    /** The path of the draft. */
    static String make(ApplicationContext context) throws Exception {
        return CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () ->
                        makeAs(
                                context.getBean(Plans.class).current().plan().id(),
                                context.getBean(Amendments.class),
                                context.getBean(PlanVersions.class)));
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
        return draft.path();
    }
}
