package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.plan.words.PlanTables;
import nl.regiekamer.plan.words.ResourceTotals;
import nl.regiekamer.platform.documents.Block;
import org.springframework.stereotype.Component;

/**
 * The whole plan as one version has it: what it wants, per field and theme what is done by whom,
 * and then money, programmes, covenants and other policy.
 */
@Component
class PlanChapters {

    /**
     * A plan in blocks.
     *
     * @param milestonesOn the day whose milestones stand in it; empty when it holds none
     */
    record Text(List<Block> blocks, Optional<LocalDate> milestonesOn) {}

    private final Plans plans;
    private final PlanVersions versions;
    private final Progress progress;
    private final PlanTables tables;

    PlanChapters(Plans plans, PlanVersions versions, Progress progress, PlanTables tables) {
        this.plans = plans;
        this.versions = versions;
        this.progress = progress;
        this.tables = tables;
    }

    Text of(PlanVersion version, PlanBook book) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(book.plan().ambition()));
        var main = goals(book.listMainGoals());
        if (main.isPresent()) {
            blocks.add(new Block.Heading(1, "Doelen van de hoofdambitie"));
            blocks.add(main.get());
        }
        addPrinciples(blocks, book);
        addLayers(blocks, AccentLayers.of(book));
        for (var field : book.listFields()) {
            blocks.add(new Block.Heading(1, field.name()));
            goals(book.listGoalsOf(field)).ifPresent(blocks::add);
            book.listThemesOf(field).forEach(theme -> addTheme(blocks, book, theme));
        }
        var day = lastDay(version, book);
        var milestones = milestones(version, book, day);
        milestones.ifPresent(table -> {
            blocks.add(new Block.Heading(1, "Mijlpalen"));
            blocks.add(table);
        });
        blocks.add(new Block.Heading(1, "Geld en capaciteit"));
        blocks.add(new Block.Paragraph(ResourceTotals.inWords(book)));
        blocks.addAll(tables.resources(book));
        add(blocks, "Programma’s", tables.programmes(book), "Het plan noemt geen programma’s.");
        add(blocks, "Convenanten", tables.covenants(book), "Het plan noemt geen convenanten.");
        add(
                blocks,
                "Samenhang met ander beleid",
                tables.links(book),
                "Het plan noemt geen ander beleid.");
        return new Text(blocks, milestones.map(_ -> day));
    }

    private static void add(
            List<Block> blocks, String title, List<Block.Table> tables, String otherwise) {
        blocks.add(new Block.Heading(1, title));
        blocks.addAll(tables);
        if (tables.isEmpty()) {
            blocks.add(new Block.Paragraph(otherwise));
        }
    }

    private static void addPrinciples(List<Block> blocks, PlanBook book) {
        if (!book.listPrinciples().isEmpty()) {
            blocks.add(new Block.Heading(1, "Hoe we werken"));
            blocks.add(
                    new Block.Table(
                            "Uitgangspunten",
                            List.of("Nummer", "Uitgangspunt", "Groep"),
                            book.listPrinciples().stream()
                                    .map(one -> List.of(one.id(), one.title(), one.group()))
                                    .toList(),
                            ""));
        }
    }

    private static void addLayers(List<Block> blocks, AccentLayers accents) {
        if (accents.layers().isEmpty()) {
            return;
        }
        var layers = accents.layers().stream();
        var areas = accents.layers().stream().map(AccentLayers.Layer::areas);
        blocks.add(new Block.Heading(1, "Met wie we accenten kiezen"));
        blocks.add(
                new Block.Table(
                        "Accenten per laag van samenwerking",
                        row("Accent", layers.map(AccentLayers.Layer::name)),
                        Stream.concat(
                                        accents.rows().stream()
                                                .map(one -> row(one.name(), one.cells().stream())),
                                        Stream.of(row("Gebieden", areas)))
                                .toList(),
                        ""));
        accents.layers().stream()
                .filter(layer -> !layer.note().isEmpty())
                .map(layer -> new Block.Paragraph(layer.name() + ": " + layer.note()))
                .forEach(blocks::add);
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private void addTheme(List<Block> blocks, PlanBook book, Theme theme) {
        blocks.add(new Block.Heading(2, theme.name() + (theme.accent() ? " (accent)" : "")));
        Optional.ofNullable(theme.note()).map(Block.Paragraph::new).ifPresent(blocks::add);
        goals(book.listGoalsOf(theme)).ifPresent(blocks::add);
        blocks.add(
                tables.actions("Acties bij " + theme.name(), book.listActionsOf(theme), book)
                        .<Block>map(table -> table)
                        .orElseGet(() -> new Block.Paragraph("Geen acties.")));
        for (var matrix : tables.matrices(theme, book)) {
            blocks.add(new Block.Heading(3, matrix.name()));
            if (!matrix.note().isEmpty()) {
                blocks.add(new Block.Paragraph(matrix.note()));
            }
            blocks.add(
                    tables.table(matrix)
                            .<Block>map(table -> table)
                            .orElseGet(() ->
                                    new Block.Paragraph(
                                            "Er staat nog niet in wie welke rol heeft.")));
        }
    }

    /** Each goal with the day or year by which it must be reached. */
    private static Optional<Block> goals(List<Goal> goals) {
        return goals.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Bullets(goals.stream().map(PlanChapters::inWords).toList()));
    }

    private static String inWords(Goal goal) {
        var dates = new ArrayList<Fact>();
        GoalWords.dates(goal, dates);
        return goal.title()
                + ": "
                + goal.text()
                + (dates.isEmpty()
                        ? ""
                        : dates.stream()
                                .map(one -> "%s: %s".formatted(one.term(), one.words()))
                                .collect(Collectors.joining("; ", " (", ")")));
    }

    /** Of one day, which is said, for milestones move on while the text of a version does not. */
    private Optional<Block.Table> milestones(PlanVersion version, PlanBook book, LocalDate day) {
        return plans.on(day).plan().id().equals(version.plan())
                ? tables.milestones(progress.on(day), book, day)
                : Optional.empty();
    }

    /**
     * The last day on which a version counted; today while it still does, or has yet to. One that
     * was replaced on its first day has that day, for on the one before it did not count yet.
     */
    private LocalDate lastDay(PlanVersion version, PlanBook book) {
        var from = version.findDecision().map(Decision::appliesFrom).orElse(LocalDate.MIN);
        var ends =
                versions.list(version.plan()).stream()
                        .filter(one -> version.isDecided() && one.rank() == version.rank() + 1)
                        .flatMap(one -> one.findDecision().stream())
                        .map(next -> next.appliesFrom().minusDays(1))
                        .map(end -> end.isBefore(from) ? from : end);
        return Stream.concat(ends, Stream.of(book.plan().term().lastDay(), plans.today()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
