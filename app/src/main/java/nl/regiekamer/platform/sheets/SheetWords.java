package nl.regiekamer.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.sheets.Preview.Fate;
import nl.regiekamer.platform.sheets.SheetImport.Counts;
import nl.regiekamer.platform.sheets.SheetImport.Deed;
import nl.regiekamer.platform.sheets.SheetPages.Detail;
import nl.regiekamer.platform.sheets.SheetPages.ImportLine;
import nl.regiekamer.platform.sheets.SheetPages.KindLine;
import nl.regiekamer.platform.sheets.SheetPages.Row;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/** Imports, changes and lines in Dutch. */
final class SheetWords {

    private SheetWords() {}

    static KindLine kind(SheetKind kind) {
        return new KindLine("/beheer/invoer/" + kind.id(), kind.name(), kind.lead());
    }

    static ImportLine line(SheetImport one, String kind) {
        var isApplied = one.trail().applied() != null;
        return new ImportLine(
                one.path(),
                one.file().name(),
                kind,
                deed(one.trail().uploaded()),
                Dutch.capital(one.state().words()),
                isApplied ? counts(one.counts()) : "");
    }

    /** "23-11-2026, 16.42 uur, door A. Bakker". */
    static String deed(@Nullable Deed deed) {
        return deed == null ? "" : "%s, door %s".formatted(Dutch.moment(deed.at()), deed.by());
    }

    /** "3 nieuw, 2 gewijzigd, 1 geweigerd en 40 ongewijzigd". */
    static String counts(Counts counts) {
        var parts = new ArrayList<String>();
        add(parts, counts.added(), Fate.NEW);
        add(parts, counts.changed(), Fate.CHANGED);
        add(parts, counts.refused(), Fate.REFUSED);
        add(parts, counts.same(), Fate.SAME);
        return parts.isEmpty() ? "geen enkele regel" : Dutch.list(parts);
    }

    private static void add(List<String> parts, int count, Fate fate) {
        if (count > 0) {
            parts.add("%s %s".formatted(Dutch.count(count), fate.words()));
        }
    }

    /** A line of a file, with what changes or why it is refused. */
    static Row row(Preview.Line line, List<ColumnValues> columns) {
        var change = line.change();
        var details =
                change == null
                        ? line.faults().stream().map(SheetWords::fault).toList()
                        : changes(change, columns);
        return new Row(
                String.valueOf(line.number()),
                line.label().isEmpty() ? "(zonder naam)" : line.label(),
                line.fate().words(),
                style(line.fate()),
                details);
    }

    /** A change that was made, or taken back. */
    static Row row(SheetChange change, List<ColumnValues> columns) {
        var label = columns.getFirst();
        var row = change.after() == null ? change.before() : change.after();
        var fate = change.isNew() ? Fate.NEW : Fate.CHANGED;
        return new Row(
                "",
                label.show(SheetChange.value(row, label.column())),
                fate.words(),
                style(fate),
                changes(change, columns));
    }

    /** A thing that the file does not name. */
    static Row absent(SheetRow row, List<ColumnValues> columns) {
        var label = columns.getFirst();
        return new Row(
                "",
                label.show(row.get(label.column().id())),
                "blijft zoals het is",
                "tag",
                List.of());
    }

    private static Detail fault(RowFault fault) {
        return new Detail(fault.column(), "%s %s".formatted(fault.reason(), fault.advice()));
    }

    private static List<Detail> changes(SheetChange change, List<ColumnValues> columns) {
        var changed = change.listChanged(columns.stream().map(ColumnValues::column).toList());
        return columns.stream()
                .filter(values -> changed.contains(values.column()))
                .map(values -> new Detail(values.column().name(), words(change, values)))
                .toList();
    }

    private static String words(SheetChange change, ColumnValues values) {
        var before = shown(change.before(), values);
        var after = shown(change.after(), values);
        return change.isNew() ? after : "was %s, wordt %s".formatted(before, after);
    }

    private static String shown(@Nullable SheetRow row, ColumnValues values) {
        var text = values.show(SheetChange.value(row, values.column()));
        return text.isEmpty() ? "leeg" : "‘%s’".formatted(text);
    }

    private static String style(Fate fate) {
        return switch (fate) {
            case NEW -> "tag tag--run";
            case CHANGED -> "tag tag--soon";
            case SAME -> "tag";
            case REFUSED -> "tag tag--late";
        };
    }
}
