package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkArea;
import nl.regiekamer.area.WorkAreaRefused;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.area.web.WorkAreaForm.Typed;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Giving an own work area its buurten or its border. */
@Controller
@Access(ManageAreasController.RIGHT)
class WorkAreaFormController {

    private static final int LONGEST_NAME = 80;

    private final Areas areas;
    private final WorkAreas workAreas;
    private final StaticTemplates templates = new StaticTemplates();

    WorkAreaFormController(Areas areas, WorkAreas workAreas) {
        this.areas = areas;
        this.workAreas = workAreas;
    }

    @GetMapping("/beheer/gebieden/werkgebied")
    Html form(Shell shell, @RequestParam(defaultValue = "") String naam) {
        var known = areas.findWorkArea(WorkArea.idOf(naam));
        var typed = new Typed(naam, known.map(WorkArea::note).orElse(""), "");
        Set<AreaCode> chosen =
                known.filter(area -> area.polygon() == null)
                        .<Set<AreaCode>>map(WorkArea::members)
                        .orElseGet(Set::of);
        return Html.ok(templates.areaWorkareaform(shell, page(typed, chosen, Faults.none())));
    }

    @PostMapping("/beheer/gebieden/werkgebied")
    Object save(
            Shell shell,
            @RequestParam Map<String, String> velden,
            @RequestParam(defaultValue = "") Set<String> buurt,
            @RequestParam(required = false) @Nullable MultipartFile bestand)
            throws IOException {
        var naam = velden.getOrDefault("naam", "");
        var toelichting = velden.getOrDefault("toelichting", "");
        var grens = velden.getOrDefault("grens", "");
        var chosen = new TreeSet<AreaCode>();
        buurt.stream().filter(AreaCode::isValid).map(AreaCode::new).forEach(chosen::add);
        var hasFile = bestand != null && !bestand.isEmpty();
        var faults = faults(naam, chosen, grens, hasFile);
        if (faults.isEmpty()) {
            try {
                var saved =
                        hasFile && bestand != null
                                ? workAreas.saveBorder(
                                        naam,
                                        toelichting,
                                        UploadName.of(bestand),
                                        bestand.getBytes())
                                : grens.isBlank()
                                        ? workAreas.save(naam, toelichting, chosen)
                                        : workAreas.saveBorder(
                                                naam,
                                                toelichting,
                                                "de geplakte tekst",
                                                grens.getBytes(StandardCharsets.UTF_8));
                return "redirect:" + saved.path();
            } catch (WorkAreaRefused refused) {
                faults.add(
                        hasFile ? "bestand" : grens.isBlank() ? "buurten" : "grens",
                        refused.detail());
            }
        }
        return Html.unprocessable(
                templates.areaWorkareaform(
                        shell, page(new Typed(naam, toelichting, grens), chosen, faults)));
    }

    private static Faults faults(
            String name, Set<AreaCode> chosen, String geoJson, boolean hasFile) {
        var ways = (chosen.isEmpty() ? 0 : 1) + (geoJson.isBlank() ? 0 : 1) + (hasFile ? 1 : 0);
        return Faults.none()
                .addIf(WorkArea.idOf(name).isEmpty(), "naam", "Vul een naam in.")
                .addIf(
                        ways == 0,
                        "bestand",
                        "Geef een bestand of tekst met een grens, of kies ten minste één buurt.")
                .addIf(
                        ways > 1,
                        "bestand",
                        "Kies één manier: een bestand, geplakte tekst, of buurten.")
                .addIfLonger(name, LONGEST_NAME, "naam");
    }

    private WorkAreaForm page(Typed typed, Set<AreaCode> chosen, Faults faults) {
        return new WorkAreaForm(
                Crumb.trail("Werkgebied", ManageAreasController.ADMIN, ManageAreasController.AREAS),
                typed,
                ManageAreasController.choices(areas, chosen),
                faults);
    }
}
