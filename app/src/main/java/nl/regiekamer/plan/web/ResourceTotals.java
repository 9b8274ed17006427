package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.regiekamer.plan.Budget;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and granted per accent and theme together; each unit apart, for hours are no euros.
 */
final class ResourceTotals {

    private ResourceTotals() {}

    /** Accents first, then the other themes with an amount; in the order of the plan. */
    static List<ResourcesPage.Total> of(PlanBook book) {
        var totals = new ArrayList<ResourcesPage.Total>();
        for (var accent : List.of(true, false)) {
            for (var theme : book.listThemes()) {
                if (theme.accent() == accent) {
                    add(totals, book, theme);
                }
            }
        }
        return totals;
    }

    private static void add(List<ResourcesPage.Total> totals, PlanBook book, Theme theme) {
        var budgets =
                book.listBudgets().stream().filter(one -> one.theme().equals(theme.id())).toList();
        for (var unit : budgets.stream().map(Budget::unit).distinct().sorted().toList()) {
            totals.add(
                    total(
                            theme,
                            unit,
                            budgets.stream().filter(one -> one.unit().equals(unit)).toList()));
        }
    }

    /** The difference is of those lines only of which both amounts are known. */
    private static ResourcesPage.Total total(Theme theme, String unit, List<Budget> budgets) {
        var whole =
                budgets.stream()
                        .filter(one -> one.requested() != null && one.available() != null)
                        .toList();
        var left = whole.isEmpty() ? null : sum(whole, Budget::available) - asked(whole);
        var missing = budgets.size() - whole.size();
        return new ResourcesPage.Total(
                theme.id(),
                theme.name(),
                theme.accent(),
                amount(budgets, Budget::requested, unit),
                amount(budgets, Budget::available, unit),
                left == null ? "" : ResourcesController.difference(left, unit),
                left != null && left < 0,
                missing == 0
                        ? ""
                        : "Van %d van de %d regels is een bedrag niet bekend; het verschil gaat over de andere."
                                .formatted(missing, budgets.size()));
    }

    private static double asked(List<Budget> budgets) {
        return sum(budgets, Budget::requested);
    }

    private static double sum(List<Budget> budgets, Function<Budget, @Nullable Double> amount) {
        return budgets.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String amount(
            List<Budget> budgets, Function<Budget, @Nullable Double> amount, String unit) {
        return budgets.stream().map(amount).noneMatch(Objects::nonNull)
                ? ""
                : ResourcesController.amount(sum(budgets, amount), unit);
    }
}
