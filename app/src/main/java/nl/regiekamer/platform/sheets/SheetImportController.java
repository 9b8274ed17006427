package nl.regiekamer.platform.sheets;

import gg.jte.generated.precompiled.StaticTemplates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.sheets.SheetImport.Choice;
import nl.regiekamer.platform.sheets.SheetImport.State;
import nl.regiekamer.platform.sheets.SheetPages.Detail;
import nl.regiekamer.platform.sheets.SheetPages.Said;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file: which column holds what, what it would change, apply, undo, throw away. */
@Controller
@Access(Access.OWN)
@RequestMapping("/beheer/invoer/{soort}/{id}")
class SheetImportController {

    private static final int CHANGES_SHOWN = 500;

    private final Sheets sheets;
    private final StaticTemplates templates = new StaticTemplates();

    SheetImportController(Sheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    Html show(
            Shell shell,
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String toon,
            @RequestParam(defaultValue = "1") int blad) {
        var kind = sheets.getKind(soort);
        var one = sheets.get(kind, id);
        return Html.ok(
                one.state() == State.WAITING
                        ? templates.sheetsWaiting(shell, waiting(kind, one, toon, blad))
                        : templates.sheetsDone(shell, done(kind, one)));
    }

    @GetMapping("/bestand")
    ResponseEntity<byte[]> file(@PathVariable String soort, @PathVariable String id) {
        var one = sheets.get(sheets.getKind(soort), id);
        var name =
                ContentDisposition.attachment()
                        .filename(one.file().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(sheets.content(one));
    }

    @PostMapping("/kolommen")
    String choose(
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long kop,
            @RequestParam Map<String, String> values) {
        var kind = sheets.getKind(soort);
        var one = sheets.get(kind, id);
        var shown = sheets.open(kind, one).head().line();
        sheets.choose(
                kind,
                one,
                kop == shown // other heads have other columns: those are recognised anew
                        ? new Choice(kop, places(kind, values))
                        : new Choice(kop, null));
        return "redirect:" + one.path();
    }

    private static Map<String, Integer> places(SheetKind kind, Map<String, String> values) {
        var places = new TreeMap<String, Integer>();
        for (var column : kind.columns()) {
            var value = values.getOrDefault(SheetController.PLACE + column.id(), "");
            if (value.matches("\\d{1,4}")) {
                places.put(column.id(), Integer.parseInt(value));
            }
        }
        return places;
    }

    @PostMapping("/toepassen")
    String apply(
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String gezien) {
        var kind = sheets.getKind(soort);
        var one = sheets.get(kind, id);
        sheets.apply(kind, one, gezien);
        return "redirect:" + one.path();
    }

    @PostMapping("/ongedaan-maken")
    String undo(@PathVariable String soort, @PathVariable String id) {
        var kind = sheets.getKind(soort);
        var one = sheets.get(kind, id);
        sheets.undo(kind, one);
        return "redirect:" + one.path();
    }

    @PostMapping("/weggooien")
    String discard(@PathVariable String soort, @PathVariable String id) {
        var kind = sheets.getKind(soort);
        sheets.discard(sheets.get(kind, id));
        return "redirect:/beheer/invoer/" + kind.id();
    }

    private SheetPages.Waiting waiting(SheetKind kind, SheetImport one, String shown, int sheet) {
        var opened = sheets.open(kind, one);
        var page = new PreviewPage(one, opened);
        return new SheetPages.Waiting(
                one.path(),
                one.file().name(),
                page.lead(),
                before(one),
                crumbs(kind, one),
                opened.preview().map(Preview::notes).orElse(opened.grid().notes()),
                page.lines(shown, sheet).orElse(null),
                page.mapping());
    }

    private Said before(SheetImport one) {
        return sheets.findAppliedBefore(one)
                .map(other ->
                        new Said(
                                "Dit bestand is al ingevoerd: %s."
                                        .formatted(SheetWords.deed(other.trail().applied())),
                                other.path()))
                .orElse(Said.NOTHING);
    }

    private SheetPages.Done done(SheetKind kind, SheetImport one) {
        var values = kind.columns().stream().map(ColumnValues::new).toList();
        var changes = sheets.listChanges(one);
        var rest = changes.size() - CHANGES_SHOWN;
        return new SheetPages.Done(
                one.path(),
                "%s: %s".formatted(Dutch.capital(one.state().words()), one.file().name()),
                "Regels in het bestand: %s.".formatted(SheetWords.counts(one.counts())),
                crumbs(kind, one),
                facts(one),
                one.state() == State.APPLIED,
                changes.stream()
                        .limit(CHANGES_SHOWN)
                        .map(change -> SheetWords.row(change, values))
                        .toList(),
                rest > 0 ? Dutch.count(rest) : "");
    }

    private static List<Detail> facts(SheetImport one) {
        var facts = new ArrayList<Detail>();
        facts.add(new Detail("Gestuurd", SheetWords.deed(one.trail().uploaded())));
        facts.add(new Detail("Toegepast", SheetWords.deed(one.trail().applied())));
        if (one.trail().undone() != null) {
            facts.add(new Detail("Ongedaan gemaakt", SheetWords.deed(one.trail().undone())));
        }
        facts.add(new Detail("Grootte", Dutch.count(one.file().sizeBytes()) + " bytes"));
        facts.add(new Detail("Controlegetal (SHA-256)", one.file().checksum()));
        return facts;
    }

    private static List<Crumb> crumbs(SheetKind kind, SheetImport one) {
        return SheetController.trail(
                one.file().name(),
                SheetController.SHEETS,
                new Crumb(kind.name(), "/beheer/invoer/" + kind.id()));
    }
}
