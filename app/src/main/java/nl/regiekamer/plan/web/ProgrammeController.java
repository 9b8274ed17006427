package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A programme: its actions and how they go, its results, its money, and to whom it accounts. */
@Controller
@Access("plan-bekijken")
class ProgrammeController {

    private final Plans plans;
    private final ProgrammePages pages;
    private final StaticTemplates templates = new StaticTemplates();

    ProgrammeController(Plans plans, ProgrammePages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/plan/programmas/{id}")
    @LooksBack
    Html programme(@PathVariable String id, Shell shell) {
        return Html.ok(templates.planProgramme(shell, pages.page(get(id))));
    }

    @GetMapping("/plan/programmas/{id}/verantwoording.{form}")
    @LooksBack
    DocumentDownload file(@PathVariable String id, @PathVariable String form) {
        return new DocumentDownload(pages.document(get(id)), NoteController.form(form));
    }

    private Programme get(String id) {
        return plans.current()
                .findProgramme(id)
                .orElseThrow(() -> new NotFound("Programma '%s'".formatted(id)));
    }
}
