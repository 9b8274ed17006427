package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.function.Predicate;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.words.BudgetRow;
import nl.regiekamer.plan.words.CapacityRow;
import nl.regiekamer.plan.words.ProgrammeWords;
import nl.regiekamer.plan.words.ResourceTotals;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Money and capacity for accents and themes, and programmes with money of their own. */
@Controller
@Access("plan-bekijken")
class ResourcesController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");

    private final Plans plans;
    private final StaticTemplates templates = new StaticTemplates();

    ResourcesController(Plans plans) {
        this.plans = plans;
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
}
