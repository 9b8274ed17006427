package nl.regiekamer.plan.words;

import java.util.Optional;
import nl.regiekamer.plan.Budget;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * Money or capacity in words.
 *
 * @param requested empty when unknown
 * @param available empty when unknown
 * @param difference how much is lacking or left; empty when one of the two is unknown
 */
public record BudgetRow(
        String name,
        String year,
        String requested,
        String available,
        String difference,
        String origin,
        String conditions) {

    public static BudgetRow of(Budget budget) {
        var requested = budget.requested();
        var available = budget.available();
        return new BudgetRow(
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
}
