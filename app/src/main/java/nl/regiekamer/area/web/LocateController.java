package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.Location;
import nl.regiekamer.area.drawing.AreaMaps;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.area.rules.CoordinateText;
import nl.regiekamer.area.web.LocatePage.Line;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Welke buurt is dit?": from coordinates to buurt, wijk, municipality and work areas. */
@Controller
@Access("cijfers-bekijken")
class LocateController {

    private static final int MAP_WIDTH = 620;
    private static final MapPicture NO_MAP = new MapPicture("plek", 1, 1, "", List.of(), List.of());

    private final Areas areas;
    private final AreaMaps maps;
    private final StaticTemplates templates = new StaticTemplates();

    LocateController(Areas areas, AreaMaps maps) {
        this.areas = areas;
        this.maps = maps;
    }

    @GetMapping("/wijken/waar")
    Html locate(Shell shell, @RequestParam(defaultValue = "") String punt) {
        if (punt.isBlank()) {
            return Html.ok(templates.areaLocate(shell, page("", "", "")));
        }
        var read = CoordinateText.read(punt);
        if (read.isEmpty()) {
            var fault =
                    "'%s' zijn geen twee getallen. Schrijf bijvoorbeeld 173500 387500 (RD) of 51.48, 5.66 (graden)."
                            .formatted(punt.strip());
            var asked = page(punt, "", "");
            var page =
                    new LocatePage(
                            asked.crumbs(),
                            asked.typed(),
                            "",
                            List.of(),
                            NO_MAP,
                            "",
                            Faults.none().add("punt", fault));
            return Html.unprocessable(templates.areaLocate(shell, page));
        }
        return Html.ok(templates.areaLocate(shell, answer(punt, read.get())));
    }

    private LocatePage answer(String typed, CoordinateText read) {
        var point = read.point();
        if (point == null) {
            return page(typed, "Deze plek ligt niet in Nederland.", "");
        }
        var remark =
                "Gelezen als %s: RD %s, %s. Grenzen zijn vereenvoudigd: tot %s m van een grens kan het de buurt ernaast zijn."
                        .formatted(
                                read.system() == CoordinateText.System.RD
                                        ? "meters (RD)"
                                        : "graden (WGS84)",
                                Dutch.number(point.x(), 0),
                                Dutch.number(point.y(), 0),
                                Dutch.number(areas.outlineTolerance(), 0));
        return switch (areas.locate(point)) {
            case Location.Outside() ->
                    page(
                            typed,
                            "Deze plek ligt in geen buurt van %s."
                                    .formatted(areas.municipality().name()),
                            remark);
            case Location.Inside inside -> inside(typed, inside, remark);
        };
    }

    private LocatePage inside(String typed, Location.Inside inside, String remark) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Buurt", inside.buurt().name(), inside.buurt().path()));
        lines.add(new Line("Wijk", inside.wijk().name(), inside.wijk().path()));
        lines.add(new Line("Gemeente", inside.municipality().name(), "/wijken"));
        for (var area : inside.workAreas()) {
            lines.add(new Line("Werkgebied", area.name(), area.path()));
        }
        return new LocatePage(
                crumbs(),
                typed,
                "Dit is %s, in de wijk %s.".formatted(inside.buurt().name(), inside.wijk().name()),
                lines,
                maps.locator(
                        "plek",
                        "Ligging van %s in %s"
                                .formatted(inside.buurt().name(), inside.municipality().name()),
                        MAP_WIDTH,
                        inside.buurt().code()),
                remark,
                Faults.none());
    }

    private static LocatePage page(String typed, String lead, String remark) {
        return new LocatePage(crumbs(), typed, lead, List.of(), NO_MAP, remark, Faults.none());
    }

    private static List<Crumb> crumbs() {
        return Crumb.trail("Welke buurt is dit?", new Crumb("Wijken", "/wijken"));
    }
}
