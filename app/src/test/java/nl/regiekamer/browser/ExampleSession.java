package nl.regiekamer.browser;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.plan.cycle.SessionOutcome;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/** A session with input and a shared goal, so that every page about sessions is there to see. */
final class ExampleSession {

    private ExampleSession() {}

    /** Its page and that of an outcome. */
    static List<String> make(ApplicationContext context) throws Exception {
        var sessions = context.getBean(PartnerSessions.class);
        var theme = context.getBean(Plans.class).current().listThemes().getFirst().id();
        return CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () -> {
                    var session =
                            sessions.begin(
                                    new PartnerSession.Setup(
                                            "Een voorbeeld",
                                            LocalDate.of(2024, 1, 15),
                                            List.of("Wat zien wij"),
                                            List.of(theme),
                                            List.of("politie")));
                    var said = new SessionOutcome.Said(theme, "", "Het is.", List.of("politie"));
                    sessions.add(session.number(), SessionOutcome.Kind.INPUT, said);
                    var goal =
                            new SessionOutcome.Said(
                                    theme, "Een doel", "Het wordt.", List.of("politie"));
                    sessions.add(session.number(), SessionOutcome.Kind.GOAL, goal);
                    var outcome = sessions.listOutcomes(session).getLast();
                    return List.of(session.path(), outcome.path());
                });
    }
}
