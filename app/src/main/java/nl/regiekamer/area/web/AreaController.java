package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaPageSection;
import nl.regiekamer.area.AreaPageSection.Column;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.drawing.AreaMaps;
import nl.regiekamer.area.drawing.Fill;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of wijken, and the page of each wijk and buurt. */
@Controller
@Access("cijfers-bekijken")
class AreaController {

    /** Place of our own section, after the figures of other modules. */
    private static final int LAST = 900;

    private static final int LOCATOR_WIDTH = 360;
    private static final int LIST_MAP_WIDTH = 620;

    private final Areas areas;
    private final AreaMaps maps;
    private final List<AreaPageSection> parts;
    private final StaticTemplates templates = new StaticTemplates();

    AreaController(Areas areas, AreaMaps maps, List<AreaPageSection> parts) {
        this.areas = areas;
        this.maps = maps;
        this.parts = parts;
    }

    @GetMapping("/wijken")
    Html list(Shell shell) {
        var wijken = areas.listWijken();
        var columns = new ArrayList<Column>();
        columns.add(
                new Column(
                        "Buurten", wijk -> Dutch.count(areas.listBuurtenOf(wijk.code()).size())));
        columns.addAll(columnsOfOthers());
        var page =
                new AreaListPage(
                        lead(wijken),
                        maps.wijken(
                                "wijken",
                                "Kaart van de wijken. Dezelfde wijken staan in de tabel.",
                                LIST_MAP_WIDTH),
                        AreaTable.of("Wijken, indeling " + areas.year(), "Wijk", wijken, columns)
                                .from(sourceOfOthers()),
                        areas.listSets().stream().map(AreaController::setLine).toList(),
                        areas.listWorkAreas(),
                        sorted(
                                parts.stream()
                                        .flatMap(p -> p.listSections(shell).stream())
                                        .toList()),
                        source());
        return Html.ok(templates.areaList(shell, page));
    }

    @GetMapping("/wijken/{wijk}")
    Object wijk(@PathVariable String wijk, Shell shell) {
        return isLowerCase(wijk)
                ? "redirect:/wijken/" + upper(wijk)
                : page(get(wijk, AreaCode.Level.WIJK), shell);
    }

    @GetMapping("/wijken/{wijk}/{buurt}")
    Object buurt(@PathVariable String wijk, @PathVariable String buurt, Shell shell) {
        if (isLowerCase(wijk) || isLowerCase(buurt)) {
            return "redirect:/wijken/%s/%s".formatted(upper(wijk), upper(buurt));
        }
        var area = get(buurt, AreaCode.Level.BUURT);
        if (!area.code().wijk().value().equals(wijk)) {
            throw new NotFound("Buurt %s in wijk %s".formatted(buurt, wijk));
        }
        return page(area, shell);
    }

    /** A code as somebody types it; its page has one address. */
    private static boolean isLowerCase(String code) {
        return !AreaCode.isValid(code) && AreaCode.isValid(upper(code));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private String sourceOfOthers() {
        return parts.stream()
                .map(AreaPageSection::columnsSource)
                .filter(source -> !source.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Html page(Area area, Shell shell) {
        var sections = new ArrayList<Section>();
        parts.forEach(part -> sections.addAll(part.sections(area, shell)));
        if (area.isWijk()) {
            sections.addAll(buurten(area));
        }
        var page =
                new AreaPage(
                        area.name(),
                        String.join(" · ", facts(area)),
                        parts.stream()
                                .map(part -> part.lead(area))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(""),
                        maps.locator(
                                "ligging",
                                "Ligging van %s in %s"
                                        .formatted(area.name(), areas.municipality().name()),
                                LOCATOR_WIDTH,
                                area.code()),
                        crumbs(area),
                        sorted(sections),
                        source());
        return Html.ok(templates.areaArea(shell, page));
    }

    private List<String> facts(Area area) {
        var facts = new ArrayList<String>();
        facts.add(
                area.isWijk()
                        ? "Wijk " + area.number()
                        : "Buurt in de wijk " + areas.get(area.code().wijk()).name());
        parts.forEach(part -> facts.addAll(part.facts(area)));
        if (area.isWijk()) {
            var count = areas.listBuurtenOf(area.code()).size();
            facts.add(count == 1 ? "1 buurt" : count + " buurten");
        }
        for (var set : areas.listSetsOf(area.code())) {
            facts.add("hoort bij: " + set.name());
        }
        return facts;
    }

    private List<Section> buurten(Area wijk) {
        var buurten = areas.listBuurtenOf(wijk.code());
        var picture =
                maps.wijk(
                        "buurten",
                        "Buurten van " + wijk.name(),
                        wijk.code(),
                        buurt -> Fill.of("f1", buurt.name()).linkedTo(buurt.path()),
                        _ -> "");
        var table =
                AreaTable.of("Buurten van " + wijk.name(), "Buurt", buurten, columnsOfOthers())
                        .from(sourceOfOthers());
        return List.of(
                Section.full(
                                LAST,
                                buurten.size() == 1 ? "De buurt" : "De buurten",
                                templates.areaBuurten(picture, table))
                        .withAnchor("buurten"));
    }

    private List<Column> columnsOfOthers() {
        return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }

    private List<Crumb> crumbs(Area area) {
        var wijken = new Crumb("Wijken", "/wijken");
        if (area.isWijk()) {
            return Crumb.trail(area.name(), wijken);
        }
        var wijk = areas.get(area.code().wijk());
        return Crumb.trail(area.name(), wijken, new Crumb(wijk.name(), wijk.path()));
    }

    private Area get(String code, AreaCode.Level level) {
        if (!AreaCode.isValid(code) || new AreaCode(code).level() != level) {
            throw new NotFound("Gebied '%s'".formatted(code));
        }
        return areas.get(new AreaCode(code));
    }

    private String lead(List<Area> wijken) {
        if (wijken.isEmpty()) {
            return "Van deze gemeente zijn nog geen wijken en buurten ingelezen. Een beheerder kan dat doen met een bestand van CBS of PDOK.";
        }
        return "%d wijken met samen %d buurten, volgens de indeling van %d."
                .formatted(wijken.size(), areas.listBuurten().size(), areas.year());
    }

    private String source() {
        return areas.outlineSource().isEmpty()
                ? ""
                : "Grenzen: %s; vereenvoudigd, met ten hoogste %s m verschil."
                        .formatted(
                                areas.outlineSource(), Dutch.number(areas.outlineTolerance(), 0));
    }

    static AreaListPage.SetLine setLine(AreaSet set) {
        var names = set.members().stream().map(AreaSet.Member::name).toList();
        var missing =
                set.members().stream()
                        .filter(member -> !member.isFilledIn())
                        .map(AreaSet.Member::name)
                        .toList();
        return new AreaListPage.SetLine(
                set.name(),
                Dutch.list(names),
                missing.isEmpty()
                        ? ""
                        : "%s ingevuld. %s: door de gemeente in te vullen."
                                .formatted(set.filledInWords(), Dutch.list(missing)));
    }

    private static List<Section> sorted(List<Section> sections) {
        return sections.stream().sorted(Comparator.comparingInt(Section::order)).toList();
    }
}
