package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.words.BudgetRow;
import nl.regiekamer.plan.words.CapacityRow;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.plan.words.ProgrammeWords;
import nl.regiekamer.plan.words.ResourceTotals;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Money and capacity for accents and themes, and programmes with money of their own. */
@Controller
@Access("plan-bekijken")
class ResourcesController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");

    private final Plans plans;
    private final PlanPages pages;
    private final StaticTemplates templates = new StaticTemplates();

    ResourcesController(Plans plans, PlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/plan/middelen")
    @LooksBack
    Html resources(Shell shell) {
        var book = plans.current();
        var others =
                book.listThemes().stream()
                        .filter(Predicate.not(Theme::accent))
                        .map(this::part)
                        .filter(part -> !part.budgets().isEmpty())
                        .toList();
        var page =
                new ResourcesPage(
                        Crumb.trail("Middelen en programma’s", PLAN),
                        lead(book),
                        ResourceTotals.of(book),
                        CapacityRow.listOf(book),
                        book.listAccents().stream().map(this::part).toList(),
                        others,
                        book.listProgrammes().stream().map(this::row).toList());
        return Html.ok(templates.planResources(shell, page));
    }

    private static String lead(PlanBook book) {
        return "%s %s"
                .formatted(
                        ResourceTotals.inWords(book),
                        switch (book.listProgrammes().size()) {
                            case 0 -> "Er zijn geen programma’s.";
                            case 1 -> "Er is één programma.";
                            default ->
                                    "Er zijn %d programma’s."
                                            .formatted(book.listProgrammes().size());
                        });
    }

    private ResourcesPage.ThemePart part(Theme theme) {
        return new ResourcesPage.ThemePart(
                theme.id(),
                theme.name(),
                plans.current().listBudgets().stream()
                        .filter(one -> one.theme().equals(theme.id()))
                        .map(BudgetRow::of)
                        .toList());
    }

    private ResourcesPage.ProgrammeRow row(Programme one) {
        var words = ProgrammeWords.of(one, plans.current());
        return new ResourcesPage.ProgrammeRow(
                one.id(),
                one.name(),
                words.themeName(),
                one.actions().size(),
                words.funder(),
                words.accountableTo());
    }

    @GetMapping("/plan/programmas/{id}")
    @LooksBack
    Html programme(@PathVariable String id, Shell shell) {
        var one =
                plans.current()
                        .findProgramme(id)
                        .orElseThrow(() -> new NotFound("Programma '%s'".formatted(id)));
        var words = ProgrammeWords.of(one, plans.current());
        var facts = new ArrayList<Fact>();
        words.theme()
                .ifPresent(theme ->
                        facts.add(new Fact("Thema", theme.name(), "/plan/themas/" + theme.id())));
        facts.add(Fact.of("Looptijd", words.term()));
        facts.add(Fact.of("Wie betaalt", words.funder()));
        facts.add(Fact.of("Verantwoording aan", words.accountableTo()));
        var page =
                new ResourcesPage.ProgrammePage(
                        Crumb.trail(
                                one.name(),
                                PLAN,
                                new Crumb("Middelen en programma’s", "/plan/middelen")),
                        one.name(),
                        words.text(),
                        facts,
                        words.budgets(),
                        pages.actions(
                                one.actions().stream()
                                        .map(plans.current()::findAction)
                                        .flatMap(Optional::stream)
                                        .toList()));
        return Html.ok(templates.planProgramme(shell, page));
    }
}
