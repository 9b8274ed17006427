package nl.regiekamer.plan.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Counted;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Dutch;

/**
 * What was counted of actions, as tables to take along. Never added up: a report may bring an
 * earlier count up to date, and no two units are the same.
 */
public final class ResultTables {

    private static final String SOURCE = "Bron: meldingen van actiehouders.";

    private ResultTables() {}

    /** A table for each theme with results; then one of actions that left the plan. */
    public static List<Block.Table> byTheme(Collection<Counted> counted, PlanBook book) {
        var tables = new ArrayList<Block.Table>();
        for (var theme : book.listThemes()) {
            var ofTheme = counted.stream().filter(one -> isOf(theme, one, book)).toList();
            table("Resultaten: " + theme.shortName(), ofTheme, book).ifPresent(tables::add);
        }
        var left = counted.stream().filter(one -> book.findAction(one.action()).isEmpty()).toList();
        table("Resultaten van acties die niet meer in het plan staan", left, book)
                .ifPresent(tables::add);
        return tables;
    }

    private static boolean isOf(Theme theme, Counted one, PlanBook book) {
        return book.findAction(one.action())
                .map(Action::theme)
                .filter(theme.id()::equals)
                .isPresent();
    }

    /** All in one table, by action; empty for nothing. */
    public static Optional<Block.Table> table(
            String caption, Collection<Counted> counted, PlanBook book) {
        var rows =
                counted.stream()
                        .sorted(Comparator.comparing(Counted::action).thenComparing(Counted::on))
                        .map(one -> row(one, book))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Table(
                                caption,
                                List.of(
                                        "Actie",
                                        "Wat",
                                        "Programma",
                                        "Wat er is geteld",
                                        "Aantal",
                                        "Eenheid",
                                        "Gemeld op"),
                                rows,
                                SOURCE));
    }

    private static List<String> row(Counted one, PlanBook book) {
        return List.of(
                one.action(),
                book.findAction(one.action()).map(Action::title).orElse("–"),
                programmes(one, book),
                one.result().what(),
                one.result().number(),
                one.result().unit(),
                Dutch.date(one.on()));
    }

    private static String programmes(Counted one, PlanBook book) {
        var names =
                book.listProgrammes().stream()
                        .filter(programme -> programme.actions().contains(one.action()))
                        .map(Programme::name)
                        .collect(Collectors.joining("; "));
        return names.isEmpty() ? "–" : names;
    }
}
