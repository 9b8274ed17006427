package nl.regiekamer.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiekamer.area.Areas;
import nl.regiekamer.plan.notes.Agreement;
import nl.regiekamer.plan.notes.Agreements;
import nl.regiekamer.plan.notes.Notes;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/** A draft of a note and an agreement of a wijk, so that every page about them is there to see. */
final class ExampleNote {

    private static final Actor WRITES =
            new Actor(
                    "voorbeeld",
                    Actor.Kind.MACHINE,
                    "voorbeeld",
                    new Actor.Grants(Set.of(), Set.of(Notes.WRITE, Agreements.KEEP)),
                    "een voorbeeld voor een test");

    private ExampleNote() {}

    /** The pages of the draft and of the plan of the wijk. */
    static List<String> make(ApplicationContext context) throws Exception {
        var wijk = context.getBean(Areas.class).listWijken().getFirst();
        return CurrentActor.call(
                WRITES,
                () -> {
                    var note = context.getBean(Notes.class).begin("raadspagina", "vandaag");
                    context.getBean(Agreements.class)
                            .add(
                                    wijk,
                                    new Agreement.Terms(
                                            "Een voorbeeld", "boa’s", LocalDate.of(2024, 1, 1)));
                    return List.of(note.path(), wijk.path() + "/plan");
                });
    }
}
