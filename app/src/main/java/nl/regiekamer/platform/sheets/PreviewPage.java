package nl.regiekamer.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiekamer.platform.files.GridCell;
import nl.regiekamer.platform.files.GridLine;
import nl.regiekamer.platform.sheets.Preview.Fate;
import nl.regiekamer.platform.sheets.SheetPages.Lines;
import nl.regiekamer.platform.sheets.SheetPages.Mapping;
import nl.regiekamer.platform.sheets.SheetPages.Option;
import nl.regiekamer.platform.sheets.SheetPages.PlaceField;
import nl.regiekamer.platform.sheets.SheetPages.Row;
import nl.regiekamer.platform.sheets.SheetPages.Tab;
import nl.regiekamer.platform.sheets.Sheets.Opened;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;

/** Fills the page of a file that waits. */
final class PreviewPage {

    /** Lines on one sheet of the page: more is no reading any more. */
    private static final int PER_SHEET = 200;

    private static final int HEADS_SHOWN = 10;
    private static final int LONGEST_HEAD = 80;

    /** Which lines are shown. */
    private enum Shown {
        DIFFERENCES("verschillen", "Verschillen"),
        REFUSED("geweigerd", "Geweigerd"),
        NEW("nieuw", "Nieuw"),
        CHANGED("gewijzigd", "Gewijzigd"),
        SAME("ongewijzigd", "Ongewijzigd"),
        ABSENT("niet-in-bestand", "Niet in het bestand");

        private final String word;
        private final String label;

        Shown(String word, String label) {
            this.word = word;
            this.label = label;
        }

        static Shown of(String word) {
            return Stream.of(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElse(DIFFERENCES);
        }
    }

    private final SheetImport one;
    private final Opened opened;
    private final List<ColumnValues> values;

    PreviewPage(SheetImport one, Opened opened) {
        this.one = one;
        this.opened = opened;
        this.values = opened.columns().stream().map(ColumnValues::new).toList();
    }

    String lead() {
        return opened.preview()
                .map(preview ->
                        preview.lines().isEmpty()
                                ? "Onder de koppen staat geen enkele gevulde regel."
                                : "Regels in het bestand: %s. Er is nog niets veranderd."
                                        .formatted(SheetWords.counts(preview.counts())))
                .orElse("Wijs eerst aan in welke kolom alles staat.");
    }

    Optional<Lines> lines(String word, int sheet) {
        return opened.preview().map(preview -> lines(preview, Shown.of(word), sheet));
    }

    private Lines lines(Preview preview, Shown shown, int sheet) {
        var count = count(preview, shown);
        var sheets = Math.max(1, (count + PER_SHEET - 1) / PER_SHEET);
        var here = Math.clamp(sheet, 1, sheets);
        var rows =
                rows(preview, shown).skip((long) (here - 1) * PER_SHEET).limit(PER_SHEET).toList();
        var tabs =
                Stream.of(Shown.values())
                        .map(each ->
                                new Tab(
                                        path(each, 1),
                                        each.label,
                                        Dutch.count(count(preview, each)),
                                        each == shown))
                        .toList();
        return new Lines(
                preview.fingerprint(),
                button(preview),
                tabs,
                "%s: %s".formatted(shown.label, Dutch.count(count)),
                rows,
                pages(shown, here, sheets));
    }

    private List<Tab> pages(Shown shown, int here, int sheets) {
        return sheets == 1
                ? List.of()
                : IntStream.rangeClosed(1, sheets)
                        .mapToObj(at ->
                                new Tab(path(shown, at), "Blad " + Dutch.count(at), "", at == here))
                        .toList();
    }

    private String path(Shown shown, int sheet) {
        var path = "%s?toon=%s".formatted(one.path(), shown.word);
        return sheet == 1 ? path : "%s&blad=%d".formatted(path, sheet);
    }

    private static String button(Preview preview) {
        var counts = preview.counts();
        var parts = new ArrayList<String>();
        if (counts.added() > 0) {
            parts.add("%s nieuw".formatted(Dutch.count(counts.added())));
        }
        if (counts.changed() > 0) {
            parts.add("%s gewijzigd".formatted(Dutch.count(counts.changed())));
        }
        return parts.isEmpty() ? "" : "Pas toe: %s".formatted(Dutch.list(parts));
    }

    private Stream<Row> rows(Preview preview, Shown shown) {
        return switch (shown) {
            case ABSENT -> preview.absent().stream().map(row -> SheetWords.absent(row, values));
            case DIFFERENCES -> rows(preview.lines().stream().filter(l -> l.fate() != Fate.SAME));
            case REFUSED -> rows(preview.of(Fate.REFUSED));
            case NEW -> rows(preview.of(Fate.NEW));
            case CHANGED -> rows(preview.of(Fate.CHANGED));
            case SAME -> rows(preview.of(Fate.SAME));
        };
    }

    private Stream<Row> rows(Stream<Preview.Line> lines) {
        return lines.map(line -> SheetWords.row(line, values));
    }

    private static int count(Preview preview, Shown shown) {
        var counts = preview.counts();
        return switch (shown) {
            case ABSENT -> preview.absent().size();
            case DIFFERENCES -> counts.added() + counts.changed() + counts.refused();
            case REFUSED -> counts.refused();
            case NEW -> counts.added();
            case CHANGED -> counts.changed();
            case SAME -> counts.same();
        };
    }

    Mapping mapping() {
        var head = opened.head();
        var places =
                opened.columns().stream().filter(SheetColumn::isRead).map(this::place).toList();
        var used = head.places().values();
        var unused =
                IntStream.range(0, head.names().size())
                        .filter(at -> !used.contains(at) && !head.names().get(at).isBlank())
                        .filter(at -> !isShownOnly(head.names().get(at)))
                        .mapToObj(head::words)
                        .toList();
        return new Mapping(heads(), places, Dutch.list(unused), faults());
    }

    private boolean isShownOnly(String name) {
        return opened.columns().stream()
                .anyMatch(column ->
                        !column.isRead() && Heads.plain(column.name()).equals(Heads.plain(name)));
    }

    private PlaceField place(SheetColumn column) {
        var head = opened.head();
        var chosen = head.find(column);
        var options = new ArrayList<Option>();
        options.add(new Option("", "niet in dit bestand", chosen.isEmpty()));
        for (var at = 0; at < head.names().size(); at++) {
            options.add(
                    new Option(
                            String.valueOf(at),
                            head.words(at),
                            chosen.isPresent() && chosen.getAsInt() == at));
        }
        var label = column.name() + (column.isRequired() ? " (verplicht)" : "");
        return new PlaceField(SheetController.PLACE + column.id(), label, options);
    }

    private List<Option> heads() {
        var lines =
                opened.grid().lines().stream()
                        .limit(HEADS_SHOWN)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (lines.stream().noneMatch(line -> line.number() == opened.head().line())) {
            opened.grid().lines().stream()
                    .filter(line -> line.number() == opened.head().line())
                    .forEach(lines::add);
        }
        return lines.stream()
                .map(line ->
                        new Option(
                                String.valueOf(line.number()),
                                "Regel %d: %s".formatted(line.number(), content(line)),
                                line.number() == opened.head().line()))
                .toList();
    }

    private static String content(GridLine line) {
        var text =
                String.join(
                        ", ",
                        line.cells().stream()
                                .filter(cell -> !cell.isEmpty())
                                .map(GridCell::text)
                                .toList());
        return text.length() <= LONGEST_HEAD ? text : text.substring(0, LONGEST_HEAD) + "…";
    }

    private Faults faults() {
        var head = opened.head();
        var faults = Faults.none();
        if (head.isShared()) {
            faults.add(
                    field(opened.columns().getFirst()),
                    "Twee kolommen wijzen naar dezelfde kolom in het bestand. Kies voor elk een andere.");
        }
        var doubled = Heads.listDoubled(head.names());
        for (var column : head.listMissing(opened.columns())) {
            var twice =
                    doubled.stream()
                            .filter(name -> Heads.plain(name).equals(Heads.plain(column.name())))
                            .findFirst();
            faults.add(
                    field(column),
                    twice.map(name ->
                                    "De kolom '%s' staat er meer dan eens. Kies welke u bedoelt."
                                            .formatted(name))
                            .orElse(
                                    "In het bestand is geen kolom '%s' herkend. Kies de kolom, of kies een andere regel met koppen."
                                            .formatted(column.name())));
        }
        return faults;
    }

    private static String field(SheetColumn column) {
        return SheetController.PLACE + column.id();
    }
}
