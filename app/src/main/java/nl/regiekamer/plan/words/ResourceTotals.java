package nl.regiekamer.plan.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.regiekamer.plan.Budget;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and granted per accent and theme together; each unit apart, for hours are no euros.
 */
public final class ResourceTotals {

    private ResourceTotals() {}

    /**
     * What is asked and granted for a theme together, in one unit.
     *
     * @param accent whether the theme is one
     * @param requested empty when no amount is known
     * @param available likewise
     * @param difference how much is lacking or left; empty when it cannot be told
     * @param note what the sum leaves out; empty for nothing
     */
    public record Total(
            String id,
            String name,
            boolean accent,
            String requested,
            String available,
            String difference,
            boolean lacks,
            String note) {}

    /** Accents first, then the other themes with an amount; in the order of the plan. */
    public static List<Total> of(PlanBook book) {
        var totals = new ArrayList<Total>();
        for (var accent : List.of(true, false)) {
            for (var theme : book.listThemes()) {
                if (theme.accent() == accent) {
                    add(totals, book, theme);
                }
            }
        }
        return totals;
    }

    /** What of the plan's money and capacity is lacking, in a sentence or two. */
    public static String inWords(PlanBook book) {
        return book.listBudgets().isEmpty()
                ? "Het plan noemt geen bedragen of uren."
                : "Gevraagd naast beschikbaar, met de herkomst en de voorwaarden. "
                        + shortage(book);
    }

    /** For which accents and themes there is less than was asked. */
    private static String shortage(PlanBook book) {
        var lacking = of(book).stream().filter(Total::lacks).map(Total::name).distinct().toList();
        return lacking.isEmpty()
                ? "Voor zover bekend is er nergens minder dan gevraagd."
                : "Minder dan gevraagd: %s.".formatted(Dutch.list(lacking));
    }

    private static void add(List<Total> totals, PlanBook book, Theme theme) {
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
    private static Total total(Theme theme, String unit, List<Budget> budgets) {
        var whole =
                budgets.stream()
                        .filter(one -> one.requested() != null && one.available() != null)
                        .toList();
        var left = whole.isEmpty() ? null : sum(whole, Budget::available) - asked(whole);
        var missing = budgets.size() - whole.size();
        return new Total(
                theme.id(),
                theme.name(),
                theme.accent(),
                amount(budgets, Budget::requested, unit),
                amount(budgets, Budget::available, unit),
                left == null ? "" : BudgetRow.difference(left, unit),
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
                : BudgetRow.amount(sum(budgets, amount), unit);
    }
}
