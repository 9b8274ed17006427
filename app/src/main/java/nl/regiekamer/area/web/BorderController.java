package nl.regiekamer.area.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaImport;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.BorderProposal;
import nl.regiekamer.area.BorderRequest;
import nl.regiekamer.area.BordersRefused;
import nl.regiekamer.area.drawing.ProposalMap;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.area.web.BorderPages.Fact;
import nl.regiekamer.area.web.BorderPages.Typed;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reading borders from a file, looking at what came of it, and taking it in use. */
@Controller
@Access(ManageAreasController.RIGHT)
class BorderController {

    private static final Crumb FORM = new Crumb("Nieuwe grenzen", "/beheer/gebieden/grenzen");

    private final AreaImport borders;
    private final Areas areas;
    private final StaticTemplates templates = new StaticTemplates();

    BorderController(AreaImport borders, Areas areas) {
        this.borders = borders;
        this.areas = areas;
    }

    @GetMapping("/beheer/gebieden/grenzen")
    Html form(Shell shell) {
        var typed = new Typed(areas.year() == 0 ? "" : String.valueOf(areas.year()), "", "");
        return Html.ok(templates.areaBorders(shell, form(typed, Faults.none())));
    }

    @PostMapping("/beheer/gebieden/grenzen")
    Object read(
            Shell shell,
            @RequestParam(defaultValue = "") String jaar,
            @RequestParam(defaultValue = "") String uitgever,
            @RequestParam(defaultValue = "") String licentie,
            @RequestParam(required = false) @Nullable MultipartFile bestand)
            throws IOException {
        var typed = new Typed(jaar.strip(), uitgever.strip(), licentie.strip());
        var faults =
                Faults.none()
                        .addIf(
                                bestand == null || bestand.isEmpty(),
                                "bestand",
                                "Kies een bestand met buurten (GeoJSON).")
                        .addIf(
                                !typed.year().matches("(19|20)\\d\\d"),
                                "jaar",
                                "'%s' is geen jaar. Schrijf vier cijfers, zoals 2024."
                                        .formatted(typed.year()))
                        .addIf(
                                typed.publisher().isEmpty(),
                                "uitgever",
                                "Vul in wie de grenzen uitgeeft.")
                        .addIf(
                                typed.licence().isEmpty(),
                                "licentie",
                                "Vul in onder welke licentie.");
        if (faults.isEmpty() && bestand != null) {
            try {
                var request =
                        new BorderRequest(
                                UploadName.of(bestand),
                                Integer.parseInt(typed.year()),
                                typed.publisher(),
                                typed.licence());
                return "redirect:" + borders.propose(request, bestand.getBytes()).path();
            } catch (BordersRefused refused) {
                faults.add("bestand", refused.detail());
            }
        }
        return Html.unprocessable(templates.areaBorders(shell, form(typed, faults)));
    }

    @GetMapping("/beheer/gebieden/grenzen/{id}")
    Html proposal(Shell shell, @PathVariable String id) {
        return Html.ok(templates.areaProposal(shell, page(borders.getProposal(id))));
    }

    @PostMapping("/beheer/gebieden/grenzen/{id}/in-gebruik")
    String takeInUse(@PathVariable String id) {
        var taken = borders.takeInUse(id);
        var shown = taken.outcome().made().division() == areas.year();
        return "redirect:/beheer/gebieden?grenzen=" + (shown ? "in-gebruik" : "bewaard");
    }

    @PostMapping("/beheer/gebieden/grenzen/{id}/weggooien")
    String discard(@PathVariable String id) {
        borders.discard(id);
        return "redirect:/beheer/gebieden/grenzen";
    }

    private BorderPages.Form form(Typed typed, Faults faults) {
        var waiting =
                borders.listProposals().stream()
                        .map(one ->
                                new BorderPages.Waiting(
                                        one.path(),
                                        one.file(),
                                        "indeling %d, gelezen op %s"
                                                .formatted(
                                                        one.outcome().made().division(),
                                                        Dutch.moment(one.proposedAt()))))
                        .toList();
        return new BorderPages.Form(
                Crumb.trail(
                        "Nieuwe grenzen", ManageAreasController.ADMIN, ManageAreasController.AREAS),
                waiting,
                typed,
                faults);
    }

    private BorderPages.Proposal page(BorderProposal proposal) {
        var outcome = proposal.outcome();
        var issues =
                outcome.issues().stream()
                        .sorted(Comparator.comparing(AreaIssue::severity).reversed())
                        .map(BorderController::issue)
                        .toList();
        return new BorderPages.Proposal(
                outcome.summary(),
                proposal.path(),
                Crumb.trail(
                        "Voorstel", ManageAreasController.ADMIN, ManageAreasController.AREAS, FORM),
                warning(proposal),
                facts(proposal),
                outcome.issueWords(),
                issues,
                ProposalMap.draw(
                        "Kaart van de nieuwe grenzen: %d buurten in %d wijken."
                                .formatted(outcome.buurten(), outcome.wijken()),
                        outcome.made().outlines(),
                        named(outcome.issues()),
                        code -> outcome.names().getOrDefault(code, code.value())));
    }

    private String warning(BorderProposal proposal) {
        var year = proposal.outcome().made().division();
        if (year != areas.year()) {
            return "Kaarten en cijfers gebruiken de indeling van %d. Deze grenzen worden bewaard bij %d en zijn pas te zien als het pack die indeling gebruikt."
                    .formatted(areas.year(), year);
        }
        var missing =
                areas.listBuurten().stream()
                        .filter(one ->
                                !proposal.outcome().made().outlines().containsKey(one.code()))
                        .map(Area::name)
                        .toList();
        return missing.isEmpty()
                ? ""
                : "%s van de %d buurten ontbreken in het bestand en verdwijnen van de kaart: %s."
                        .formatted(
                                Dutch.count(missing.size()),
                                areas.listBuurten().size(),
                                Dutch.list(missing));
    }

    private static List<Fact> facts(BorderProposal proposal) {
        var outcome = proposal.outcome();
        var measures = outcome.measures();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Bestand", proposal.file()));
        facts.add(new Fact("Uitgever en licentie", outcome.made().source()));
        facts.add(new Fact("Indeling", String.valueOf(outcome.made().division())));
        facts.add(
                new Fact(
                        "Gelezen op",
                        Dutch.date(LocalDate.ofInstant(proposal.proposedAt(), Dutch.ZONE))));
        facts.add(
                new Fact(
                        "Vereenvoudigd",
                        "een grens mag ten hoogste %s m verschuiven; gemeten %s m; %s punten werden %s"
                                .formatted(
                                        Dutch.number(outcome.made().tolerance(), 0),
                                        Dutch.number(measures.greatestShift(), 1),
                                        Dutch.count(measures.pointsBefore()),
                                        Dutch.count(measures.pointsAfter()))));
        facts.add(new Fact("Oppervlakte", outcome.errorWords()));
        return facts;
    }

    private static BorderPages.Issue issue(AreaIssue issue) {
        return new BorderPages.Issue(
                issue.where(),
                issue.problem(),
                issue.advice(),
                switch (issue.severity()) {
                    case NOTE -> "ter informatie";
                    case MENDED -> "hersteld";
                    case LEFT_OUT -> "weggelaten";
                });
    }

    /** The buurten that the issues name. */
    private static Set<AreaCode> named(List<AreaIssue> issues) {
        var codes = new TreeSet<AreaCode>();
        for (var issue : issues) {
            for (var word : (issue.where() + " " + issue.advice()).split("[^A-Z0-9]+", -1)) {
                if (AreaCode.isValid(word)) {
                    codes.add(new AreaCode(word));
                }
            }
        }
        return codes;
    }
}
