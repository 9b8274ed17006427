package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.drawing.GeoJson;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.SetFigures;
import nl.regiekamer.picture.rules.AreaRow;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of an indicator or an area, as tables and as GeoJSON. */
@Component
class FigureExports {

    private static final List<String> COLUMNS =
            List.of(
                    "gebied",
                    "gebiedsnaam",
                    "periode",
                    "waarde",
                    "eenheid",
                    "marge_laag",
                    "marge_hoog",
                    "aantal",
                    "noemer",
                    "voorbehoud",
                    "reeksdeel",
                    "tabel",
                    "afgevlakt",
                    "oordeel");

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;
    private final FiguresTables tables;
    private final SetFigures sets;

    FigureExports(
            Plans plans, Pictures pictures, Areas areas, FiguresTables tables, SetFigures sets) {
        this.plans = plans;
        this.sets = sets;
        this.pictures = pictures;
        this.areas = areas;
        this.tables = tables;
    }

    /**
     * All figures of one wijk or buurt.
     *
     * @throws NotFound when this municipality has no such area
     */
    DataTable area(String code) {
        if (!AreaCode.isValid(code)) {
            throw new NotFound("Gebied '" + code + "'");
        }
        return tables.export(areas.get(new AreaCode(code)));
    }

    /** Every figure of an indicator, by area and time. */
    DataTable series(Indicator indicator) {
        var latest =
                latest(indicator)
                        .collect(
                                Collectors.toMap(
                                        AreaRow::figure, Function.identity(), (a, _) -> a));
        var rows = new ArrayList<List<@Nullable Object>>();
        pictures.of(indicator).series().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .flatMap(one -> one.getValue().stream())
                .map(figure -> row(indicator, figure, latest.get(figure)))
                .forEach(rows::add);
        areas.listSets().forEach(set -> addSet(rows, indicator, set));
        return new DataTable(
                indicator.id(),
                COLUMNS,
                rows,
                "Bron: kolom tabel. Berekende verhoudingen en marges: Regiekamer. CC BY 4.0."
                        + pictures.reserveIn(
                                pictures.of(indicator).series().values().stream()
                                        .flatMap(List::stream)
                                        .toList()));
    }

    /** An area set beside the rest, as the page compares them; nothing where it does not. */
    private void addSet(List<List<@Nullable Object>> rows, Indicator indicator, AreaSet set) {
        sets.compare(indicator, set.id())
                .ifPresent(compared -> {
                    var name = "%s (%s)".formatted(set.name(), compared.filledIn());
                    rows.add(named(set.id(), name, row(indicator, compared.inside(), null)));
                    rows.add(
                            named(
                                    "niet-" + set.id(),
                                    "buiten: " + set.name(),
                                    row(indicator, compared.outside(), null)));
                });
    }

    private static List<@Nullable Object> named(
            String id, String name, List<@Nullable Object> row) {
        List<@Nullable Object> renamed = new ArrayList<@Nullable Object>(row);
        renamed.set(0, id);
        renamed.set(1, name);
        return renamed;
    }

    /**
     * The areas of a table, each with its rows: what stands beside the map as a table, for a map.
     *
     * @param table with a column {@code gebied}
     */
    String geoJson(DataTable table) {
        var at = table.columns().indexOf("gebied");
        var byArea = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (var row : table.rows()) {
            byArea.computeIfAbsent(String.valueOf(row.get(at)), _ -> new ArrayList<>())
                    .add(labelled(table.columns(), row));
        }
        var collection = new GeoJson(areas);
        byArea.forEach((area, figures) ->
                collection.add(
                        new AreaCode(area),
                        List.of(
                                new GeoJson.Property("cijfers", figures),
                                new GeoJson.Property("bron", table.source()))));
        return collection.text();
    }

    /** One wijk or buurt with all its figures. */
    String areaGeoJson(String code) {
        var table = area(code);
        var figures = table.rows().stream().map(row -> labelled(table.columns(), row)).toList();
        var collection = new GeoJson(areas);
        collection.add(
                new AreaCode(code),
                List.of(
                        new GeoJson.Property("cijfers", figures),
                        new GeoJson.Property("bron", table.source())));
        return collection.text();
    }

    private static Map<String, @Nullable Object> labelled(
            List<String> columns, List<@Nullable Object> row) {
        var labelled = new LinkedHashMap<String, @Nullable Object>();
        for (int column = 0; column < columns.size(); column++) {
            labelled.put(columns.get(column), row.get(column));
        }
        return labelled;
    }

    /** The wijken and the buurten, each in the last period that its level has. */
    private Stream<AreaRow> latest(Indicator indicator) {
        return Stream.of(AreaCode.Level.WIJK, AreaCode.Level.BUURT)
                .flatMap(level -> pictures.table(indicator, level).rows().stream());
    }

    /**
     * @param compared with the other areas of its level; null for earlier periods and other areas
     */
    private List<@Nullable Object> row(
            Indicator indicator, Measurement figure, @Nullable AreaRow compared) {
        var interval = figure.interval();
        var observed = figure.observed();
        return DataTable.row(
                figure.area().value(),
                name(figure.area()),
                figure.findYear().map(Object.class::cast).orElse(null),
                figure.value(),
                figure.countOnly() ? "aantal" : indicator.unit(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.findCount().orElse(null),
                observed == null || observed.exposure() <= 1 ? null : observed.exposure(),
                figure.qualifier(),
                figure.segment(),
                pictures.tableOf(figure.table()).toUpperCase(Locale.ROOT),
                compared == null ? null : compared.smoothed(),
                compared == null ? null : compared.standing().words());
    }

    /** Of an area of this municipality, or of a municipality with which it compares itself. */
    private String name(AreaCode code) {
        return areas.find(code)
                .map(Area::name)
                .or(() ->
                        plans.current()
                                .findReferences()
                                .flatMap(references -> references.findName(code.value())))
                .orElse("");
    }

    /** Wijken and buurten with their figures, in degrees (WGS 84), as RFC 7946 asks. */
    String geoJson(Indicator indicator) {
        var collection = new GeoJson(areas);
        latest(indicator)
                .forEach(row -> {
                    var figure = row.figure();
                    var interval = figure.interval();
                    collection.add(
                            figure.area(),
                            Arrays.asList(
                                    new GeoJson.Property(
                                            "niveau",
                                            figure.area().level().name().toLowerCase(Locale.ROOT)),
                                    new GeoJson.Property("indicator", indicator.id()),
                                    new GeoJson.Property("eenheid", indicator.unit()),
                                    new GeoJson.Property("periode", figure.yearInWords()),
                                    new GeoJson.Property(
                                            "waarde", figure.countOnly() ? null : figure.value()),
                                    new GeoJson.Property(
                                            "marge_laag", interval == null ? null : interval.low()),
                                    new GeoJson.Property(
                                            "marge_hoog",
                                            interval == null ? null : interval.high()),
                                    new GeoJson.Property("afgevlakt", row.smoothed()),
                                    new GeoJson.Property("oordeel", row.standing().words()),
                                    new GeoJson.Property("bron", pictures.sourceOf(figure))));
                });
        return collection.text();
    }
}
