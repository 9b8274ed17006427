package nl.regiekamer.platform.handbook;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The handbook, a chapter per role, and the two statements that everybody may read. */
@Controller
@Access(Access.PUBLIC)
class HandbookController {

    private final Handbook handbook;
    private final StaticTemplates templates = new StaticTemplates();

    HandbookController(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/handleiding")
    Html overview(Shell shell) {
        return Html.ok(templates.handbookOverview(shell, handbook.listChapters()));
    }

    @GetMapping("/handleiding/{chapter}")
    Html chapter(Shell shell, @PathVariable("chapter") String slug) {
        var chapter =
                handbook.findChapter(slug)
                        .orElseThrow(() -> new NotFound("Hoofdstuk '%s'".formatted(slug)));
        var chapters = handbook.listChapters();
        var place = chapters.indexOf(chapter);
        var page =
                new HandbookPage(
                        chapter,
                        Crumb.trail(
                                chapter.title(),
                                new Crumb(shell.text("foot.handbook"), "/handleiding")),
                        place == 0 ? null : chapters.get(place - 1),
                        place == chapters.size() - 1 ? null : chapters.get(place + 1));
        return Html.ok(templates.handbookChapter(shell, page));
    }

    @GetMapping("/toegankelijkheid")
    Html accessibility(Shell shell) {
        return statement(shell, "toegankelijkheid");
    }

    @GetMapping("/privacy")
    Html privacy(Shell shell) {
        return statement(shell, "privacy");
    }

    private Html statement(Shell shell, String slug) {
        var page = new HandbookPage(handbook.getStatement(slug), List.of(), null, null);
        return Html.ok(templates.handbookChapter(shell, page));
    }
}
