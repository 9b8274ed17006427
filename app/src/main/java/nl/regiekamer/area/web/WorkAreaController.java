package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkArea;
import nl.regiekamer.area.drawing.AreaMaps;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of each own work area. */
@Controller
@Access("cijfers-bekijken")
class WorkAreaController {

    private static final int MAP_WIDTH = 620;

    private final Areas areas;
    private final AreaMaps maps;
    private final StaticTemplates templates = new StaticTemplates();

    WorkAreaController(Areas areas, AreaMaps maps) {
        this.areas = areas;
        this.maps = maps;
    }

    @GetMapping("/werkgebieden/{id}")
    Html one(Shell shell, @PathVariable String id) {
        var area =
                areas.findWorkArea(id)
                        .orElseThrow(() -> new NotFound("Werkgebied '%s'".formatted(id)));
        var hasBorder = area.polygon() != null;
        var page =
                new WorkAreaPage(
                        area.name(),
                        facts(area),
                        hasBorder
                                ? "Een eigen werkgebied van de gemeente, met een eigen grens."
                                : "Een eigen werkgebied van de gemeente, uit hele buurten.",
                        area.note(),
                        maps.workArea(
                                "werkgebied",
                                "Ligging van %s in %s"
                                        .formatted(area.name(), areas.municipality().name()),
                                MAP_WIDTH,
                                area),
                        Crumb.trail(area.name(), new Crumb("Wijken", "/wijken")),
                        buurten(area),
                        counts(area),
                        CurrentActor.get().may(ManageAreasController.RIGHT));
        return Html.ok(templates.areaWorkarea(shell, page));
    }

    private String facts(WorkArea area) {
        var facts = new ArrayList<String>();
        facts.add("Werkgebied");
        facts.add(
                area.members().size() == 1
                        ? "1 hele buurt"
                        : area.members().size() + " hele buurten");
        areas.listSets().stream()
                .filter(set -> set.members().stream().anyMatch(one -> area.equals(one.workArea())))
                .map(AreaSet::name)
                .forEach(name -> facts.add("hoort bij: " + name));
        return String.join(" · ", facts);
    }

    private List<WorkAreaPage.BuurtLine> buurten(WorkArea area) {
        var lines = new ArrayList<>(lines(area.members(), "helemaal"));
        lines.addAll(lines(area.partly(), "voor een deel"));
        return lines;
    }

    private List<WorkAreaPage.BuurtLine> lines(Collection<AreaCode> codes, String share) {
        return codes.stream()
                .flatMap(code -> areas.find(code).stream())
                .map(buurt ->
                        new WorkAreaPage.BuurtLine(
                                buurt.name(),
                                buurt.path(),
                                areas.get(buurt.code().wijk()).name(),
                                share))
                .toList();
    }

    private static String counts(WorkArea area) {
        if (area.partly().isEmpty()) {
            return "Cijfers zijn er per buurt. De cijfers van deze buurten tellen voor dit werkgebied.";
        }
        var split = area.partly().size();
        return "Cijfers zijn er per buurt. %s %s voor een deel in dit werkgebied; %s cijfers tellen in een vergelijking aan geen van beide kanten mee.%s"
                .formatted(
                        Dutch.count(split),
                        split == 1 ? "buurt ligt" : "buurten liggen",
                        split == 1 ? "haar" : "hun",
                        area.members().isEmpty()
                                ? " Geen enkele buurt ligt er helemaal in, dus heeft dit werkgebied geen eigen cijfer."
                                : "");
    }
}
