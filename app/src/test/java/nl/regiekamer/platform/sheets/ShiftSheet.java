package nl.regiekamer.platform.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;

/** Shifts, kept in memory: a kind with every type of column. */
final class ShiftSheet implements SheetKind {

    final Map<String, SheetRow> shifts = new LinkedHashMap<>();

    ShiftSheet with(String name, String day, String hours, String sort) {
        var row =
                SheetRow.EMPTY
                        .with("naam", name)
                        .with("dag", day)
                        .with("uren", hours)
                        .with("soort", sort);
        shifts.put(key(row), row);
        return this;
    }

    @Override
    public String id() {
        return "diensten";
    }

    @Override
    public String name() {
        return "Diensten";
    }

    @Override
    public String lead() {
        return "Diensten van een rooster.";
    }

    @Override
    public String right() {
        return "gebieden-beheren";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("naam", "Naam").alsoCalled("dienst").required(),
                SheetColumn.date("dag", "Dag").alsoCalled("datum"),
                SheetColumn.number("uren", "Uren"),
                SheetColumn.oneOf(
                        "soort",
                        "Soort",
                        List.of(
                                new Choice("vroeg", "Vroege dienst"),
                                new Choice("laat", "Late dienst"))),
                SheetColumn.text("stand", "Stand").shownOnly());
    }

    @Override
    public String key(SheetRow row) {
        return row.get("naam").toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SheetRow> export() {
        return List.copyOf(shifts.values());
    }

    @Override
    public Reader reader(List<SheetRow> now) {
        return Reader.of(_ -> List.of());
    }

    @Override
    public void apply(List<SheetChange> changes, String reason) {
        throw new UnsupportedOperationException("Only looked at here.");
    }

    @Override
    public void settled() {}
}
