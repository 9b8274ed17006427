package nl.regiekamer.picture.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.drawing.AreaMaps;
import nl.regiekamer.area.drawing.Fill;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaRow;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Colours areas by their figures: smoothed on the map, as measured in the table. */
@Component
class MapViews {

    private static final int WIDTH = 900;

    private final Areas areas;
    private final AreaMaps maps;
    private final Pictures pictures;

    MapViews(Areas areas, AreaMaps maps, Pictures pictures) {
        this.areas = areas;
        this.maps = maps;
        this.pictures = pictures;
    }

    /** The whole municipality; empty without figures or outlines. */
    Optional<MapView> city(Indicator indicator, AreaTable table) {
        if (table.ranked().isEmpty()) {
            return Optional.empty();
        }
        var shades = shades(indicator, table);
        var label =
                "Kaart: %s per gebied, %s, %s. Dezelfde cijfers staan in de tabel eronder."
                        .formatted(indicator.name(), indicator.unit(), table.yearInWords());
        var picture =
                maps.city(
                        "kaart",
                        label,
                        WIDTH,
                        area -> fill(indicator, table, shades, area).linkedTo(area.path()));
        return Optional.of(picture)
                .filter(drawn -> !drawn.isEmpty())
                .map(drawn -> view(indicator, table, shades, drawn));
    }

    /** One wijk by buurt. */
    Optional<MapView> wijk(Indicator indicator, AreaTable table, Area wijk) {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        var shades = shades(indicator, table);
        var format = new FigureFormat(indicator);
        var picture =
                maps.wijk(
                        "wijkkaart",
                        "Buurten van %s, gekleurd naar %s".formatted(wijk.name(), indicator.name()),
                        wijk.code(),
                        area -> fill(indicator, table, shades, area),
                        area -> table.find(area.code()).map(row -> second(format, row)).orElse(""));
        return Optional.of(picture)
                .filter(drawn -> !drawn.isEmpty())
                .map(drawn -> view(indicator, only(table, wijk), shades, drawn));
    }

    private static AreaTable only(AreaTable table, Area wijk) {
        return new AreaTable(
                table.whole(),
                table.rows().stream().filter(row -> wijk.covers(row.figure().area())).toList());
    }

    private static String second(FigureFormat format, AreaRow row) {
        return row.figure().countOnly()
                ? Dutch.number(row.figure().value(), 0) + " geteld"
                : format.value(row.figure());
    }

    private static Shades shades(Indicator indicator, AreaTable table) {
        return Shades.of(
                table.ranked().stream().map(MapViews::shown).toList(), indicator.decimals());
    }

    private static double shown(AreaRow row) {
        var smoothed = row.smoothed();
        return smoothed == null ? row.figure().value() : smoothed;
    }

    private Fill fill(Indicator indicator, AreaTable table, Shades shades, Area area) {
        var row =
                table.find(area.code())
                        .or(() ->
                                area.isBuurt() ? table.find(area.code().wijk()) : Optional.empty());
        if (row.isEmpty()) {
            return Fill.hatched(area.name() + ": geen cijfer");
        }
        var figure = row.get().figure();
        if (figure.countOnly()) {
            return Fill.hatched(
                    "%s: %s geteld, geen verhouding"
                            .formatted(area.name(), Dutch.number(figure.value(), 0)));
        }
        var format = new FigureFormat(indicator);
        return Fill.of(
                shades.style(shown(row.get())),
                "%s: %s %s".formatted(area.name(), format.value(figure), indicator.unit()));
    }

    private MapView view(Indicator indicator, AreaTable table, Shades shades, MapPicture picture) {
        var whole = table.whole();
        var format = new FigureFormat(indicator);
        var smoothed = table.rows().stream().anyMatch(row -> row.smoothed() != null);
        var caption =
                "%s, %s, %s%s.%s"
                        .formatted(
                                indicator.name(),
                                indicator.unit(),
                                table.yearInWords(),
                                smoothed ? ", afgevlakt" : "",
                                whole == null
                                        ? ""
                                        : " Hele gemeente: " + format.figure(whole) + ".");
        var hatch =
                table.rows().stream().anyMatch(row -> row.figure().countOnly())
                        ? "geen verhouding, alleen een aantal"
                        : "";
        return new MapView(
                caption,
                picture,
                shades.words(),
                hatch,
                denominator(indicator),
                rows(format, table),
                pictures.sourcesOf(table.rows().stream().map(AreaRow::figure).toList()));
    }

    private static String denominator(Indicator indicator) {
        var id = indicator.denominator();
        return id == null ? "Noemer" : Dutch.capital(id);
    }

    private List<MapView.Row> rows(FigureFormat format, AreaTable table) {
        return table.rows().stream()
                .sorted(Comparator.comparingDouble(MapViews::order).reversed())
                .map(row -> row(format, row))
                .toList();
    }

    private static double order(AreaRow row) {
        return row.figure().countOnly() ? -1 : shown(row);
    }

    private MapView.Row row(FigureFormat format, AreaRow row) {
        var figure = row.figure();
        var observed = figure.observed();
        var area = areas.find(figure.area());
        var smoothed = row.smoothed();
        return new MapView.Row(
                area.map(Area::name).orElse(figure.area().value()),
                figure.area().level() == AreaCode.Level.BUURT
                        ? areas.find(figure.area().wijk()).map(Area::name).orElse("")
                        : "",
                figure.findCount().map(count -> Dutch.number(count, 0)).orElse("–"),
                observed == null || observed.exposure() <= 1
                        ? "–"
                        : Dutch.number(observed.exposure(), 0),
                figure.countOnly() ? "–" : format.value(figure),
                smoothed == null ? "–" : Dutch.number(smoothed, 1));
    }
}
