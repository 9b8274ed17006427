package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.DeliveryCare;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.FigureNames;
import nl.regiekamer.sources.FigurePlace;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SourceDefinitions;
import nl.regiekamer.sources.web.SourcePages.Issues;
import nl.regiekamer.sources.web.SourcePages.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was delivered, and what was wrong with it. */
@Controller
@Access("cijfers-bekijken")
class DeliveryController {

    private static final int ISSUES_ON_PAGE = 500;
    private static final int ISSUES_IN_SHORT = 20;
    private static final int FIGURES_IN_SHORT = 20;
    private static final int FIGURES_LEFT_OUT = 300;
    private static final Set<Severity> ALL = EnumSet.allOf(Severity.class);

    private final Deliveries deliveries;
    private final Figures figures;
    private final SourceDefinitions definitions;
    private final FigureNames names;
    private final DeliveryCare care;
    private final Attentions attention;
    private final StaticTemplates templates = new StaticTemplates();

    DeliveryController(
            Deliveries deliveries,
            Figures figures,
            SourceDefinitions definitions,
            FigureNames names,
            DeliveryCare care,
            Attentions attention) {
        this.deliveries = deliveries;
        this.figures = figures;
        this.definitions = definitions;
        this.names = names;
        this.care = care;
        this.attention = attention;
    }

    @GetMapping("/bronnen")
    Html list(Shell shell) {
        var page =
                DeliveryPages.overview(
                        deliveries.listAll(),
                        definitions.listSources(),
                        definitions.listPackDeliveries());
        return Html.ok(templates.sourcesOverview(shell, page));
    }

    @GetMapping("/bronnen/leveringen/{id}")
    Html one(
            Shell shell,
            @PathVariable("id") UUID id,
            @RequestParam(name = "gelezen", defaultValue = "") String read) {
        var delivery = deliveries.get(id);
        var reads = CurrentActor.get().may(Deliveries.READ);
        var page =
                DeliveryPages.one(
                        new DeliveryPages.Parts(
                                delivery,
                                deliveries.listRevisions(delivery),
                                reads ? deliveries.listIssues(id, ISSUES_IN_SHORT) : List.of(),
                                deliveries.countIssues(id),
                                figures.listOf(id, FIGURES_IN_SHORT).stream()
                                        .map(this::row)
                                        .toList(),
                                reads ? attention.of(delivery) : List.of(),
                                care.findPackFile(delivery).orElse(""),
                                notice(read, delivery),
                                reads));
        return Html.ok(templates.sourcesDelivery(shell, page));
    }

    private static @Nullable String notice(String read, Delivery delivery) {
        return switch (read) {
            case "nieuw" ->
                    delivery.openness().awaitsDecision()
                            ? "Het bestand is ingelezen. De cijfers gelden vanaf nu, en zijn nog niet openbaar."
                            : "Het bestand is ingelezen. De cijfers gelden vanaf nu.";
            case "bekend" -> "Dit bestand was al ingelezen; er is niets veranderd.";
            case "ingetrokken" ->
                    "De levering is ingetrokken. De cijfers tellen vanaf nu niet meer mee.";
            case "openbaar" -> "De cijfers zijn vanaf nu openbaar.";
            default -> null;
        };
    }

    /** The figures that a correction left out, and that therefore count no more. */
    @GetMapping("/bronnen/leveringen/{id}/niet-meer-genoemd")
    @Access(Deliveries.READ)
    Html leftOut(Shell shell, @PathVariable("id") UUID id) {
        var delivery = deliveries.get(id);
        var leftOut = care.listLeftOut(delivery, FIGURES_LEFT_OUT);
        var shown = leftOut.first().size();
        var page =
                new Missing(
                        delivery.origin().title(),
                        "/bronnen/leveringen/" + id,
                        Attentions.leftOut(leftOut.count())
                                + (shown < leftOut.count()
                                        ? " Getoond zijn de eerste %s."
                                                .formatted(Dutch.count(shown))
                                        : ""),
                        leftOut.first().stream().map(this::row).toList());
        return Html.ok(templates.sourcesLeftout(shell, page));
    }

    private SourcePages.FigureRow row(Figure figure) {
        return new SourcePages.FigureRow(
                VersionPages.path(FigurePlace.of(figure)),
                names.area(figure.area()),
                FigureWords.period(figure.period()),
                names.series(figure.series()),
                FigureWords.value(figure));
    }

    /** Bytes as they came: what the pack publishes for all, the rest for who may see deliveries. */
    @GetMapping("/bronnen/leveringen/{id}/bestand")
    void file(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var delivery = deliveries.get(id);
        if (!delivery.isOfPack() && !CurrentActor.get().may(Deliveries.READ)) {
            throw new NotFound("Deze levering");
        }
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(delivery.file().sizeBytes());
        attachment(response, delivery.file().name());
        deliveries.writeFile(id, response.getOutputStream());
    }

    @GetMapping("/bronnen/leveringen/{id}/bevindingen")
    @Access(Deliveries.READ)
    Html issues(
            Shell shell,
            @PathVariable("id") UUID id,
            @RequestParam(name = "soort", defaultValue = "") String severity) {
        var delivery = deliveries.get(id);
        var shown = deliveries.listIssues(id, severities(severity), ISSUES_ON_PAGE);
        var page =
                new Issues(
                        delivery.origin().title(),
                        "%s in '%s'; getoond %s."
                                .formatted(
                                        Dutch.count(
                                                delivery.counts().issues(),
                                                "bevinding",
                                                "bevindingen"),
                                        delivery.file().name(),
                                        shown.size() == 1
                                                ? "is er 1"
                                                : "zijn er " + Dutch.count(shown.size())),
                        "/bronnen/leveringen/" + id,
                        severity,
                        shown);
        return Html.ok(templates.sourcesIssues(shell, page));
    }

    /** The one that was chosen; all of them for none, or for a word that is no severity. */
    private static Set<Severity> severities(String chosen) {
        var one = ALL.stream().filter(severity -> severity.name().equals(chosen)).findFirst();
        return one.isPresent() ? Set.of(one.get()) : ALL;
    }

    /** For the supplier: all issues, in a form that spreadsheets open. */
    @GetMapping("/bronnen/leveringen/{id}/bevindingen.csv")
    @Access(Deliveries.READ)
    void issuesFile(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var delivery = deliveries.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        attachment(response, "bevindingen-" + delivery.file().name() + ".csv");
        var out = response.getOutputStream();
        out.write(
                "\uFEFFregel;veld;waarde;gevolg;reden;advies\r\n".getBytes(StandardCharsets.UTF_8));
        deliveries.forEachIssue(
                id,
                issue -> {
                    try {
                        out.write(line(issue).getBytes(StandardCharsets.UTF_8));
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
    }

    private static String line(DataIssue issue) {
        return "%d;%s;%s;%s;%s;%s\r\n"
                .formatted(
                        issue.line(),
                        cell(issue.field()),
                        cell(issue.value()),
                        cell(issue.severity().words()),
                        cell(issue.reason()),
                        cell(issue.advice()));
    }

    /** Quoted; and never a formula when a spreadsheet opens it. */
    private static String cell(String text) {
        return '"' + TableDownload.harmless(text).replace("\"", "\"\"") + '"';
    }

    private static void attachment(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
