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
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
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

    private final Areas areas;
    private final WorkAreas workAreas;
    private final StaticTemplates templates = new StaticTemplates();

    ManageAreasController(Areas areas, WorkAreas workAreas) {
        this.areas = areas;
        this.workAreas = workAreas;
    }

    @GetMapping("/beheer/gebieden")
    Html show(Shell shell) {
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
                        List.of(new Crumb("Beheer", "/beheer"), new Crumb("Gebieden", "")),
                        slots,
                        areas.listWorkAreas().stream().map(this::line).toList());
        return Html.ok(templates.areaManage(shell, page));
    }

    @PostMapping("/beheer/gebieden")
    String save(
            @RequestParam String naam,
            @RequestParam(defaultValue = "") String toelichting,
            @RequestParam(defaultValue = "") Set<String> buurt) {
        var codes = new TreeSet<AreaCode>();
        for (var code : buurt) {
            if (!AreaCode.isValid(code)) {
                throw new NotFound("Buurt '%s'".formatted(code));
            }
            codes.add(new AreaCode(code));
        }
        var saved = workAreas.save(naam, toelichting, codes);
        return "redirect:/beheer/gebieden#" + saved.id();
    }

    @PostMapping("/beheer/gebieden/verwijderen")
    String delete(@RequestParam String naam) {
        workAreas.delete(WorkArea.idOf(naam));
        return "redirect:/beheer/gebieden";
    }

    private ManageAreasPage.Slot slot(AreaSet set, AreaSet.Member member) {
        var workArea = member.workArea();
        Set<AreaCode> chosen = workArea == null ? Set.of() : workArea.members();
        return new ManageAreasPage.Slot(
                WorkArea.idOf(member.name()),
                member.name(),
                set.name(),
                workArea == null ? "door de gemeente in te vullen" : content(workArea),
                areas.listWijken().stream().map(wijk -> choice(wijk, chosen)).toList());
    }

    private ManageAreasPage.WijkChoice choice(Area wijk, Set<AreaCode> chosen) {
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
        return new ManageAreasPage.WorkAreaLine(area.name(), area.note(), content(area));
    }

    private String content(WorkArea area) {
        if (area.polygon() != null) {
            return "eigen grens";
        }
        return Dutch.list(
                area.members().stream()
                        .map(code -> areas.find(code).map(Area::name).orElse(code.value()))
                        .toList());
    }
}
