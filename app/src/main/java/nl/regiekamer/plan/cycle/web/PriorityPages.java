package nl.regiekamer.plan.cycle.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.cycle.AccentChoice;
import nl.regiekamer.plan.cycle.Criterion;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.Priorities;
import nl.regiekamer.plan.cycle.PriorityMatrix;
import nl.regiekamer.plan.cycle.PriorityMatrix.Standing;
import nl.regiekamer.platform.charts.Axis;
import nl.regiekamer.platform.charts.Range;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import org.springframework.stereotype.Component;

/** Fills the page of the matrix. */
@Component
class PriorityPages {

    /** Styles by score; whole, so that the build sees that they are used. */
    private static final List<String> SHADES =
            List.of("score-1", "score-2", "score-3", "score-4", "score-5");

    private final Priorities priorities;
    private final CyclePlans cycle;

    PriorityPages(Priorities priorities, CyclePlans cycle) {
        this.priorities = priorities;
        this.cycle = cycle;
    }

    /**
     * The choice of accents as it was sent.
     *
     * @param reasons why, by theme that was ticked
     * @param seen the number of the choice that the writer saw, by theme; none for those of now
     * @param did what others chose since
     */
    record Typed(Map<String, String> reasons, Map<String, Integer> seen, List<String> did) {

        /** Nothing was sent: the form is opened. */
        static final Typed NOTHING = new Typed(Map.of(), Map.of(), List.of());

        boolean isSent() {
            return !reasons.isEmpty() || !seen.isEmpty() || !did.isEmpty();
        }
    }

    PriorityPage page(PlanBook book, Faults faults, Typed typed) {
        var matrix = priorities.matrix(book);
        var choices = priorities.listChoices(book);
        var ranked = matrix.ranked();
        var axis = Axis.upTo(Math.max(1, ranked.size()));
        return new PriorityPage(
                Cycle.trail("Prioriteiten"),
                Cycle.yearsAfter(book),
                book.plan().title(),
                cycle.isCurrent(book) ? "" : "?plan=" + book.plan().id(),
                cycle.isCurrent(book) && Cycle.writes(),
                lead(matrix, choices),
                sensitivity(matrix),
                matrix.criteria().stream().map(PriorityPages::column).toList(),
                axis,
                matrix.inOrder().stream()
                        .map(row -> row(matrix, row, axis, new Chosen(choices, typed)))
                        .toList(),
                matrix.places(),
                typed.did(),
                faults);
    }

    /** What was chosen before and what was typed now. */
    private record Chosen(Map<String, AccentChoice> before, Typed typed) {

        Optional<String> reason(String theme) {
            return typed.isSent()
                    ? Optional.ofNullable(typed.reasons().get(theme))
                    : find(theme).map(AccentChoice::reason);
        }

        int seen(String theme) {
            return Optional.ofNullable(typed.seen().get(theme))
                    .or(() -> Optional.ofNullable(before.get(theme)).map(AccentChoice::number))
                    .orElse(0);
        }

        private Optional<AccentChoice> find(String theme) {
            return Optional.ofNullable(before.get(theme)).filter(AccentChoice::accent);
        }

        String signature(String theme) {
            return find(theme)
                    .map(AccentChoice::signature)
                    .map(one -> "%s, %s".formatted(one.name(), Dutch.moment(one.at())))
                    .orElse("");
        }
    }

    private static PriorityPage.Column column(Criterion one) {
        return new PriorityPage.Column(one.id(), one.name(), weight(one), one.question());
    }

    static String weight(Criterion one) {
        return Dutch.number(one.weight(), one.weight() == Math.rint(one.weight()) ? 0 : 1);
    }

    private static PriorityPage.Row row(
            PriorityMatrix matrix, PriorityMatrix.Row row, Axis axis, Chosen chosen) {
        var theme = row.theme();
        var standing = row.standing();
        var reason = chosen.reason(theme.id());
        return new PriorityPage.Row(
                theme.id(),
                theme.name(),
                theme.accent(),
                matrix.criteria().stream().map(one -> cell(row, one)).toList(),
                standing.map(one -> Dutch.number(one.mean(), 2)).orElse(""),
                standing.map(one -> String.valueOf(one.rank())).orElse(""),
                standing.map(PriorityPages::ranks).orElse(""),
                standing.map(one -> range(one, axis, theme.name())).orElse(null),
                standing.filter(_ -> saysSomething(matrix))
                        .map(one -> percent(one.share()))
                        .orElse("–"),
                reason.isPresent(),
                reason.orElse(""),
                chosen.signature(theme.id()),
                chosen.seen(theme.id()));
    }

    private static PriorityPage.Cell cell(PriorityMatrix.Row row, Criterion criterion) {
        return row.find(criterion)
                .filter(one -> one.score() != null)
                .map(one ->
                        new PriorityPage.Cell(
                                String.valueOf(one.score()),
                                one.reason(),
                                SHADES.get(Objects.requireNonNull(one.score()) - 1)))
                .orElseGet(() -> new PriorityPage.Cell("", "", "empty"));
    }

    static String ranks(Standing standing) {
        var ranks = standing.ranks();
        return ranks.best() == ranks.worst()
                ? String.valueOf(ranks.best())
                : "%d–%d".formatted(ranks.best(), ranks.worst());
    }

    private static Range range(Standing standing, Axis axis, String name) {
        return new Range(
                axis,
                standing.rank(),
                (double) standing.ranks().best(),
                (double) standing.ranks().worst(),
                null,
                false,
                "%s: plaats %d, tussen %s"
                        .formatted(name, standing.rank(), ranks(standing).replace("–", " en ")));
    }

    static String percent(double share) {
        return share > 0 && share < 0.005
                ? "< 1%"
                : share < 1 && share >= 0.995 ? "> 99%" : Dutch.number(share * 100, 0) + "%";
    }

    private static String lead(PriorityMatrix matrix, Map<String, AccentChoice> choices) {
        var complete = matrix.ranked().size();
        var chosen =
                matrix.rows().stream()
                        .filter(row ->
                                Optional.ofNullable(choices.get(row.theme().id()))
                                        .filter(AccentChoice::accent)
                                        .isPresent())
                        .map(row -> row.theme().shortName())
                        .toList();
        return "%d van de %d thema’s %s alle scores. %s"
                .formatted(
                        complete,
                        matrix.rows().size(),
                        complete == 1 ? "heeft" : "hebben",
                        chosen.isEmpty()
                                ? "Er zijn nog geen accenten gekozen."
                                : "Gekozen als accent: %s.".formatted(Dutch.list(chosen)));
    }

    /** With no more themes than places, each of them comes first whatever the weights. */
    static boolean saysSomething(PriorityMatrix matrix) {
        return matrix.ranked().size() > matrix.places();
    }

    /** Which of the first places hang on the weights. */
    static String sensitivity(PriorityMatrix matrix) {
        var places = matrix.places();
        if (!saysSomething(matrix)) {
            return matrix.ranked().isEmpty()
                    ? ""
                    : "Er zijn nog te weinig thema’s gescoord om te zeggen hoe vast de volgorde is.";
        }
        var first = matrix.ranked().stream().filter(row -> standing(row).rank() <= places).toList();
        if (first.isEmpty()) {
            return "";
        }
        var firm = names(first, places, true);
        var loose = names(first, places, false);
        var knocking =
                matrix.ranked().stream()
                        .filter(row -> standing(row).rank() > places)
                        .filter(row -> standing(row).ranks().best() <= places)
                        .map(row -> row.theme().shortName())
                        .toList();
        var words = new StringBuilder();
        words.append(
                firm.isEmpty()
                        ? "Geen thema staat bij elk gewicht bij de eerste %d. ".formatted(places)
                        : "Bij elk gewicht bij de eerste %d: %s. "
                                .formatted(places, Dutch.list(firm)));
        if (!loose.isEmpty()) {
            words.append("Hangt aan de gewichten: %s. ".formatted(Dutch.list(loose)));
        }
        if (!knocking.isEmpty()) {
            words.append("Kan erbij komen: %s.".formatted(Dutch.list(knocking)));
        }
        return words.toString().strip();
    }

    private static List<String> names(List<PriorityMatrix.Row> rows, int places, boolean firm) {
        return rows.stream()
                .filter(row -> (standing(row).ranks().worst() <= places) == firm)
                .map(row -> row.theme().shortName())
                .toList();
    }

    private static Standing standing(PriorityMatrix.Row row) {
        return row.standing().orElseThrow();
    }
}
