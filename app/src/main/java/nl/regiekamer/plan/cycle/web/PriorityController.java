package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.Criterion;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.Priorities;
import nl.regiekamer.plan.cycle.SafetyAnalysis;
import nl.regiekamer.plan.cycle.ThemeScore;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weighing themes and choosing accents. */
@Controller
@Access(Cycle.RIGHT)
class PriorityController {

    private final Plans plans;
    private final CyclePlans cycle;
    private final Priorities priorities;
    private final SafetyAnalysis analysis;
    private final PriorityPages pages;
    private final PriorityDocuments documents;
    private final StaticTemplates templates = new StaticTemplates();

    PriorityController(
            Plans plans,
            CyclePlans cycle,
            Priorities priorities,
            SafetyAnalysis analysis,
            PriorityPages pages,
            PriorityDocuments documents) {
        this.plans = plans;
        this.cycle = cycle;
        this.priorities = priorities;
        this.analysis = analysis;
        this.pages = pages;
        this.documents = documents;
    }

    @GetMapping("/plan/cyclus/prioriteiten")
    @Access(Cycle.READ)
    Html matrix(Shell shell, @RequestParam(required = false) @Nullable String plan) {
        var page = pages.page(cycle.get(plan), Faults.none(), PriorityPages.Typed.NOTHING);
        return Html.ok(templates.cyclePriorities(shell, page));
    }

    @GetMapping("/plan/cyclus/prioriteiten.{form}")
    @Access(Cycle.READ)
    DocumentDownload document(
            @PathVariable String form, @RequestParam(required = false) @Nullable String plan) {
        return new DocumentDownload(documents.matrix(cycle.get(plan)), Cycle.form(form));
    }

    @GetMapping("/plan/cyclus/prioriteiten.csv")
    @Access(Cycle.READ)
    TableDownload data(@RequestParam(required = false) @Nullable String plan) {
        return TableDownload.csv(documents.data(cycle.get(plan)));
    }

    @PostMapping("/plan/cyclus/accenten")
    Object choose(Shell shell, @RequestParam MultiValueMap<String, String> sent) {
        var book = plans.current();
        var reasons = new LinkedHashMap<String, String>();
        var seen = new HashMap<String, Integer>();
        var faults = Faults.none();
        for (var theme : book.listThemes()) {
            seen.put(theme.id(), SessionForm.number(text(sent, "gezien-" + theme.id())));
            if (sent.getOrDefault("accent", List.of()).contains(theme.id())) {
                var reason = text(sent, "reden-" + theme.id());
                reasons.put(theme.id(), reason);
                faults.addIf(
                                reason.isEmpty(),
                                "reden-" + theme.id(),
                                "Schrijf waarom '%s' een accent wordt.".formatted(theme.name()))
                        .addIfLonger(reason, Faults.TEXT, "reden-" + theme.id());
            }
        }
        if (!faults.isEmpty()) {
            var page = pages.page(book, faults, new PriorityPages.Typed(reasons, seen, List.of()));
            return Html.unprocessable(templates.cyclePriorities(shell, page));
        }
        try {
            priorities.choose(reasons, seen);
            return "redirect:/plan/cyclus/prioriteiten#accenten";
        } catch (WrittenMeanwhile theirs) {
            var typed = new PriorityPages.Typed(reasons, Map.of(), theirs.did());
            return Html.conflict(templates.cyclePriorities(shell, pages.page(book, faults, typed)));
        }
    }

    @GetMapping("/plan/cyclus/prioriteiten/{id}")
    Html scores(Shell shell, @PathVariable String id) {
        var theme = Cycle.theme(plans.current(), id);
        return Html.ok(
                templates.cycleScores(
                        shell,
                        page(
                                theme,
                                new Typed(current(theme), seen(theme), List.of()),
                                Faults.none())));
    }

    @PostMapping("/plan/cyclus/prioriteiten/{id}")
    Object score(
            Shell shell,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int gezien,
            @RequestParam MultiValueMap<String, String> sent) {
        var theme = Cycle.theme(plans.current(), id);
        var given = new ArrayList<Priorities.Given>();
        var faults = Faults.none();
        for (var criterion : priorities.listCriteria()) {
            var one = given(sent, criterion);
            given.add(one);
            faults.addIf(
                    one.score() > 0 && one.reason().isEmpty(),
                    "reden-" + criterion.id(),
                    "Schrijf bij %s waarom het een %d is."
                            .formatted(criterion.name(), one.score()));
            faults.addIf(
                    one.score() == 0 && !one.reason().isEmpty(),
                    "score-" + criterion.id(),
                    "Kies bij %s een score, of haal de reden weg.".formatted(criterion.name()));
            faults.addIfLonger(one.reason(), Faults.TEXT, "reden-" + criterion.id());
        }
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.cycleScores(
                            shell, page(theme, new Typed(given, gezien, List.of()), faults)));
        }
        try {
            priorities.score(theme, gezien, given);
            return "redirect:/plan/cyclus/prioriteiten";
        } catch (WrittenMeanwhile theirs) {
            var typed = new Typed(given, seen(theme), theirs.did());
            return Html.conflict(templates.cycleScores(shell, page(theme, typed, faults)));
        }
    }

    /**
     * The form as it stands or was sent.
     *
     * @param seen how many scores there were when it was opened
     * @param did what others did since
     */
    private record Typed(List<Priorities.Given> given, int seen, List<String> did) {}

    private int seen(Theme theme) {
        return priorities.listScores(plans.current(), theme).size();
    }

    private static Priorities.Given given(MultiValueMap<String, String> sent, Criterion criterion) {
        var typed = text(sent, "score-" + criterion.id());
        var score = typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
        return new Priorities.Given(criterion.id(), score, text(sent, "reden-" + criterion.id()));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private List<Priorities.Given> current(Theme theme) {
        var row =
                priorities.matrix(plans.current()).rows().stream()
                        .filter(one -> one.theme().id().equals(theme.id()))
                        .findFirst()
                        .orElseThrow();
        return priorities.listCriteria().stream()
                .map(criterion ->
                        row.find(criterion)
                                .map(one ->
                                        new Priorities.Given(
                                                criterion.id(),
                                                Objects.requireNonNullElse(one.score(), 0),
                                                one.reason()))
                                .orElseGet(() -> new Priorities.Given(criterion.id(), 0, "")))
                .toList();
    }

    private ScorePage page(Theme theme, Typed typed, Faults faults) {
        var criteria = priorities.listCriteria();
        var history = priorities.listScores(plans.current(), theme);
        var said = analysis.get(theme);
        var fields = new ArrayList<ScorePage.Field>();
        for (int i = 0; i < criteria.size(); i++) {
            fields.add(field(criteria.get(i), typed.given().get(i)));
        }
        return new ScorePage(
                Crumb.trail(theme.name(), Cycle.PLAN, Cycle.CYCLE, Cycle.PRIORITIES),
                theme.id(),
                theme.name(),
                typed.seen(),
                fields,
                said.text().lines().filter(line -> !line.isBlank()).toList(),
                said.isRead(),
                typed.did(),
                history.stream().map(one -> earlier(criteria, one)).toList(),
                next(theme),
                faults);
    }

    private static ScorePage.Field field(Criterion criterion, Priorities.Given given) {
        var scale = new ArrayList<ScorePage.Choice>();
        for (int score = 1; score <= criterion.scale().size(); score++) {
            scale.add(new ScorePage.Choice(score, criterion.scale().get(score - 1)));
        }
        return new ScorePage.Field(
                criterion.id(),
                criterion.name(),
                criterion.question(),
                scale,
                given.score(),
                given.reason());
    }

    private static ScorePage.Earlier earlier(List<Criterion> criteria, ThemeScore one) {
        return new ScorePage.Earlier(
                criteria.stream()
                        .filter(criterion -> criterion.id().equals(one.criterion()))
                        .map(Criterion::name)
                        .findFirst()
                        .orElse(one.criterion()),
                one.score() == null ? "teruggenomen" : String.valueOf(one.score()),
                one.reason(),
                Dutch.moment(one.signature().at()),
                one.signature().name());
    }

    /** The next theme in the plan, so that one can go through them all. */
    private String next(Theme theme) {
        var themes = plans.current().listThemes();
        var place = themes.indexOf(theme) + 1;
        return place < themes.size() ? themes.get(place).id() : "";
    }
}
