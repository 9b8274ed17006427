package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Kept;
import nl.regiekamer.picture.Matrix;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaRow;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Standing;
import nl.regiekamer.plan.Direction.Favourable;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.charts.Coverage;
import nl.regiekamer.platform.charts.Strip;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Puts the matrix in words, cells and a table to take along. */
@Component
class MatrixPages {

    private final Kept<String, MatrixPage> kept = new Kept<>();
    private final Matrix matrix;
    private final Areas areas;
    private final Pictures pictures;

    MatrixPages(Matrix matrix, Areas areas, Pictures pictures) {
        this.matrix = matrix;
        this.areas = areas;
        this.pictures = pictures;
    }

    MatrixPage page() {
        return kept.get(pictures.version(), "matrix", key -> compute());
    }

    private MatrixPage compute() {
        var counts = matrix.coverage();
        var label =
                "%d van %d indicatoren met een cijfer per wijk, %d alleen voor de hele gemeente"
                        .formatted(counts.perWijk(), counts.total(), counts.cityOnly());
        var groups = matrix.groups();
        return new MatrixPage(
                areas.municipality().name(),
                areas.listWijken().stream()
                        .map(wijk -> new MatrixPage.Column(wijk.path(), wijk.name()))
                        .toList(),
                groups.stream().map(this::group).toList(),
                Coverage.of(counts.perWijk(), counts.cityOnly(), counts.total(), label),
                counts.perWijk(),
                counts.cityOnly(),
                counts.total(),
                smallAreas(groups),
                deviations(groups),
                sources(groups));
    }

    /** In how many themes each wijk stands out unfavourably, of those in which it can be judged. */
    private MatrixPage.Deviations deviations(List<Matrix.Group> groups) {
        var themes =
                groups.stream()
                        .filter(group ->
                                group.rows().stream().allMatch(row -> row.indicator().isJudged()))
                        .toList();
        return new MatrixPage.Deviations(
                areas.listWijken().stream().map(wijk -> deviations(themes, wijk)).toList());
    }

    private static MatrixPage.Tally deviations(List<Matrix.Group> themes, Area wijk) {
        var judged = themes.stream().filter(theme -> isJudged(theme, wijk)).toList();
        var bad = judged.stream().filter(theme -> standsOut(theme, wijk)).toList();
        return new MatrixPage.Tally(
                bad.size(),
                judged.size(),
                Dutch.list(bad.stream().map(Matrix.Group::name).toList()));
    }

    private static boolean isJudged(Matrix.Group theme, Area wijk) {
        return theme.rows().stream()
                .filter(row -> row.indicator().direction().change() != Favourable.NEITHER)
                .flatMap(row -> row.table().find(wijk.code()).stream())
                .anyMatch(row -> row.standing() != Standing.UNKNOWN);
    }

    private static boolean standsOut(Matrix.Group theme, Area wijk) {
        return theme.rows().stream()
                .anyMatch(row ->
                        row.table()
                                .find(wijk.code())
                                .filter(area -> isBad(row.indicator(), area.standing()))
                                .isPresent());
    }

    private static boolean isBad(Indicator indicator, Standing standing) {
        return switch (standing) {
            case HIGHER -> tint(indicator, true).equals("v-bad");
            case LOWER -> tint(indicator, false).equals("v-bad");
            case SAME, UNKNOWN -> false;
        };
    }

    private MatrixPage.Group group(Matrix.Group group) {
        return new MatrixPage.Group(group.name(), group.rows().stream().map(this::row).toList());
    }

    private MatrixPage.Row row(Matrix.Row row) {
        var indicator = row.indicator();
        var format = new FigureFormat(indicator);
        var table = row.table();
        var whole = table.whole();
        var values = table.ranked().stream().map(area -> area.figure().value()).toList();
        return new MatrixPage.Row(
                "/cijfers/" + indicator.id(),
                indicator.label(),
                "%s, %s · %s".formatted(indicator.unit(), table.yearInWords(), tables(table)),
                whole == null ? "" : format.value(whole),
                Strip.of(values, whole == null ? null : whole.value()),
                areas.listWijken().stream()
                        .map(wijk ->
                                table.find(wijk.code())
                                        .map(area -> cell(indicator, format, area))
                                        .orElse(MatrixPage.Cell.NONE))
                        .toList());
    }

    private String tables(AreaTable table) {
        return table.rows().stream()
                .map(row -> pictures.tableOf(row.figure().table()).toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String sources(List<Matrix.Group> groups) {
        return pictures.sourcesOf(
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.table().rows().stream())
                        .map(AreaRow::figure)
                        .toList());
    }

    private static MatrixPage.Cell cell(Indicator indicator, FigureFormat format, AreaRow area) {
        if (area.figure().countOnly()) {
            return MatrixPage.Cell.NONE;
        }
        var text = format.value(area.figure());
        return switch (area.standing()) {
            case HIGHER ->
                    new MatrixPage.Cell(text, tint(indicator, true), "up", Standing.HIGHER.words());
            case LOWER ->
                    new MatrixPage.Cell(
                            text, tint(indicator, false), "down", Standing.LOWER.words());
            case SAME, UNKNOWN -> new MatrixPage.Cell(text, "", "", "");
        };
    }

    static String tint(Indicator indicator, boolean higher) {
        var wanted = indicator.direction().change();
        if (wanted == Favourable.NEITHER || !indicator.isJudged()) {
            return "";
        }
        return higher == (wanted == Favourable.MORE) ? "v-good" : "v-bad";
    }

    private String smallAreas(List<Matrix.Group> groups) {
        var small =
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.table().rows().stream())
                        .map(AreaRow::figure)
                        .filter(Measurement::countOnly)
                        .map(Measurement::area)
                        .distinct()
                        .map(areas::find)
                        .flatMap(Optional::stream)
                        .map(Area::name)
                        .toList();
        return Dutch.list(small);
    }

    /** The matrix as one row per indicator and wijk. */
    DataTable export() {
        var shown = new ArrayList<Measurement>();
        var rows = new ArrayList<List<@org.jspecify.annotations.Nullable Object>>();
        for (var group : matrix.groups()) {
            for (var row : group.rows()) {
                for (var area : row.table().rows()) {
                    rows.add(exportRow(row.indicator(), area));
                    shown.add(area.figure());
                }
            }
        }
        return new DataTable(
                "themas-en-wijken",
                List.of(
                        "indicator",
                        "naam",
                        "eenheid",
                        "gebied",
                        "gebiedsnaam",
                        "periode",
                        "waarde",
                        "marge_laag",
                        "marge_hoog",
                        "oordeel",
                        "tabel"),
                rows,
                "Bronnen per rij in kolom tabel; CBS en politie, CC BY 4.0. Berekeningen: Regiekamer."
                        + pictures.reserveIn(shown));
    }

    private List<@org.jspecify.annotations.Nullable Object> exportRow(
            Indicator indicator, AreaRow area) {
        var figure = area.figure();
        var interval = figure.interval();
        return DataTable.row(
                indicator.id(),
                indicator.name(),
                figure.countOnly() ? "aantal" : indicator.unit(),
                figure.area().value(),
                areas.find(figure.area()).map(Area::name).orElse(""),
                figure.yearInWords(),
                figure.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                area.standing().words(),
                pictures.tableOf(figure.table()).toUpperCase(Locale.ROOT));
    }
}
