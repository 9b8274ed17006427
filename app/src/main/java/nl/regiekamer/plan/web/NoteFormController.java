package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.notes.Note;
import nl.regiekamer.plan.notes.NoteChangedMeanwhile;
import nl.regiekamer.plan.notes.NoteRefused;
import nl.regiekamer.plan.notes.Notes;
import nl.regiekamer.plan.notes.PartRevision;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing notes about the plan: draft, write, read, adopt. */
@Controller
@Access(Notes.WRITE)
class NoteFormController {

    private final Plans plans;
    private final Notes notes;
    private final NoteController pages;
    private final StaticTemplates templates = new StaticTemplates();

    NoteFormController(Plans plans, Notes notes, NoteController pages) {
        this.plans = plans;
        this.notes = notes;
        this.pages = pages;
    }

    /** The sort and the period come as one choice, so that they always fit. */
    @PostMapping("/plan/notas")
    Object begin(Shell shell, @RequestParam(defaultValue = "") String nota) {
        var chosen = nota.strip().split(" ", 2);
        if (chosen.length < 2) {
            return again(shell, "Kies welke nota u wilt maken.");
        }
        try {
            return redirect(notes.begin(chosen[0], chosen[1]));
        } catch (NoteRefused refused) {
            return again(shell, refused.detail());
        }
    }

    private Html again(Shell shell, String fault) {
        var faults = Faults.none().add("nota", fault);
        return Html.unprocessable(templates.planNotes(shell, pages.overview(faults)));
    }

    @GetMapping("/plan/notas/{number}/delen/{part}")
    Html form(Shell shell, @PathVariable int number, @PathVariable String part) {
        var note = draft(number);
        var now = notes.getPart(note, part);
        return Html.ok(templates.planNoteform(shell, form(note, now, now.part().text(), "")));
    }

    private Note draft(int number) {
        var note = notes.get(number);
        if (!note.isDraft()) {
            throw new NotFound("Een concept van nota %d".formatted(number));
        }
        return note;
    }

    private NotePages.Edit form(Note note, PartRevision now, String text, String conflict) {
        return new NotePages.Edit(
                Crumb.trail(
                        now.part().title(),
                        NoteController.PLAN,
                        NoteController.ALL,
                        new Crumb(note.head().title(), note.path())),
                note,
                now.part().title(),
                "%s/delen/%s".formatted(note.path(), now.part().id()),
                now.number(),
                text,
                List.<Block>copyOf(
                        plans.seesClosed() ? now.part().tables() : now.part().publicTables()),
                conflict,
                conflict.isEmpty() ? "" : now.part().text(),
                Faults.none());
    }

    @PostMapping("/plan/notas/{number}/delen/{part}")
    Object write(
            Shell shell,
            @PathVariable int number,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "0") int gezien) {
        var faults = Faults.none().addIfLonger(tekst.strip(), Faults.CHAPTER, "tekst");
        if (!faults.isEmpty()) {
            var note = draft(number);
            var page = form(note, notes.getPart(note, part), tekst, "").with(faults);
            return Html.unprocessable(templates.planNoteform(shell, page));
        }
        try {
            notes.write(number, part, tekst.strip(), gezien);
            return "redirect:/plan/notas/%d#%s".formatted(number, part);
        } catch (NoteChangedMeanwhile meanwhile) {
            var page = form(notes.get(number), meanwhile.theirs(), tekst, meanwhile.detail());
            return new Html(templates.planNoteform(shell, page), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/plan/notas/{number}/delen/{part}/gelezen")
    String read(@PathVariable int number, @PathVariable String part, @RequestParam int gezien) {
        notes.read(number, part, gezien);
        return "redirect:/plan/notas/%d#%s".formatted(number, part);
    }

    @PostMapping("/plan/notas/{number}/vaststellen")
    Object adopt(Shell shell, @PathVariable int number, DecisionForm decision) {
        var note = notes.get(number);
        var faults = decision.faultsWithoutStart();
        if (!faults.isEmpty()) {
            return again(shell, note, new NotePages.Typed(faults, decision, ""));
        }
        try {
            return redirect(notes.adopt(number, decision.noteDecision(), decision.gezien()));
        } catch (NoteRefused refused) {
            if (!note.isDraft()) {
                throw refused;
            }
            return again(shell, note, refused(refused, decision, ""));
        }
    }

    private static NotePages.Typed refused(
            NoteRefused refused, DecisionForm decision, String reason) {
        return new NotePages.Typed(
                Faults.none().add("besluitdatum", refused.detail()), decision, reason);
    }

    @PostMapping("/plan/notas/{number}/intrekken")
    Object withdraw(
            Shell shell,
            @PathVariable int number,
            DecisionForm decision,
            @RequestParam(defaultValue = "") String reden) {
        var note = notes.get(number);
        var faults = decision.withdrawalFaults(reden);
        if (!faults.isEmpty()) {
            return again(shell, note, new NotePages.Typed(faults, decision, reden));
        }
        try {
            notes.withdraw(number, decision.withdrawal(reden));
            return redirect(note);
        } catch (NoteRefused refused) {
            if (!note.isAdopted() || note.isWithdrawn()) {
                throw refused;
            }
            return again(shell, note, refused(refused, decision, reden));
        }
    }

    private Html again(Shell shell, Note note, NotePages.Typed typed) {
        return Html.unprocessable(templates.planNote(shell, pages.page(note, typed)));
    }

    @PostMapping("/plan/notas/{number}/vervallen")
    String drop(@PathVariable int number) {
        notes.drop(number);
        return "redirect:/plan/notas";
    }

    private static String redirect(Note note) {
        return "redirect:" + note.path();
    }
}
