package nl.regiekamer.platform.sheets;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.TableForm;
import nl.regiekamer.platform.sheets.SheetPages.ColumnLine;
import nl.regiekamer.platform.sheets.SheetPages.ImportLine;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What may be imported: send a file, fetch one. Each kind asks its own right. */
@Controller
@Access(Access.OWN)
class SheetController {

    /** Right to see the pages of Beheer, of which this is one; who may import need not have it. */
    static final String ADMINISTRATION = "beheer-bekijken";

    private static final Crumb ADMIN = new Crumb("Beheer", "/beheer");
    static final Crumb SHEETS = new Crumb("Invoer", "/beheer/invoer");

    /** Before the id of a column, in the form that says where it stands. */
    static final String PLACE = "kolom-";

    private static final long MOST_BYTES = 20L << 20;
    private static final int LONGEST_NAME = 120;

    private final Sheets sheets;
    private final StaticTemplates templates = new StaticTemplates();

    SheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/beheer/invoer")
    Html overview(Shell shell) {
        var kinds = sheets.listKinds();
        var page =
                new SheetPages.Overview(
                        trail("Invoer"),
                        kinds.stream().map(SheetWords::kind).toList(),
                        imports(kinds));
        return Html.ok(templates.sheetsOverview(shell, page));
    }

    /** The way to a page; it leads through Beheer for those who may see that. */
    static List<Crumb> trail(String title, Crumb... through) {
        var way = new ArrayList<>(List.of(through));
        if (seesAdministration()) {
            way.addFirst(ADMIN);
        }
        return Crumb.trail(title, way.toArray(Crumb[]::new));
    }

    private static boolean seesAdministration() {
        return CurrentActor.get().may(ADMINISTRATION);
    }

    @GetMapping("/beheer/invoer/{soort}")
    Html kind(Shell shell, @PathVariable String soort) {
        return Html.ok(templates.sheetsKind(shell, page(sheets.getKind(soort), Faults.none())));
    }

    @PostMapping("/beheer/invoer/{soort}")
    Object upload(
            Shell shell,
            @PathVariable String soort,
            @RequestParam(required = false) @Nullable MultipartFile bestand)
            throws IOException {
        var kind = sheets.getKind(soort);
        var faults = Faults.none();
        if (bestand == null || bestand.isEmpty()) {
            faults.add("bestand", "Kies een bestand: CSV of Excel (.xlsx).");
        } else if (bestand.getSize() > MOST_BYTES) {
            faults.add(
                    "bestand",
                    "Het bestand is groter dan %d MB. Verdeel het over meer bestanden."
                            .formatted(MOST_BYTES >> 20));
        } else {
            try (var bytes = bestand.getInputStream()) {
                return "redirect:" + sheets.upload(kind, name(bestand), bytes).path();
            } catch (FileRefused refused) {
                faults.add("bestand", refused.reason());
            }
        }
        return Html.unprocessable(templates.sheetsKind(shell, page(kind, faults)));
    }

    @GetMapping("/beheer/invoer/{soort}.csv")
    SheetDownload csv(@PathVariable String soort) {
        return download(soort, TableForm.CSV);
    }

    @GetMapping("/beheer/invoer/{soort}.xlsx")
    SheetDownload workbook(@PathVariable String soort) {
        return download(soort, TableForm.XLSX);
    }

    private SheetDownload download(String id, TableForm form) {
        var kind = sheets.getKind(id);
        return new SheetDownload(kind.id(), kind.columns(), kind.export(), form);
    }

    private SheetPages.Kind page(SheetKind kind, Faults faults) {
        var line = SheetWords.kind(kind);
        return new SheetPages.Kind(
                line.path(),
                line,
                trail(kind.name(), SHEETS),
                kind.columns().stream().map(SheetController::column).toList(),
                imports(List.of(kind)),
                "%d dagen".formatted(sheets.keptDays()),
                faults);
    }

    private List<ImportLine> imports(List<SheetKind> kinds) {
        var names = kinds.stream().collect(Collectors.toMap(SheetKind::id, SheetKind::name));
        return sheets.listNewest(kinds).stream()
                .map(one -> SheetWords.line(one, names.getOrDefault(one.kind(), one.kind())))
                .toList();
    }

    private static ColumnLine column(SheetColumn column) {
        var use =
                switch (column.use()) {
                    case REQUIRED -> "verplicht";
                    case OPTIONAL -> "mag leeg zijn";
                    case SEEN ->
                            "laat staan wat er staat: zo ziet Regiekamer of er sindsdien iets is veranderd";
                    case SHOWN -> "alleen om te lezen; wordt bij invoer overgeslagen";
                };
        return new ColumnLine(
                column.name(),
                column.type().words(),
                use,
                Dutch.list(column.aliases().stream().sorted().toList()));
    }

    /** The last part of what the browser calls the file. */
    private static String name(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? "bestand" : given.replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", " ");
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
