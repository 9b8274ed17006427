package nl.regiekamer.sources.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.sources.FigureNames;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SeriesKey;
import nl.regiekamer.sources.SourceDefinitions;
import nl.regiekamer.sources.web.PastFigures.Form;
import nl.regiekamer.sources.web.PastFigures.Group;
import nl.regiekamer.sources.web.PastFigures.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor can choose on the page of earlier figures, and what was chosen. */
@Component
class PastChoices {

    private final Figures figures;
    private final FigureNames names;
    private final Areas areas;
    private final SourceDefinitions definitions;
    private final InstantSource clock;

    PastChoices(
            Figures figures,
            FigureNames names,
            Areas areas,
            SourceDefinitions definitions,
            InstantSource clock) {
        this.figures = figures;
        this.names = names;
        this.areas = areas;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Reads the address; what it leaves open becomes the plan's first series, here, today. */
    PastChoice read(Map<String, String> typed) {
        var faults = Faults.none();
        var all = figures.listSeries();
        var series = series(typed.getOrDefault("reeks", ""), all, faults);
        var area = area(typed, series, faults);
        return PastChoice.of(typed, series, area, faults, clock.instant());
    }

    private @Nullable SeriesKey series(String typed, List<SeriesKey> all, Faults faults) {
        if (typed.isEmpty()) {
            return names.listNamed().stream()
                    .filter(all::contains)
                    .findFirst()
                    .orElseGet(() -> all.isEmpty() ? null : all.getFirst());
        }
        var found = SeriesKey.find(typed).filter(all::contains);
        faults.addIf(
                found.isEmpty(),
                "reeks",
                "Van deze reeks is nooit een cijfer geleverd. Kies een reeks uit de lijst.");
        return found.orElse(null);
    }

    private @Nullable AreaCode area(
            Map<String, String> typed, @Nullable SeriesKey series, Faults faults) {
        var code = typed.get("gebied");
        if (code == null) {
            return series == null ? null : usualArea(series);
        }
        faults.addIf(
                !code.isEmpty() && !AreaCode.isValid(code),
                "gebied",
                "'%s' is geen code van een gebied. Kies een gebied uit de lijst.".formatted(code));
        return AreaCode.isValid(code) ? new AreaCode(code) : null;
    }

    /** The municipality where it has figures, else every area. */
    private @Nullable AreaCode usualArea(SeriesKey series) {
        var own = areas.municipality().code();
        return figures.listCurrent(series).stream().anyMatch(one -> one.area().equals(own))
                ? own
                : null;
    }

    Form form(PastChoice choice) {
        var today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
        return new Form(
                seriesGroups(choice.series()),
                areaGroups(choice.area()),
                choice.day(),
                today.toString());
    }

    /** By source, in the order in which the sources are defined. */
    private List<Group> seriesGroups(@Nullable SeriesKey chosen) {
        Map<String, String> titles = new LinkedHashMap<>();
        definitions.listSources().forEach(one -> titles.putIfAbsent(one.table(), one.name()));
        Map<String, List<Option>> byTable = new TreeMap<>();
        for (var key : figures.listSeries()) {
            byTable.computeIfAbsent(key.table(), table -> new ArrayList<>())
                    .add(new Option(key.text(), names.series(key), key.equals(chosen)));
        }
        var groups = new ArrayList<Group>();
        titles.forEach((table, title) -> {
            var options = byTable.remove(table);
            if (options != null) {
                groups.add(new Group("%s (%s)".formatted(title, table), sorted(options)));
            }
        });
        byTable.forEach((table, options) -> groups.add(new Group(table, sorted(options))));
        return groups;
    }

    private static List<Option> sorted(List<Option> options) {
        return options.stream().sorted(Comparator.comparing(Option::label)).toList();
    }

    private List<Group> areaGroups(@Nullable AreaCode chosen) {
        var groups = new ArrayList<Group>();
        groups.add(group("Gemeente", List.of(areas.municipality()), chosen));
        groups.add(group("Wijken", areas.listWijken(), chosen));
        groups.add(group("Buurten", areas.listBuurten(), chosen));
        var others = new ArrayList<Option>();
        names.listReferences().forEach((code, name) -> others.add(option(code, name, chosen)));
        if (chosen != null
                && others.stream().noneMatch(Option::chosen)
                && groups.stream()
                        .flatMap(one -> one.options().stream())
                        .noneMatch(Option::chosen)) {
            others.add(option(chosen, names.area(chosen), chosen));
        }
        groups.add(new Group("Andere gebieden", List.copyOf(others)));
        return groups.stream().filter(one -> !one.options().isEmpty()).toList();
    }

    private static Group group(String label, List<Area> areas, @Nullable AreaCode chosen) {
        return new Group(
                label, areas.stream().map(one -> option(one.code(), one.name(), chosen)).toList());
    }

    private static Option option(AreaCode code, String name, @Nullable AreaCode chosen) {
        return new Option(code.value(), name, code.equals(chosen));
    }
}
