package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.picture.Matrix;
import nl.regiekamer.plan.Field;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the figures that are missing, per field, on a page and to take along. */
@Component
class UnknownPages {

    private static final List<String> COLUMNS =
            List.of("veld", "thema", "indicator", "naam", "wie_heeft_het", "zo_krijgt_u_het");

    /** From this many figures on, how to get them is told once. */
    private static final int SHARED = 3;

    private final Plans plans;
    private final Matrix matrix;

    UnknownPages(Plans plans, Matrix matrix) {
        this.plans = plans;
        this.matrix = matrix;
    }

    UnknownPage page() {
        var cityOnly = matrix.listCityOnly().stream().map(Indicator::name).toList();
        var groups = groups();
        return new UnknownPage(
                Crumb.trail("Wat we niet weten", new Crumb("Cijfers", "/cijfers")),
                matrix.listMissing().size(),
                plans.current().listIndicators().size(),
                Dutch.list(cityOnly),
                ways(groups),
                groups);
    }

    private static List<UnknownPage.Way> ways(List<UnknownPage.FieldGroup> groups) {
        var counts =
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .map(UnknownPage.Row::howTo)
                        .filter(howTo -> !howTo.isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        var shared =
                counts.entrySet().stream()
                        .filter(one -> one.getValue() >= SHARED)
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .toList();
        var ways = new ArrayList<UnknownPage.Way>();
        shared.forEach(one ->
                ways.add(new UnknownPage.Way(ways.size() + 1, one.getKey(), one.getValue())));
        return ways;
    }

    private List<UnknownPage.FieldGroup> groups() {
        var missing = matrix.listMissing();
        var groups =
                plans.current().listFields().stream()
                        .map(field -> group(field, missing))
                        .filter(group -> !group.rows().isEmpty())
                        .collect(Collectors.toCollection(ArrayList::new));
        var background =
                matrix.listMissingBackground().stream()
                        .map(one -> row("achtergrond", one))
                        .toList();
        if (!background.isEmpty()) {
            groups.add(
                    new UnknownPage.FieldGroup(
                            "Achtergrond, zonder oordeel (telt niet mee)", background));
        }
        return groups;
    }

    private UnknownPage.FieldGroup group(Field field, List<Indicator> missing) {
        var book = plans.current();
        var rows = new ArrayList<UnknownPage.Row>();
        for (var indicator : missing) {
            book.findThemeOf(indicator)
                    .filter(theme -> theme.field().equals(field.id()))
                    .ifPresent(theme -> rows.add(row(theme.shortName(), indicator)));
        }
        return new UnknownPage.FieldGroup(field.name(), rows);
    }

    private static UnknownPage.Row row(String theme, Indicator indicator) {
        var howTo = indicator.howTo();
        return new UnknownPage.Row(
                theme,
                indicator.id(),
                indicator.name(),
                indicator.owner(),
                howTo == null ? "" : howTo);
    }

    /** The same rows as a table. */
    DataTable export() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var group : groups()) {
            for (var row : group.rows()) {
                rows.add(
                        DataTable.row(
                                group.name(),
                                row.theme(),
                                row.id(),
                                row.indicator(),
                                row.owner(),
                                row.howTo()));
            }
        }
        return new DataTable(
                "wat-we-niet-weten", COLUMNS, rows, "Bron: de indicatoren van het plan.");
    }
}
