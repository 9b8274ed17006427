package nl.regiekamer.plan.cycle.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.cycle.AccentChoice;
import nl.regiekamer.plan.cycle.Criterion;
import nl.regiekamer.plan.cycle.Priorities;
import nl.regiekamer.plan.cycle.PriorityMatrix;
import nl.regiekamer.plan.cycle.ThemeScore;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix to hand over: as a text with tables, and as data. */
@Component
class PriorityDocuments {

    private static final String SOURCE =
            "Bron: scores in Regiekamer, gegeven door medewerkers van de gemeente.";

    private final Priorities priorities;
    private final InstantSource clock;

    PriorityDocuments(Priorities priorities, InstantSource clock) {
        this.priorities = priorities;
        this.clock = clock;
    }

    Document matrix(PlanBook book) {
        var matrix = priorities.matrix(book);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(PriorityPages.sensitivity(matrix)));
        blocks.add(new Block.Heading(1, "Gekozen accenten"));
        blocks.add(accents(book));
        blocks.add(new Block.Heading(1, "Thema’s en scores"));
        blocks.add(table(matrix));
        blocks.add(new Block.Heading(1, "Criteria"));
        blocks.add(criteria(matrix));
        blocks.add(new Block.Heading(1, "Waarom deze scores"));
        blocks.add(reasons(matrix));
        return new Document(
                "prioriteiten-" + Cycle.yearsAfter(book),
                "Prioriteiten voor %s".formatted(Cycle.yearsAfter(book)),
                List.of(
                        "Thema’s van: " + book.plan().title(),
                        "Willekeurige gewichten: %d, begingetal %d"
                                .formatted(PriorityMatrix.DRAWS, PriorityMatrix.SEED)),
                clock.instant(),
                true,
                blocks);
    }

    private Block accents(PlanBook book) {
        var choices = priorities.listChoices(book);
        var lines =
                book.listThemes().stream()
                        .flatMap(theme ->
                                Optional.ofNullable(choices.get(theme.id()))
                                        .filter(AccentChoice::accent)
                                        .map(one -> "%s: %s".formatted(theme.name(), one.reason()))
                                        .stream())
                        .toList();
        return lines.isEmpty()
                ? new Block.Paragraph("Er zijn nog geen accenten gekozen.")
                : new Block.Bullets(lines);
    }

    private static Block table(PriorityMatrix matrix) {
        var columns = new ArrayList<String>(List.of("Thema"));
        matrix.criteria().forEach(one -> columns.add(one.name()));
        columns.addAll(List.of("Gewogen", "Plaats", "Bij andere gewichten", "Bij de eersten"));
        return new Block.Table(
                "Scores van 1 tot 5",
                columns,
                matrix.inOrder().stream().map(row -> cells(matrix, row)).toList(),
                SOURCE);
    }

    private static List<String> cells(PriorityMatrix matrix, PriorityMatrix.Row row) {
        var cells = new ArrayList<String>(List.of(row.theme().name()));
        matrix.criteria().forEach(one -> cells.add(score(row, one)));
        var standing = row.standing();
        cells.add(standing.map(one -> Dutch.number(one.mean(), 2)).orElse("–"));
        cells.add(standing.map(one -> String.valueOf(one.rank())).orElse("–"));
        cells.add(standing.map(PriorityPages::ranks).orElse("–"));
        cells.add(standing.map(one -> PriorityPages.percent(one.share())).orElse("–"));
        return cells;
    }

    private static String score(PriorityMatrix.Row row, Criterion criterion) {
        return row.find(criterion).map(one -> String.valueOf(one.score())).orElse("–");
    }

    private static Block criteria(PriorityMatrix matrix) {
        return new Block.Table(
                "Waarop is gescoord",
                List.of("Criterium", "Vraag", "Gewicht", "1", "5"),
                matrix.criteria().stream()
                        .map(one ->
                                List.of(
                                        one.name(),
                                        one.question(),
                                        PriorityPages.weight(one),
                                        one.scale().getFirst(),
                                        one.scale().getLast()))
                        .toList(),
                "");
    }

    private static Block reasons(PriorityMatrix matrix) {
        var rows = new ArrayList<List<String>>();
        for (var row : matrix.inOrder()) {
            for (var criterion : matrix.criteria()) {
                row.find(criterion)
                        .ifPresent(one ->
                                rows.add(
                                        List.of(
                                                row.theme().name(),
                                                criterion.name(),
                                                String.valueOf(one.score()),
                                                one.reason())));
            }
        }
        return new Block.Table(
                "Scores met reden", List.of("Thema", "Criterium", "Score", "Reden"), rows, SOURCE);
    }

    /** A line for each score, with its reason; themes without one are left out. */
    DataTable data(PlanBook book) {
        var matrix = priorities.matrix(book);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : matrix.inOrder()) {
            for (var criterion : matrix.criteria()) {
                row.find(criterion).ifPresent(one -> rows.add(line(row, criterion, one)));
            }
        }
        return new DataTable(
                "prioriteiten-" + Cycle.yearsAfter(book),
                List.of(
                        "thema",
                        "criterium",
                        "gewicht",
                        "score",
                        "reden",
                        "gewogen",
                        "plaats",
                        "beste_plaats",
                        "slechtste_plaats",
                        "aandeel_eersten"),
                rows,
                SOURCE);
    }

    private static List<@Nullable Object> line(
            PriorityMatrix.Row row, Criterion criterion, ThemeScore score) {
        var standing = row.standing().orElse(null);
        return DataTable.row(
                row.theme().id(),
                criterion.id(),
                criterion.weight(),
                score.score(),
                score.reason(),
                standing == null ? null : standing.mean(),
                standing == null ? null : standing.rank(),
                standing == null ? null : standing.ranks().best(),
                standing == null ? null : standing.ranks().worst(),
                standing == null ? null : standing.share());
    }
}
