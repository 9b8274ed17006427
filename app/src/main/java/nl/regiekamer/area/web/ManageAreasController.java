package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkArea;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the municipality says which buurten it means with an area of its own. */
@Controller
@Access(ManageAreasController.RIGHT)
class ManageAreasController {

    static final String RIGHT = "gebieden-beheren";
    static final Crumb ADMIN = new Crumb("Beheer", "/beheer");
    static final Crumb AREAS = new Crumb("Gebieden", "/beheer/gebieden");

    private final Areas areas;
    private final WorkAreas workAreas;
    private final StaticTemplates templates = new StaticTemplates();

    ManageAreasController(Areas areas, WorkAreas workAreas) {
        this.areas = areas;
        this.workAreas = workAreas;
    }

    @GetMapping("/beheer/gebieden")
    Html show(Shell shell, @RequestParam(defaultValue = "") String grenzen) {
        var slots = new ArrayList<ManageAreasPage.Slot>();
        var seen = new TreeSet<String>();
        for (var set : areas.listSets()) {
            for (var member : set.members()) {
                if (member.code() == null && seen.add(WorkArea.idOf(member.name()))) {
                    slots.add(slot(set, member));
                }
            }
        }
        var page =
                new ManageAreasPage(
                        Crumb.trail("Gebieden", ADMIN),
                        notice(grenzen),
                        slots,
                        areas.listWorkAreas().stream().map(this::line).toList(),
                        borders(),
                        areas.listCodeChanges().stream().map(ManageAreasController::line).toList());
        return Html.ok(templates.areaManage(shell, page));
    }

    @PostMapping("/beheer/gebieden/verwijderen")
    String delete(@RequestParam String naam) {
        workAreas.delete(WorkArea.idOf(naam));
        return "redirect:/beheer/gebieden";
    }

    private ManageAreasPage.Slot slot(AreaSet set, AreaSet.Member member) {
        var workArea = member.workArea();
        Set<AreaCode> chosen =
                workArea == null || workArea.polygon() != null ? Set.of() : workArea.members();
        return new ManageAreasPage.Slot(
                WorkArea.idOf(member.name()),
                member.name(),
                set.name(),
                workArea == null ? "door de gemeente in te vullen" : content(workArea),
                workArea == null ? "" : workArea.path(),
                choices(areas, chosen));
    }

    private static String notice(String borders) {
        return switch (borders) {
            case "in-gebruik" ->
                    "De nieuwe grenzen zijn in gebruik. Alle kaarten tonen ze vanaf nu.";
            case "bewaard" -> "De grenzen zijn bewaard bij hun eigen jaar.";
            default -> "";
        };
    }

    private String borders() {
        return areas.outlineSource().isEmpty()
                ? "Er zijn nog geen grenzen ingelezen."
                : "Indeling %d, van %s; vereenvoudigd tot op %s m."
                        .formatted(
                                areas.year(),
                                areas.outlineSource(),
                                Dutch.number(areas.outlineTolerance(), 0));
    }

    private static ManageAreasPage.ChangeLine line(CodeChange change) {
        return new ManageAreasPage.ChangeLine(
                change.oldCode().value(),
                String.valueOf(change.oldYear()),
                change.newCode().value(),
                String.valueOf(change.newYear()),
                Dutch.number(100 * change.share(), 1) + "%");
    }

    /** All buurten to choose from, by wijk. */
    static List<ManageAreasPage.WijkChoice> choices(Areas areas, Set<AreaCode> chosen) {
        return areas.listWijken().stream().map(wijk -> choice(areas, wijk, chosen)).toList();
    }

    private static ManageAreasPage.WijkChoice choice(Areas areas, Area wijk, Set<AreaCode> chosen) {
        return new ManageAreasPage.WijkChoice(
                wijk.name(),
                areas.listBuurtenOf(wijk.code()).stream()
                        .map(buurt ->
                                new ManageAreasPage.BuurtChoice(
                                        buurt.code().value(),
                                        buurt.name(),
                                        chosen.contains(buurt.code())))
                        .toList());
    }

    private ManageAreasPage.WorkAreaLine line(WorkArea area) {
        return new ManageAreasPage.WorkAreaLine(
                area.name(), area.path(), area.note(), content(area));
    }

    private String content(WorkArea area) {
        if (area.polygon() != null) {
            return "eigen grens, met %s hele %s"
                    .formatted(
                            Dutch.count(area.members().size()),
                            area.members().size() == 1 ? "buurt" : "buurten");
        }
        return Dutch.list(
                area.members().stream()
                        .map(code -> areas.find(code).map(Area::name).orElse(code.value()))
                        .toList());
    }
}
