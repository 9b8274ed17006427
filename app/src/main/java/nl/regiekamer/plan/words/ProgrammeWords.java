package nl.regiekamer.plan.words;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Budget;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A programme in words; of what is not known it says that the plan does not name it.
 *
 * @param text what it does; empty when the plan does not say
 * @param theme to which it belongs; empty for none
 * @param budgets its own money
 */
public record ProgrammeWords(
        String text,
        Optional<Theme> theme,
        String term,
        String funder,
        String accountableTo,
        List<BudgetRow> budgets) {

    private static final String UNKNOWN = "niet genoemd in het plan";

    public static ProgrammeWords of(Programme one, PlanBook book) {
        return new ProgrammeWords(
                Optional.ofNullable(one.text()).orElse(""),
                Optional.ofNullable(one.theme()).flatMap(book::findTheme),
                words(one.term()),
                words(one.funder()),
                words(one.accountableTo()),
                book.listBudgets().stream()
                        .filter(budget -> isOf(one, budget))
                        .map(BudgetRow::of)
                        .toList());
    }

    private static boolean isOf(Programme one, Budget budget) {
        return one.id().equals(budget.programme());
    }

    private static String words(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }

    /** The short name of its theme; empty for none. */
    public String themeName() {
        return theme.map(Theme::shortName).orElse("");
    }
}
