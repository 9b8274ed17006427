package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaRow;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.FigureLine;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.charts.Axis;
import nl.regiekamer.platform.charts.Range;
import nl.regiekamer.platform.export.DataTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets an area's figures beside those of the municipality. */
@Component
class FiguresTables {

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;

    FiguresTables(Plans plans, Pictures pictures, Areas areas) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
    }

    /** The indicators of the plan that the area or the municipality has figures for. */
    FiguresTable of(Area area, List<Indicator> indicators) {
        var rows = new ArrayList<FiguresTable.Row>();
        for (var indicator : indicators) {
            if (indicator.lowestLevel().equals("gemeente")) {
                continue; // says nothing of an area
            }
            var table = pictures.table(indicator, area.level());
            var own = table.find(area.code());
            var city = city(indicator, table);
            if (own.isPresent() || city.isPresent()) {
                rows.add(row(indicator, own.orElse(null), city.orElse(null)));
            }
        }
        rows.sort(java.util.Comparator.comparing(row -> row.value().isEmpty()));
        return new FiguresTable(
                area.name(),
                areas.municipality().name(),
                "/wijken/" + area.code() + "/cijfers",
                rows);
    }

    /** The figures that an area itself has, in words. */
    List<FigureLine> lines(Area area, List<Indicator> indicators) {
        var lines = new ArrayList<FigureLine>();
        for (var indicator : indicators) {
            if (!indicator.lowestLevel().equals("gemeente")) {
                var table = pictures.table(indicator, area.level());
                table.find(area.code())
                        .map(own -> line(indicator, own, city(indicator, table).orElse(null)))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private FigureLine line(Indicator indicator, AreaRow own, @Nullable Measurement city) {
        var format = new FigureFormat(indicator);
        var figure = own.figure();
        return new FigureLine(
                indicator.id(),
                indicator.name(),
                figure.countOnly() ? "aantal" : indicator.unit(),
                format.figure(figure),
                figure.yearInWords(),
                city == null ? "" : format.value(city),
                pictures.sourceOf(figure),
                verdict(indicator, own));
    }

    private Optional<Measurement> city(Indicator indicator, AreaTable table) {
        return Optional.ofNullable(table.whole())
                .or(() -> pictures.of(indicator).latest(pictures.municipality()));
    }

    private FiguresTable.Row row(
            Indicator indicator, @Nullable AreaRow own, @Nullable Measurement city) {
        var format = new FigureFormat(indicator);
        var figure = own == null ? null : own.figure();
        var shown = figure == null ? city : figure;
        return new FiguresTable.Row(
                "/cijfers/" + indicator.id(),
                "%s, %s, %s"
                        .formatted(
                                indicator.name(),
                                figure != null && figure.countOnly() ? "aantal" : indicator.unit(),
                                shown == null ? "" : shown.yearInWords()),
                shown == null ? "" : pictures.sourceOf(shown),
                figure == null ? "" : format.value(figure),
                figure == null || !figure.isComparable() ? "–" : format.margin(figure),
                figure == null || figure.countOnly() ? null : range(figure, city, format),
                city == null ? "" : format.value(city),
                verdict(indicator, own));
    }

    private static Range range(
            Measurement figure, @Nullable Measurement city, FigureFormat format) {
        var interval = figure.interval();
        var highest =
                Math.max(
                        interval == null ? figure.value() : interval.high(),
                        city == null ? 0 : city.value());
        return new Range(
                Axis.upTo(highest),
                figure.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                city == null ? null : city.value(),
                true,
                format.figure(figure)
                        + (city == null ? "" : "; hele gemeente " + format.value(city)));
    }

    private static Verdict verdict(Indicator indicator, @Nullable AreaRow own) {
        if (own == null) {
            return Verdict.unknown("", "").saying("niet te beoordelen");
        }
        var tint =
                switch (own.standing()) {
                    case HIGHER -> MatrixPages.tint(indicator, true);
                    case LOWER -> MatrixPages.tint(indicator, false);
                    case SAME, UNKNOWN -> "";
                };
        var kind =
                switch (own.standing()) {
                    case SAME -> Verdict.Kind.SAME;
                    case UNKNOWN -> Verdict.Kind.UNKNOWN;
                    case HIGHER, LOWER ->
                            tint.equals("v-good")
                                    ? Verdict.Kind.BETTER
                                    : tint.equals("v-bad") ? Verdict.Kind.WORSE : Verdict.Kind.SAME;
                };
        return new Verdict(kind, own.standing().words(), "", "", "");
    }

    /** All figures of an area, background included, to take along. */
    DataTable export(Area area) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var shown = new ArrayList<Measurement>();
        var indicators = new ArrayList<>(plans.current().listIndicators());
        indicators.addAll(plans.current().listBackground());
        for (var indicator : indicators) {
            add(rows, indicator, area);
            shown.addAll(pictures.of(indicator).of(area.code()));
        }
        return new DataTable(
                "cijfers-" + area.code().value().toLowerCase(java.util.Locale.ROOT),
                List.of(
                        "indicator",
                        "naam",
                        "eenheid",
                        "periode",
                        "waarde",
                        "marge_laag",
                        "marge_hoog",
                        "oordeel",
                        "tabel"),
                rows,
                "Bron: kolom tabel. Berekende verhoudingen en marges: Regiekamer. CC BY 4.0."
                        + pictures.reserveIn(shown));
    }

    private void add(List<List<@Nullable Object>> rows, Indicator indicator, Area area) {
        var table = pictures.table(indicator, area.level());
        for (var figure : pictures.of(indicator).of(area.code())) {
            var interval = figure.interval();
            rows.add(
                    DataTable.row(
                            indicator.id(),
                            indicator.name(),
                            figure.countOnly() ? "aantal" : indicator.unit(),
                            figure.yearInWords(),
                            figure.value(),
                            interval == null ? null : interval.low(),
                            interval == null ? null : interval.high(),
                            table.find(area.code())
                                    .filter(row -> row.figure().equals(figure))
                                    .map(row -> row.standing().words())
                                    .orElse(""),
                            pictures.tableOf(figure.table()).toUpperCase(java.util.Locale.ROOT)));
        }
    }
}
