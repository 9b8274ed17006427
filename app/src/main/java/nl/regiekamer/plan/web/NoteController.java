package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.notes.Note;
import nl.regiekamer.plan.notes.NoteContent;
import nl.regiekamer.plan.notes.NoteKind;
import nl.regiekamer.plan.notes.NotePart;
import nl.regiekamer.plan.notes.Notes;
import nl.regiekamer.plan.notes.PartRevision;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading notes about the plan, on a page and as a file. */
@Controller
@Access("plan-bekijken")
class NoteController {

    static final Crumb PLAN = new Crumb("Plan", "/plan");
    static final Crumb ALL = new Crumb("Nota’s", "/plan/notas");

    private final Plans plans;
    private final Notes notes;
    private final StaticTemplates templates = new StaticTemplates();

    NoteController(Plans plans, Notes notes) {
        this.plans = plans;
        this.notes = notes;
    }

    @GetMapping("/plan/notas")
    Html list(Shell shell) {
        return Html.ok(templates.planNotes(shell, overview(Faults.none())));
    }

    NotePages.Overview overview(Faults faults) {
        var all = notes.list();
        return new NotePages.Overview(
                Crumb.trail("Nota’s", PLAN),
                all.stream().filter(Note::isAdopted).map(NoteController::row).toList(),
                all.stream().filter(one -> !one.isAdopted()).map(NoteController::row).toList(),
                writes() ? notes.listKinds().stream().map(this::choice).toList() : List.of(),
                faults);
    }

    private static NotePages.Row row(Note note) {
        return new NotePages.Row(
                note,
                Dutch.date(note.head().figuresOn()),
                note.findDecision()
                        .map(one -> "%s, %s".formatted(one.body().dutch(), Dutch.date(one.on())))
                        .map(words -> note.isWithdrawn() ? words + " · ingetrokken" : words)
                        .orElse(note.state().dutch()),
                note.head().readers());
    }

    private NotePages.Choice choice(NoteKind kind) {
        return new NotePages.Choice(
                kind.name(),
                kind.text(),
                notes.listPeriods(kind).stream()
                        .map(period ->
                                new NotePages.Option(
                                        kind.id() + " " + period.id(),
                                        "%s, %s".formatted(kind.name(), period.words())))
                        .toList());
    }

    @GetMapping("/plan/notas/{number}")
    Html one(Shell shell, @PathVariable int number) {
        return Html.ok(templates.planNote(shell, page(notes.get(number), NotePages.Typed.NOTHING)));
    }

    NotePages.One page(Note note, NotePages.Typed typed) {
        var content = notes.content(note);
        var parts =
                note.isAdopted()
                        ? content.parts().stream().map(this::part).toList()
                        : notes.listParts(note).stream().map(this::part).toList();
        return new NotePages.One(
                Crumb.trail(note.head().title(), PLAN, ALL),
                note,
                content,
                parts,
                (int) content.parts().stream().filter(NotePart::isUnread).count(),
                note.isDraft() ? Notes.stand(notes.listParts(note)) : "",
                writes() && note.isDraft(),
                writes() && note.isAdopted() && !note.isWithdrawn(),
                typed.faults(),
                typed.decision(),
                typed.reason());
    }

    private NotePages.Part part(NotePart part) {
        return new NotePages.Part(
                part.id(), part.title(), false, "", "", 0, part.blocks(plans.seesClosed()));
    }

    private NotePages.Part part(PartRevision revision) {
        var part = revision.part();
        return new NotePages.Part(
                part.id(),
                part.title(),
                part.isUnread(),
                switch (part.mark()) {
                    case GENERATED -> NotePart.UNREAD;
                    case READ -> "Door het systeem geschreven en gelezen.";
                    case EDITED -> part.isEmpty() ? "Nog leeg." : "Door een mens geschreven.";
                },
                part.isUnread() || part.isEmpty()
                        ? ""
                        : "%s, %s".formatted(revision.by(), Dutch.moment(revision.at())),
                revision.number(),
                part.blocks(plans.seesClosed()));
    }

    @GetMapping("/plan/notas/{number}/nota.{form}")
    DocumentDownload file(@PathVariable int number, @PathVariable String form) {
        NoteContent content = notes.content(notes.get(number));
        return new DocumentDownload(content.document(plans.seesClosed()), form(form));
    }

    static DocumentDownload.Form form(String ending) {
        return DocumentDownload.Form.find(ending)
                .orElseThrow(() -> new NotFound("Een bestand met de uitgang ." + ending));
    }

    private static boolean writes() {
        return CurrentActor.get().may(Notes.WRITE);
    }
}
