package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.area.Areas;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.notes.Agreement;
import nl.regiekamer.plan.notes.Agreements;
import nl.regiekamer.plan.notes.Note;
import nl.regiekamer.plan.notes.Notes;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.ToDo;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.stereotype.Component;

/** Drafts of notes for who writes them, and agreements of wijken for who keeps them. */
@Component
class NoteToDos implements ToDoList {

    /** So many days before its last day an agreement shows up. */
    private static final long SOON = 30;

    private final Plans plans;
    private final Notes notes;
    private final Agreements agreements;
    private final Areas areas;

    NoteToDos(Plans plans, Notes notes, Agreements agreements, Areas areas) {
        this.plans = plans;
        this.notes = notes;
        this.agreements = agreements;
        this.areas = areas;
    }

    @Override
    public List<ToDo> toDos() {
        var actor = CurrentActor.get();
        var toDos = new ArrayList<ToDo>();
        if (actor.isPerson() && actor.may(Notes.WRITE)) {
            notes.list().stream().filter(Note::isDraft).map(this::draft).forEach(toDos::add);
        }
        if (actor.isPerson() && actor.may(Agreements.KEEP)) {
            var until = plans.today().plusDays(SOON);
            agreements.listOpen().stream()
                    .filter(one -> !one.terms().due().isAfter(until))
                    .map(this::agreement)
                    .forEach(toDos::add);
        }
        return toDos;
    }

    /** Of a draft that somebody read whole, the decision waits. */
    private ToDo draft(Note note) {
        var parts = notes.listParts(note);
        var unread = parts.stream().filter(one -> one.part().isUnread()).count();
        return new ToDo(
                unread > 0 ? 33 : 30,
                unread > 0 ? "Nota’s om te lezen" : PlanToDos.DECISIONS,
                note.head().title(),
                unread > 0
                        ? "%d van de %d delen zijn door het systeem geschreven en nog door niemand gelezen."
                                .formatted(unread, parts.size())
                        : "Alle delen zijn gelezen. Het besluit is nog niet vastgelegd.",
                note.path(),
                null,
                false);
    }

    private ToDo agreement(Agreement one) {
        var wijk = areas.get(one.area());
        return new ToDo(
                37,
                "Afspraken in de wijk",
                "%s: %s".formatted(wijk.name(), one.terms().what()),
                "Wie: %s.".formatted(one.terms().who()),
                one.path(),
                one.terms().due(),
                one.isLate(plans.today()));
    }
}
