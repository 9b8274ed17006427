package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiekamer.plan.Budget;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Money and capacity for accents and themes, and programmes with money of their own. */
@Controller
@Access("plan-bekijken")
class ResourcesController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");
    private static final String UNKNOWN = "niet genoemd in het plan";

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
                        lead(),
                        ResourceTotals.of(book),
                        capacities(),
                        book.listAccents().stream().map(this::part).toList(),
                        others,
                        book.listProgrammes().stream().map(this::row).toList());
        return Html.ok(templates.planResources(shell, page));
    }

    private String lead() {
        var book = plans.current();
        var budgets = book.listBudgets().size();
        var programmes = book.listProgrammes().size();
        return "%s %s"
                .formatted(
                        budgets == 0
                                ? "Het plan noemt geen bedragen of uren."
                                : "Gevraagd naast beschikbaar, met de herkomst en de voorwaarden. %s"
                                        .formatted(shortage()),
                        switch (programmes) {
                            case 0 -> "Er zijn geen programma’s.";
                            case 1 -> "Er is één programma.";
                            default -> "Er zijn %d programma’s.".formatted(programmes);
                        });
    }

    /** For which accents and themes there is less than was asked. */
    private String shortage() {
        var lacking =
                ResourceTotals.of(plans.current()).stream()
                        .filter(ResourcesPage.Total::lacks)
                        .map(ResourcesPage.Total::name)
                        .distinct()
                        .toList();
        return lacking.isEmpty()
                ? "Voor zover bekend is er nergens minder dan gevraagd."
                : "Minder dan gevraagd: %s.".formatted(Dutch.list(lacking));
    }

    private List<ResourcesPage.CapacityRow> capacities() {
        var rows = new ArrayList<ResourcesPage.CapacityRow>();
        for (var action : plans.current().listActions()) {
            var capacity = action.capacity();
            if (capacity != null) {
                rows.add(
                        new ResourcesPage.CapacityRow(
                                action.id(),
                                action.title(),
                                plans.current()
                                        .findTheme(action.theme())
                                        .map(Theme::shortName)
                                        .orElse(""),
                                "%d %s".formatted(capacity.value(), capacity.unit())));
            }
        }
        return rows;
    }

    private ResourcesPage.ThemePart part(Theme theme) {
        return new ResourcesPage.ThemePart(
                theme.id(), theme.name(), budgets(one -> one.theme().equals(theme.id())));
    }

    private List<ResourcesPage.BudgetRow> budgets(Predicate<Budget> of) {
        return plans.current().listBudgets().stream()
                .filter(of)
                .map(ResourcesController::row)
                .toList();
    }

    private static ResourcesPage.BudgetRow row(Budget budget) {
        var requested = budget.requested();
        var available = budget.available();
        return new ResourcesPage.BudgetRow(
                budget.name(),
                budget.year() == null ? "hele periode" : String.valueOf(budget.year()),
                amount(requested, budget.unit()),
                amount(available, budget.unit()),
                requested == null || available == null
                        ? ""
                        : difference(available - requested, budget.unit()),
                budget.origin(),
                Optional.ofNullable(budget.conditions()).orElse(""));
    }

    static String difference(double left, String unit) {
        if (left == 0) {
            return "precies genoeg";
        }
        return amount(Math.abs(left), unit) + (left < 0 ? " te weinig" : " over");
    }

    static String amount(@Nullable Double amount, String unit) {
        if (amount == null) {
            return "";
        }
        var number = Dutch.number(amount, amount == Math.rint(amount) ? 0 : 1);
        return unit.equals("euro") ? "€ " + number : number + " " + unit;
    }

    private ResourcesPage.ProgrammeRow row(Programme one) {
        return new ResourcesPage.ProgrammeRow(
                one.id(),
                one.name(),
                theme(one).map(Theme::shortName).orElse(""),
                one.actions().size(),
                Optional.ofNullable(one.funder()).orElse(UNKNOWN),
                Optional.ofNullable(one.accountableTo()).orElse(UNKNOWN));
    }

    private Optional<Theme> theme(Programme one) {
        return Optional.ofNullable(one.theme()).flatMap(plans.current()::findTheme);
    }

    @GetMapping("/plan/programmas/{id}")
    @LooksBack
    Html programme(@PathVariable String id, Shell shell) {
        var one =
                plans.current()
                        .findProgramme(id)
                        .orElseThrow(() -> new NotFound("Programma '%s'".formatted(id)));
        var facts = new ArrayList<GoalPage.Fact>();
        theme(one)
                .ifPresent(theme ->
                        facts.add(
                                new GoalPage.Fact(
                                        "Thema", theme.name(), "/plan/themas/" + theme.id())));
        facts.add(fact("Looptijd", one.term()));
        facts.add(fact("Wie betaalt", one.funder()));
        facts.add(fact("Verantwoording aan", one.accountableTo()));
        var page =
                new ResourcesPage.ProgrammePage(
                        Crumb.trail(
                                one.name(),
                                PLAN,
                                new Crumb("Middelen en programma’s", "/plan/middelen")),
                        one.name(),
                        Optional.ofNullable(one.text()).orElse(""),
                        facts,
                        budgets(budget -> one.id().equals(budget.programme())),
                        pages.actions(
                                one.actions().stream()
                                        .map(plans.current()::findAction)
                                        .flatMap(Optional::stream)
                                        .toList()));
        return Html.ok(templates.planProgramme(shell, page));
    }

    private static GoalPage.Fact fact(String term, @Nullable String words) {
        return GoalPage.Fact.of(term, words == null ? UNKNOWN : words);
    }
}
