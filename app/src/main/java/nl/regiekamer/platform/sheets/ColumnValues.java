package nl.regiekamer.platform.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiekamer.platform.files.GridCell;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;
import nl.regiekamer.platform.sheets.SheetColumn.Type;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column, and writes its values for people. */
final class ColumnValues {

    private static final int LONGEST_TEXT = 4000;
    private static final int CHOICES_SHOWN = 5;

    private final SheetColumn column;
    private final Map<String, String> ids = new HashMap<>(); // id or name, in lower case: id
    private final Map<String, String> loose = new HashMap<>(); // name as we compare it: id, or ""
    private final Map<String, String> names = new HashMap<>(); // id: name
    private final Alike alike;

    ColumnValues(SheetColumn column) {
        this.column = column;
        alike = new Alike(column.values().choices().stream().map(Choice::name).toList());
        for (var choice : column.values().choices()) {
            ids.put(choice.name().toLowerCase(Locale.ROOT), choice.id());
            names.put(choice.id(), choice.name());
            Stream.concat(Stream.of(choice.id(), choice.name()), choice.aliases().stream())
                    .map(Heads::plain)
                    .distinct()
                    .forEach(name -> loose.merge(name, choice.id(), ColumnValues::same));
        }
        for (var choice : column.values().choices()) {
            ids.put(choice.id().toLowerCase(Locale.ROOT), choice.id());
        }
    }

    /** What means two things, means nothing. */
    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    SheetColumn column() {
        return column;
    }

    /** What a cell says. */
    sealed interface Outcome {}

    /** A value as it is kept; empty for none. */
    record Value(String text) implements Outcome {}

    /** A cell that cannot be taken. */
    record Refused(RowFault fault) implements Outcome {}

    Outcome read(GridCell cell) {
        return switch (cell.kind()) {
            case EMPTY -> new Value("");
            case ERROR ->
                    cell.text().isEmpty()
                            ? refused(
                                    "De formule heeft geen uitkomst die in het bestand is bewaard.",
                                    "Open het bestand in Excel, bewaar het opnieuw, of typ de waarde zelf.")
                            : refused(
                                    "De formule geeft een fout: %s.".formatted(cell.text()),
                                    "Herstel de formule of typ de waarde zelf.");
            case TEXT, NUMBER, DATE ->
                    switch (column.type()) {
                        case TEXT -> text(cell);
                        case TEXT_OR_DAY ->
                                cell.kind() == GridCell.Kind.DATE
                                        ? new Value(Dutch.date(LocalDate.parse(cell.text())))
                                        : text(cell);
                        case NUMBER -> number(cell);
                        case DATE -> date(cell);
                        case CHOICE -> choice(cell.text());
                        case CHOICES -> choices(cell.text());
                    };
        };
    }

    private Outcome text(GridCell cell) {
        if (cell.kind() == GridCell.Kind.DATE) {
            return refused(
                    "Hier staat een datum (%s) in plaats van tekst."
                            .formatted(Dutch.date(LocalDate.parse(cell.text()))),
                    "Misschien maakte Excel er een datum van. Geef de cel de opmaak Tekst en typ opnieuw wat er moet staan.");
        }
        return cell.text().length() > LONGEST_TEXT
                ? refused(
                        "De tekst heeft %s tekens; er passen er %s."
                                .formatted(
                                        Dutch.count(cell.text().length()),
                                        Dutch.count(LONGEST_TEXT)),
                        "Maak de tekst korter.")
                : new Value(cell.text());
    }

    private Outcome number(GridCell cell) {
        if (cell.kind() == GridCell.Kind.NUMBER) {
            return new Value(cell.text());
        }
        if (cell.kind() == GridCell.Kind.DATE) {
            return refused(
                    "Hier staat een datum in plaats van een getal.",
                    "Geef de cel de opmaak Getal en typ het getal opnieuw.");
        }
        return switch (TypedText.number(cell.text())) {
            case TypedText.Good(var value) -> new Value(value);
            case TypedText.Bad(var reason, var advice) -> refused(reason, advice);
        };
    }

    private Outcome date(GridCell cell) {
        if (cell.kind() == GridCell.Kind.DATE) {
            return new Value(cell.text());
        }
        return switch (TypedText.date(cell.text())) {
            case TypedText.Good(var value) -> new Value(value);
            case TypedText.Bad(var reason, var advice) -> refused(reason, advice);
        };
    }

    private Outcome choice(String text) {
        var id = find(text);
        return id == null ? unknown(text) : new Value(id);
    }

    private Outcome choices(String text) {
        var whole = find(text);
        if (whole != null) {
            return new Value(whole); // a name may hold the sign that stands between names
        }
        var chosen = new ArrayList<String>();
        for (var part : text.split("[;\\n]", -1)) {
            if (!part.isBlank()) {
                var id = find(part);
                if (id == null) {
                    return unknown(part);
                }
                chosen.add(id);
            }
        }
        return new Value(SheetRow.join(chosen));
    }

    private @Nullable String find(String text) {
        var exact = ids.get(text.strip().toLowerCase(Locale.ROOT));
        if (exact != null) {
            return exact;
        }
        var id = loose.getOrDefault(Heads.plain(text), "");
        return id.isEmpty() ? null : id;
    }

    private Outcome unknown(String text) {
        var known = column.values().choices().stream().map(Choice::name).toList();
        var some = alike.closest(text);
        return refused(
                "'%s' staat niet in de lijst.".formatted(text.strip()),
                !some.isEmpty()
                        ? "Misschien is bedoeld: %s.".formatted(String.join(", ", some))
                        : known.size() <= CHOICES_SHOWN
                                ? "Kies uit: %s.".formatted(Dutch.list(known))
                                : "Kijk in de uitvoer hoe de naam wordt geschreven.");
    }

    private Refused refused(String reason, String advice) {
        return new Refused(new RowFault(column.name(), reason, advice));
    }

    /** A kept value as people read and type it; empty for none. */
    String show(String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case TEXT, TEXT_OR_DAY -> value;
            case NUMBER -> value.replace('.', ',');
            case DATE -> Dutch.date(LocalDate.parse(value));
            case CHOICE, CHOICES -> {
                var parts = new ArrayList<String>();
                for (var id : List.of(value.split(SheetRow.BETWEEN, -1))) {
                    parts.add(names.getOrDefault(id, id));
                }
                parts.sort(String.CASE_INSENSITIVE_ORDER);
                yield String.join("; ", parts);
            }
        };
    }

    boolean is(Type type) {
        return column.type() == type;
    }
}
