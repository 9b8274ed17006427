package nl.regiekamer.sources.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.FigureNames;
import nl.regiekamer.sources.FigurePlace;
import nl.regiekamer.sources.FigureSpell;
import nl.regiekamer.sources.ThenAndNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Earlier figures as files: codes beside names, moments in UTC (ISO 8601), and what is not there
 * left empty.
 */
@Component
class PastTables {

    private static final List<String> PLACE =
            List.of("tabel", "maat", "kenmerken", "naam", "gebied", "gebiedsnaam", "periode");
    private static final List<String> FIGURE =
            List.of("waarde", "marge_laag", "marge_hoog", "voorbehoud");
    private static final List<String> DELIVERY =
            List.of("levering", "uitgever", "licentie", "versie", "ontvangen");

    private final Deliveries deliveries;
    private final FigureNames names;

    PastTables(Deliveries deliveries, FigureNames names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    /** Each figure then and now, in one row. */
    DataTable asItWas(PastChoice choice, List<ThenAndNow> all) {
        var known =
                deliveries.listAll().stream()
                        .collect(Collectors.toMap(Delivery::id, Function.identity()));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : all) {
            var cells = place(one.place());
            cells.add(choice.moment().toString());
            cells.add(one.change().words());
            for (var figure : new @Nullable Figure[] {one.then(), one.now()}) {
                addFigure(cells, figure);
                addDelivery(cells, figure == null ? null : known.get(figure.delivery()));
            }
            rows.add(row(cells));
        }
        return new DataTable(
                "cijfers-zoals-ze-waren",
                join(
                        PLACE,
                        List.of("moment", "wat_er_gebeurde"),
                        suffixed("_toen"),
                        suffixed("_nu")),
                rows,
                source(choice.series() == null ? "" : choice.series().table()));
    }

    /** Each stretch of time in which one value was in force, in one row; oldest first. */
    DataTable versions(FigurePlace place, List<FigureSpell> spells) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : spells) {
            var cells = place(place);
            addFigure(cells, one.figure());
            addDelivery(cells, deliveries.get(one.figure().delivery()));
            cells.add(one.since().toString());
            var until = one.until();
            cells.add(until == null ? null : until.toString());
            cells.add(one.state().words());
            rows.add(row(cells));
        }
        return new DataTable(
                "versies-van-een-cijfer",
                join(PLACE, FIGURE, DELIVERY, List.of("geldig_van", "geldig_tot", "stand")),
                rows,
                source(place.series().table()));
    }

    private static List<String> suffixed(String suffix) {
        return Stream.concat(FIGURE.stream(), DELIVERY.stream()).map(one -> one + suffix).toList();
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private List<@Nullable Object> place(FigurePlace place) {
        var series = place.series();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(series.table());
        cells.add(series.measure());
        cells.add(series.featureText());
        cells.add(names.series(series));
        cells.add(place.area().value());
        cells.add(names.findArea(place.area()).orElse(""));
        cells.add(place.periodText());
        return cells;
    }

    private static void addFigure(List<@Nullable Object> cells, @Nullable Figure figure) {
        var margin = figure == null ? null : figure.margin();
        cells.add(figure == null ? null : figure.value());
        cells.add(margin == null ? null : margin.low());
        cells.add(margin == null ? null : margin.high());
        cells.add(figure == null || figure.qualifier() == null ? null : figure.qualifier());
    }

    private static void addDelivery(List<@Nullable Object> cells, @Nullable Delivery delivery) {
        var origin = delivery == null ? null : delivery.origin();
        cells.add(origin == null ? null : origin.title());
        cells.add(origin == null ? null : origin.publisher());
        cells.add(origin == null ? null : origin.licence());
        cells.add(delivery == null ? null : delivery.revision());
        cells.add(origin == null ? null : origin.receivedAt().toString());
    }

    private static List<@Nullable Object> row(List<@Nullable Object> cells) {
        return DataTable.row(cells.toArray());
    }

    private static String source(String table) {
        return "Bron: tabel %s; uitgever en licentie per regel.".formatted(table);
    }
}
