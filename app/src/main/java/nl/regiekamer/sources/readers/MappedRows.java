package nl.regiekamer.sources.readers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.FigureSink;
import nl.regiekamer.sources.FigureSink.Reading;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.SeriesKey;
import org.jspecify.annotations.Nullable;

/** Turns rows into figures by a mapping. A bad cell or row becomes an issue and stops nothing. */
final class MappedRows implements TableSink {

    /** Where figures go and which areas there are. */
    record Setting(String table, FigureMapping mapping, char decimalSign, KnownAreas areas) {}

    /** Rows that are looked at before a column of a wide file counts as words. */
    private static final int TRIAL_ROWS = 200;

    private final Setting setting;
    private final FigureSink sink;
    private final DoubledRows doubled = new DoubledRows();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Found> areas = new HashMap<>();
    private final Map<List<String>, SeriesKey[]> series = new HashMap<>();
    private final List<PendingRow> trial = new ArrayList<>();
    private @Nullable Columns columns;
    private boolean onTrial;

    private record PendingRow(long line, List<String> cells) {}

    MappedRows(Setting setting, FigureSink sink) {
        this.setting = setting;
        this.sink = sink;
    }

    @Override
    public void head(long line, List<String> names) {
        columns = Columns.of(names, setting.mapping());
        onTrial = setting.mapping().others();
    }

    @Override
    public void issue(DataIssue issue) {
        sink.issue(issue);
    }

    @Override
    public void row(long line, List<String> cells) {
        if (!onTrial) {
            take(line, cells);
            return;
        }
        trial.add(new PendingRow(line, cells));
        if (trial.size() >= TRIAL_ROWS) {
            endTrial();
        }
    }

    /** To be called after the last row. */
    void end() {
        if (onTrial) {
            endTrial();
        }
    }

    private void endTrial() {
        onTrial = false;
        var before = known();
        columns =
                before.withoutWords(
                        trial.stream().map(PendingRow::cells).toList(), setting.decimalSign());
        for (var name : before.listDropped(known())) {
            sink.issue(
                    DataIssue.note(
                            0,
                            name,
                            "",
                            "De kolom '%s' bevat woorden en is niet als cijfer gelezen."
                                    .formatted(name),
                            "U hoeft niets te doen; noem de kolom bij 'overslaan' om dit niet te melden."));
        }
        trial.forEach(row -> take(row.line(), row.cells()));
        trial.clear();
    }

    private Columns known() {
        if (columns == null) {
            throw new IllegalStateException("A row came before the head.");
        }
        return columns;
    }

    private void take(long line, List<String> cells) {
        var place = known();
        var period = period(line, place, cells);
        if (period == null) {
            sink.row(0);
            return;
        }
        var area = area(line, place, cells, period.orElse(null));
        if (area == null || !isNew(line, place, cells, area)) {
            sink.row(0);
            return;
        }
        var codes = place.codes(cells);
        if (place.measureName() != null && codes.getLast().isEmpty()) {
            sink.issue(nameless(line, place.measureName().name()));
            sink.row(0);
            return;
        }
        var row = new Row(line, cells, area, period.orElse(null), keys(place, codes));
        sink.row(values(place, row));
    }

    /** A row whose place and period are known. */
    private record Row(
            long line,
            List<String> cells,
            AreaCode area,
            @Nullable Period period,
            SeriesKey[] series) {}

    /** Gives each measure of the row to the sink; the number of cells that were not published. */
    private int values(Columns place, Row row) {
        var unpublished = 0;
        for (var i = 0; i < place.measures().size(); i++) {
            var measure = place.measures().get(i);
            var cell = row.cells().get(measure.index());
            if (isUnpublished(cell)) {
                unpublished++;
                continue;
            }
            var number = NumberText.read(cell, setting.decimalSign());
            if (number.isEmpty()) {
                sink.issue(notANumber(row.line(), measure.column(), cell));
            } else if (number.getAsDouble() < 0 && !measure.mayBeNegative()) {
                sink.issue(negative(row.line(), measure.column(), cell));
            } else {
                sink.figure(
                        new Reading(
                                row.series()[i],
                                row.area(),
                                row.period(),
                                number.getAsDouble(),
                                margin(row, place),
                                qualifier(row, place),
                                row.line(),
                                setting.mapping().additive().contains(row.series()[i].measure())));
            }
        }
        return unpublished;
    }

    private boolean isUnpublished(String cell) {
        return NumberText.isUnpublished(cell)
                || setting.mapping().form().unpublished().contains(cell.strip());
    }

    private SeriesKey[] keys(Columns place, List<String> rowCodes) {
        return series.computeIfAbsent(
                rowCodes,
                codes -> {
                    Map<String, String> named = new HashMap<>();
                    for (var i = 0; i < place.features().size(); i++) {
                        named.put(place.features().get(i).name(), codes.get(i));
                    }
                    return place.measures().stream()
                            .map(one ->
                                    new SeriesKey(setting.table(), name(place, one, codes), named))
                            .toArray(SeriesKey[]::new);
                });
    }

    private static String name(Columns place, Columns.MeasureColumn column, List<String> codes) {
        return place.measureName() == null ? column.measure() : codes.getLast();
    }

    /** Null when the row was refused; empty when the source gives no period. */
    @SuppressWarnings("OptionalAssignedToNull") // three answers, and one is "no answer"
    private @Nullable Optional<Period> period(long line, Columns place, List<String> cells) {
        if (place.period() == null) {
            return Optional.empty();
        }
        var text = place.period().of(cells);
        if (text.isBlank()) {
            return Optional.empty();
        }
        var period = periods.computeIfAbsent(text, PeriodText::read);
        if (period.isPresent()) {
            return period;
        }
        sink.issue(
                DataIssue.row(
                        line,
                        place.period().name(),
                        text,
                        "'%s' is geen periode.".formatted(text),
                        "Schrijf een jaar (2024), een maand (2024-03), een dag (31-12-2024) of een CBS-code (2024JJ00)."));
        return null;
    }

    private @Nullable AreaCode area(
            long line, Columns place, List<String> cells, @Nullable Period period) {
        var text = place.area().of(cells).strip();
        var upper = text.toUpperCase(Locale.ROOT);
        if (!AreaCode.isValid(upper)) {
            sink.issue(
                    DataIssue.row(
                            line,
                            place.area().name(),
                            text,
                            text.isEmpty()
                                    ? "De regel heeft geen gebiedscode."
                                    : "'%s' is geen gebiedscode.".formatted(text),
                            "Gebruik de code van het CBS, zoals GM0000, WK000000 of BU00000000; een naam is niet genoeg."));
            return null;
        }
        var year = period == null ? 0 : period.from().getYear();
        var found =
                areas.computeIfAbsent(
                        year + upper,
                        any -> {
                            var code = new AreaCode(upper);
                            return new Found(code, setting.areas().home(code, year));
                        });
        if (found.home() instanceof KnownAreas.Unknown(var reason, var advice)) {
            sink.issue(DataIssue.row(line, place.area().name(), text, reason, advice));
            return null;
        }
        return found.code();
    }

    /** A code, and where its figures belong. */
    private record Found(AreaCode code, KnownAreas.Home home) {}

    private boolean isNew(long line, Columns place, List<String> cells, AreaCode area) {
        var key = new StringBuilder(area.value());
        if (place.period() != null) {
            key.append('|').append(place.period().of(cells).strip());
        }
        place.codes(cells).forEach(code -> key.append('|').append(code));
        var content = new StringBuilder();
        place.measures().forEach(one -> content.append(cells.get(one.index())).append('|'));
        var issue = doubled.look(key.toString(), content.toString(), line, area.value());
        issue.ifPresent(sink::issue);
        return issue.isEmpty();
    }

    private Figure.@Nullable Margin margin(Row row, Columns place) {
        if (place.low() == null || place.high() == null) {
            return null;
        }
        var low = NumberText.read(place.low().of(row.cells()), setting.decimalSign());
        var high = NumberText.read(place.high().of(row.cells()), setting.decimalSign());
        if (low.isEmpty() || high.isEmpty()) {
            return null; // not published
        }
        if (low.getAsDouble() > high.getAsDouble()) {
            sink.issue(
                    DataIssue.value(
                            row.line(),
                            place.low().name(),
                            place.low().of(row.cells()),
                            "De ondergrens van de marge ligt boven de bovengrens; het cijfer is zonder marge opgenomen.",
                            "Misschien zijn de kolommen verwisseld."));
            return null;
        }
        return new Figure.Margin(low.getAsDouble(), high.getAsDouble());
    }

    private static @Nullable String qualifier(Row row, Columns place) {
        if (place.qualifier() == null) {
            return null;
        }
        var text = place.qualifier().of(row.cells()).strip();
        return text.isEmpty() ? null : text;
    }

    private static DataIssue notANumber(long line, String column, String cell) {
        return PeriodText.read(cell).isPresent()
                ? DataIssue.value(
                        line,
                        column,
                        cell,
                        "Hier staat een datum in plaats van een getal.",
                        "Misschien heeft een rekenblad het getal als datum opgevat; maak de kolom op als getal.")
                : DataIssue.value(
                        line,
                        column,
                        cell,
                        "'%s' is geen getal.".formatted(cell.strip()),
                        "Laat de cel leeg als het cijfer niet is gepubliceerd; schrijf anders alleen cijfers.");
    }

    private static DataIssue nameless(long line, String column) {
        return DataIssue.row(
                line,
                column,
                "",
                "De regel noemt geen maat.",
                "Vul in wat het cijfer telt of meet.");
    }

    private static DataIssue negative(long line, String column, String cell) {
        return DataIssue.value(
                line,
                column,
                cell,
                "Een aantal kan niet negatief zijn: %s.".formatted(cell.strip()),
                "Misschien staat de code voor 'onbekend' er als getal, of is dit een verschil in plaats van een aantal.");
    }
}
