package nl.regiekamer.plan.words;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Theme;

/** What an action must offer: places, hours, organisations. */
public record CapacityRow(String id, String title, String theme, String words) {

    /** Of every action that names it, in the order of the plan. */
    public static List<CapacityRow> listOf(PlanBook book) {
        return book.listActions().stream().flatMap(one -> of(one, book).stream()).toList();
    }

    private static Optional<CapacityRow> of(Action action, PlanBook book) {
        return Optional.ofNullable(action.capacity())
                .map(capacity ->
                        new CapacityRow(
                                action.id(),
                                action.title(),
                                book.findTheme(action.theme()).map(Theme::shortName).orElse(""),
                                "%d %s".formatted(capacity.value(), capacity.unit())));
    }
}
