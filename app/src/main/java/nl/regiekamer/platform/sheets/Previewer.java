package nl.regiekamer.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiekamer.platform.files.Grid;
import nl.regiekamer.platform.files.GridCell;
import nl.regiekamer.platform.files.GridLine;
import nl.regiekamer.platform.files.TableForm;
import nl.regiekamer.platform.sheets.Preview.Fate;
import nl.regiekamer.platform.sheets.Preview.Line;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/** Lays the lines of a file beside the things as they are now. */
final class Previewer {

    private final SheetKind kind;
    private final Grid grid;
    private final Head head;
    private final List<SheetColumn> columns;
    private final Map<ColumnValues, Integer> places = new LinkedHashMap<>();
    private final ColumnValues label;
    private final Map<String, SheetRow> current = new LinkedHashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final SheetKind.Reader reader;

    private Previewer(SheetKind kind, Grid grid, Head head) {
        this.kind = kind;
        this.grid = grid;
        this.head = head;
        this.columns = kind.columns();
        this.label = new ColumnValues(columns.getFirst());
        for (var column : columns) {
            if (column.isRead()) {
                head.find(column).ifPresent(at -> places.put(new ColumnValues(column), at));
            }
        }
        var now = kind.export();
        now.forEach(row -> current.put(kind.key(row), row));
        reader = kind.reader(now);
    }

    /** What the file would do; its head has all columns that are required. */
    static Preview preview(SheetKind kind, Grid grid, Head head) {
        return new Previewer(kind, grid, head).preview();
    }

    private Preview preview() {
        var lines =
                grid.lines().stream()
                        .filter(line -> line.number() > head.line())
                        .map(this::line)
                        .toList();
        var absent = new LinkedHashMap<>(current);
        absent.keySet().removeAll(seen.keySet());
        return new Preview(lines, List.copyOf(absent.values()), notes());
    }

    /** A line as it was read so far. */
    private static final class Reading {
        private final Map<String, String> values = new HashMap<>();
        private final Map<ColumnValues, RowFault> refused = new LinkedHashMap<>();
        private final List<RowFault> faults = new ArrayList<>();
    }

    private Line line(GridLine line) {
        var reading = new Reading();
        lookAtLine(line, reading);
        places.forEach((column, place) -> {
            if (!line.merged().containsKey(place)) {
                switch (column.read(line.cell(place))) {
                    case ColumnValues.Value(var value) ->
                            reading.values.put(column.column().id(), value);
                    case ColumnValues.Refused(var fault) -> reading.refused.put(column, fault);
                }
            }
        });
        recognise(reading);
        var key = kind.key(SheetRow.EMPTY.with(reading.values));
        var before = current.get(key);
        forgiveWhatIsAsItWas(line, before, reading);
        var after = (before == null ? SheetRow.EMPTY : before).with(reading.values);
        requireValues(after, reading);
        requireOnce(key, line.number(), reading);
        var change = new SheetChange(key, before, after);
        if (reading.faults.isEmpty()) {
            reading.faults.addAll(reader.check(change));
        }
        var text = label(line, after);
        if (!reading.faults.isEmpty()) {
            return new Line(line.number(), text, Fate.REFUSED, null, List.copyOf(reading.faults));
        }
        return new Line(line.number(), text, fate(change), change, List.of());
    }

    /** What the kind adds counts as read; what the file left empty stays empty. */
    private void recognise(Reading reading) {
        var read = SheetRow.EMPTY.with(reading.values);
        reading.values.putAll(reader.recognise(read).values());
    }

    private Fate fate(SheetChange change) {
        if (change.isNew()) {
            return Fate.NEW;
        }
        return change.listChanged(columns).isEmpty() ? Fate.SAME : Fate.CHANGED;
    }

    private String label(GridLine line, SheetRow row) {
        var known = label.show(row.get(label.column().id()));
        var place = head.find(label.column());
        return known.isEmpty() && place.isPresent() ? line.cell(place.getAsInt()).text() : known;
    }

    private void lookAtLine(GridLine line, Reading reading) {
        if (line.hidden()) {
            reading.faults.add(
                    RowFault.ofLine(
                            "De regel is verborgen in het werkblad, misschien door een filter.",
                            "Maak de regel zichtbaar als hij mee moet doen; haal hem anders weg."));
        }
        places.forEach((column, place) -> {
            var merged = line.merged().get(place);
            if (merged != null) {
                reading.faults.add(
                        new RowFault(
                                column.column().name(),
                                "De cel hoort bij %s, dat is samengevoegd; alleen de eerste cel heeft een waarde."
                                        .formatted(merged),
                                "Splits de cellen en zet de waarde in elke regel waarvoor zij geldt."));
            }
        });
        if (grid.form() == TableForm.CSV) {
            lookAtWidth(line, reading);
        }
    }

    private void lookAtWidth(GridLine line, Reading reading) {
        var expected = head.names().size();
        var extra = line.cells().stream().skip(expected).anyMatch(cell -> !cell.isEmpty());
        if (extra || line.cells().size() < expected) {
            reading.faults.add(
                    RowFault.ofLine(
                            "De regel heeft %d velden; de kopregel heeft er %d."
                                    .formatted(line.cells().size(), expected),
                            "Misschien staat er een scheidingsteken in een veld zonder aanhalingstekens."));
        }
    }

    /** What cannot be read is no fault where it says, letter for letter, what is there now. */
    private void forgiveWhatIsAsItWas(GridLine line, @Nullable SheetRow before, Reading reading) {
        reading.refused.forEach((column, fault) -> reading.faults.add(fault));
        if (before == null) {
            return;
        }
        reading.refused.forEach((column, fault) -> {
            var kept = before.get(column.column().id());
            var cell = line.cell(places.getOrDefault(column, line.cells().size()));
            if (!kept.isEmpty() && cell.equals(GridCell.ofText(column.show(kept)))) {
                reading.faults.remove(fault);
                reading.values.put(column.column().id(), kept);
            }
        });
    }

    private void requireValues(SheetRow after, Reading reading) {
        var named = new HashSet<String>();
        reading.faults.forEach(fault -> named.add(fault.column()));
        for (var column : columns) {
            if (column.isRequired()
                    && after.get(column.id()).isEmpty()
                    && !named.contains(column.name())) {
                reading.faults.add(
                        new RowFault(
                                column.name(),
                                "'%s' is leeg.".formatted(column.name()),
                                "Vul een waarde in, of haal de regel weg."));
            }
        }
    }

    private void requireOnce(String key, long number, Reading reading) {
        if (key.isEmpty()) {
            return;
        }
        var first = seen.putIfAbsent(key, number);
        if (first != null) {
            reading.faults.add(
                    RowFault.ofLine(
                            "Hetzelfde staat al op regel %d.".formatted(first),
                            "Houd één van de twee regels over; is die andere ook geweigerd, dan telt geen van beide."));
        }
    }

    private List<String> notes() {
        var notes = new ArrayList<>(grid.notes());
        columns.stream()
                .filter(column -> column.isRead() && head.find(column).isEmpty())
                .map(this::listHeadsOf)
                .filter(heads -> heads.size() > 1)
                .map(heads ->
                        "%s gaan over hetzelfde, en zijn daarom niet gelezen. Kies onderaan welke u bedoelt."
                                .formatted(Dutch.list(heads)))
                .forEach(notes::add);
        for (var entry : places.entrySet()) {
            var name = entry.getKey().column().name();
            var place = entry.getValue();
            if (grid.hiddenColumns().contains(place)) {
                notes.add(
                        "De kolom '%s' is verborgen in het werkblad, en is toch gelezen."
                                .formatted(name));
            }
            if (hasFormula(place)) {
                notes.add(
                        "De kolom '%s' heeft formules. Gelezen is de uitkomst die in het bestand is bewaard; plak de kolom als waarden om zeker te zijn."
                                .formatted(name));
            }
        }
        return notes;
    }

    /** The heads in the file that name a column; more than one leaves in doubt which is meant. */
    private List<String> listHeadsOf(SheetColumn column) {
        var names =
                Stream.concat(Stream.of(column.name()), column.aliases().stream())
                        .map(Heads::plain)
                        .toList();
        return IntStream.range(0, head.names().size())
                .filter(at -> names.contains(Heads.plain(head.names().get(at))))
                .mapToObj(head::words)
                .toList();
    }

    private boolean hasFormula(int place) {
        return grid.lines().stream()
                .anyMatch(line -> line.number() > head.line() && line.cell(place).formula());
    }
}
