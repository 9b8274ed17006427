package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.jobs.Jobs;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.sources.CbsJob;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.ImportOutcome;
import nl.regiekamer.sources.ImportRequest;
import nl.regiekamer.sources.Imports;
import nl.regiekamer.sources.MeasureGuide;
import nl.regiekamer.sources.Progress;
import nl.regiekamer.sources.SourceDefinitions;
import nl.regiekamer.sources.readers.PeriodText;
import nl.regiekamer.sources.web.SourcePages.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reading a file in, or having a table fetched. */
@Controller
@Access(Deliveries.MANAGE)
class ImportController {

    private final Imports imports;
    private final SourceDefinitions definitions;
    private final MeasureGuide measures;
    private final Jobs jobs;
    private final StaticTemplates templates = new StaticTemplates();

    ImportController(
            Imports imports, SourceDefinitions definitions, MeasureGuide measures, Jobs jobs) {
        this.imports = imports;
        this.definitions = definitions;
        this.measures = measures;
        this.jobs = jobs;
    }

    @GetMapping("/bronnen/inlezen")
    Html form(Shell shell) {
        return Html.ok(templates.sourcesImport(shell, form(Map.of(), Map.of())));
    }

    @PostMapping("/bronnen/inlezen")
    Object read(
            Shell shell,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file)
            throws IOException {
        var faults = faults(values, file);
        if (!faults.isEmpty() || file == null) {
            return Html.unprocessable(templates.sourcesImport(shell, form(values, faults)));
        }
        var period = values.getOrDefault("periode", "").strip();
        var request =
                ImportRequest.of(
                        values.getOrDefault("bron", ""), values.getOrDefault("toewijzing", ""));
        try (var bytes = file.getInputStream()) {
            var outcome =
                    imports.importFile(
                            bytes,
                            name(file),
                            period.isEmpty() ? request : request.withPeriod(period),
                            Progress.NONE);
            return switch (outcome) {
                case ImportOutcome.Accepted(var delivery) ->
                        "redirect:/bronnen/leveringen/%s?gelezen=nieuw".formatted(delivery.id());
                case ImportOutcome.Known(var delivery) ->
                        "redirect:/bronnen/leveringen/%s?gelezen=bekend".formatted(delivery.id());
                case ImportOutcome.Refused(var delivery) ->
                        Html.unprocessable(
                                templates.sourcesImport(
                                        shell,
                                        form(
                                                values,
                                                Map.of(
                                                        "bestand",
                                                        String.valueOf(delivery.refusal())))));
            };
        }
    }

    @GetMapping("/bronnen/cbs")
    Html cbs(Shell shell) {
        var own = Map.of("gebied", shell.municipality().code());
        return Html.ok(templates.sourcesCbs(shell, form(own, Map.of())));
    }

    @PostMapping("/bronnen/cbs")
    Object order(Shell shell, @RequestParam Map<String, String> values) {
        var table = values.getOrDefault("tabel", "");
        var area = values.getOrDefault("gebied", "").strip();
        Map<String, String> faults = new HashMap<>();
        if (definitions.findTable(table).filter(one -> one.odata() != null).isEmpty()) {
            faults.put("tabel", "Kies een tabel uit de lijst.");
        }
        if (!AreaCode.isValid(area) || AreaCode.of(area).level() != AreaCode.Level.MUNICIPALITY) {
            faults.put(
                    "gebied", "'%s' is geen code van een gemeente, zoals GM0000.".formatted(area));
        }
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.sourcesCbs(shell, form(values, faults)));
        }
        var id =
                jobs.order(
                        CbsJob.NAME,
                        "Tabel %s ophalen voor %s".formatted(table, area),
                        new CbsJob.Order(table, area).json());
        return "redirect:/beheer/taken/" + id;
    }

    private Form form(Map<String, String> values, Map<String, String> faults) {
        return new Form(
                definitions.listSources(),
                definitions.listMappings(),
                measures.list(),
                values,
                faults);
    }

    private Map<String, String> faults(Map<String, String> values, @Nullable MultipartFile file) {
        Map<String, String> faults = new HashMap<>();
        if (definitions.findSource(values.getOrDefault("bron", "")).isEmpty()) {
            faults.put("bron", "Kies van welke bron het bestand is.");
        }
        var mapping =
                definitions.listMappings().stream()
                        .filter(one -> one.id().equals(values.getOrDefault("toewijzing", "")))
                        .findFirst();
        var period = values.getOrDefault("periode", "").strip();
        if (mapping.isEmpty()) {
            faults.put("toewijzing", "Kies hoe de kolommen te lezen zijn.");
        } else if (mapping.get().asksPeriod() && period.isEmpty()) {
            faults.put(
                    "periode", "In dit bestand staat geen jaar; vul in over welk jaar het gaat.");
        }
        if (!period.isEmpty() && PeriodText.read(period).isEmpty()) {
            faults.put(
                    "periode",
                    "'%s' is geen periode. Schrijf een jaar (2024) of een code van het CBS (2024KW01)."
                            .formatted(period));
        }
        if (file == null || isNotChosen(file)) {
            faults.put("bestand", "Kies een bestand (CSV of Excel).");
        } else if (file.isEmpty()) {
            faults.put(
                    "bestand",
                    "'%s' is leeg (0 bytes). Kijk na of het goed is opgeslagen en kies het opnieuw."
                            .formatted(name(file)));
        }
        return faults;
    }

    /** A browser sends a field without a file as an empty file without a name. */
    private static boolean isNotChosen(MultipartFile file) {
        return file.isEmpty() && givenName(file).isEmpty();
    }

    /** The last part of what the browser calls the file. */
    private static String name(MultipartFile file) {
        var given = givenName(file);
        var name = given.isEmpty() ? "bestand" : given.replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= 120 ? last : last.substring(last.length() - 120);
    }

    private static String givenName(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
    }
}
