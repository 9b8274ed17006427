package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Arrays;
import java.util.Optional;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.SafetyAnalysis;
import nl.regiekamer.plan.cycle.ThemeAnalysis;
import nl.regiekamer.plan.cycle.ThemeAnalysis.Voice;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The safety analysis: a draft from the figures, read and written by people. */
@Controller
@Access(Cycle.RIGHT)
class AnalysisController {

    private final Plans plans;
    private final CyclePlans cycle;
    private final SafetyAnalysis analysis;
    private final AnalysisPages pages;
    private final StaticTemplates templates = new StaticTemplates();

    AnalysisController(
            Plans plans, CyclePlans cycle, SafetyAnalysis analysis, AnalysisPages pages) {
        this.plans = plans;
        this.cycle = cycle;
        this.analysis = analysis;
        this.pages = pages;
    }

    @GetMapping("/plan/cyclus/analyse")
    @Access(Cycle.READ)
    Html all(Shell shell, @RequestParam(required = false) @Nullable String plan) {
        return Html.ok(templates.cycleAnalysis(shell, pages.page(cycle.get(plan))));
    }

    @GetMapping("/plan/cyclus/analyse.{form}")
    @Access(Cycle.READ)
    DocumentDownload document(
            @PathVariable String form, @RequestParam(required = false) @Nullable String plan) {
        return new DocumentDownload(pages.document(cycle.get(plan)), Cycle.form(form));
    }

    @GetMapping("/plan/cyclus/analyse/{id}")
    Html one(Shell shell, @PathVariable String id) {
        var one = get(id);
        var page = pages.edit(one, one.text(), AnalysisPage.Typed.NOTHING, Faults.none());
        return Html.ok(templates.cycleAnalysistheme(shell, page));
    }

    @PostMapping("/plan/cyclus/analyse/{id}")
    Object write(
            Shell shell,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int gezien,
            @RequestParam(defaultValue = "") String tekst) {
        var text = tekst.replace("\r\n", "\n").strip();
        var faults =
                Faults.none()
                        .addIf(
                                text.isEmpty(),
                                "tekst",
                                "Schrijf wat de analyse over dit thema zegt.")
                        .addIfLonger(text, Faults.CHAPTER, "tekst");
        if (!faults.isEmpty()) {
            var page = pages.edit(get(id), text, AnalysisPage.Typed.NOTHING, faults).seenAs(gezien);
            return Html.unprocessable(templates.cycleAnalysistheme(shell, page));
        }
        try {
            analysis.write(Cycle.theme(plans.current(), id), gezien, text);
            return "redirect:/plan/cyclus/analyse#" + id;
        } catch (WrittenMeanwhile theirs) {
            var page = pages.edit(get(id), text, AnalysisPage.Typed.NOTHING, Faults.none());
            return Html.conflict(templates.cycleAnalysistheme(shell, page.after(theirs.did())));
        }
    }

    @PostMapping("/plan/cyclus/analyse/{id}/bijdragen")
    Object add(
            Shell shell,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String wie,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = "") String bijdrage) {
        var one = get(id);
        var voice = voice(wie);
        var faults =
                Faults.none()
                        .addIf(voice.isEmpty(), "wie", "Kies wie dit zegt.")
                        .addIf(
                                organisatie.isBlank(),
                                "organisatie",
                                "Vul een organisatie, groep of bijeenkomst in, geen persoon.")
                        .addIf(bijdrage.isBlank(), "bijdrage", "Schrijf wat zij zeggen.")
                        .addIfLonger(organisatie, Faults.LINE, "organisatie")
                        .addIfLonger(bijdrage, Faults.TEXT, "bijdrage");
        if (!faults.isEmpty()) {
            var typed = new AnalysisPage.Typed(wie, organisatie, bijdrage);
            return Html.unprocessable(
                    templates.cycleAnalysistheme(
                            shell, pages.edit(one, one.text(), typed, faults)));
        }
        analysis.add(one.theme(), voice.orElseThrow(), organisatie, bijdrage);
        return "redirect:/plan/cyclus/analyse/" + id;
    }

    private static Optional<Voice> voice(String name) {
        return Arrays.stream(Voice.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    private ThemeAnalysis get(String id) {
        return analysis.get(Cycle.theme(plans.current(), id));
    }
}
