package nl.regiekamer.plan.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.rules.WeightSensitivity;

/**
 * The themes weighed against each other.
 *
 * @param criteria in order
 * @param rows the themes with their scores, in the order of the plan
 * @param places how many places count as first
 */
public record PriorityMatrix(List<Criterion> criteria, List<Row> rows, int places) {

    /** So many random weightings. */
    public static final int DRAWS = 10_000;

    /** The same seed each time, so that the same scores always give the same shares. */
    public static final long SEED = 2027;

    /**
     * A theme.
     *
     * @param scores what counts now, by criterion
     * @param standing its place; empty while a score is missing
     */
    public record Row(Theme theme, Map<String, ThemeScore> scores, Optional<Standing> standing) {

        public Optional<ThemeScore> find(Criterion criterion) {
            return Optional.ofNullable(scores.get(criterion.id()));
        }
    }

    /**
     * The place of a theme among those that have all their scores.
     *
     * @param mean weighted, from 1 to 5
     * @param rank 1 is the highest
     * @param ranks best and worst while one weight at a time goes from 0 to its double
     * @param share of random weightings in which it stands in the first places
     */
    public record Standing(double mean, int rank, WeightSensitivity.Ranks ranks, double share) {}

    /** The scores laid beside each other. */
    static PriorityMatrix of(
            List<Criterion> criteria,
            List<Theme> themes,
            Map<String, Map<String, ThemeScore>> scores,
            int places) {
        var complete =
                themes.stream()
                        .filter(theme ->
                                isComplete(criteria, scores.getOrDefault(theme.id(), Map.of())))
                        .toList();
        var sensitivity = sensitivity(criteria, complete, scores);
        var shares = sensitivity.shareInFirst(places, complete.isEmpty() ? 1 : DRAWS, SEED);
        var rows =
                themes.stream()
                        .map(theme ->
                                new Row(
                                        theme,
                                        scores.getOrDefault(theme.id(), Map.of()),
                                        standing(sensitivity, shares, complete.indexOf(theme))))
                        .toList();
        return new PriorityMatrix(criteria, rows, places);
    }

    private static boolean isComplete(List<Criterion> criteria, Map<String, ThemeScore> scores) {
        return criteria.stream().allMatch(one -> scores.containsKey(one.id()));
    }

    private static WeightSensitivity sensitivity(
            List<Criterion> criteria,
            List<Theme> themes,
            Map<String, Map<String, ThemeScore>> scores) {
        var weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        var table =
                themes.stream()
                        .map(theme -> scores.getOrDefault(theme.id(), Map.of()))
                        .map(row -> row(criteria, row))
                        .toArray(double[][]::new);
        return new WeightSensitivity(weights, table);
    }

    private static double[] row(List<Criterion> criteria, Map<String, ThemeScore> scores) {
        return criteria.stream()
                .map(one -> Optional.ofNullable(scores.get(one.id())))
                .mapToDouble(one -> one.map(ThemeScore::score).orElseThrow())
                .toArray();
    }

    private static Optional<Standing> standing(
            WeightSensitivity sensitivity, double[] shares, int place) {
        return place < 0
                ? Optional.empty()
                : Optional.of(
                        new Standing(
                                sensitivity.mean(place),
                                sensitivity.rank(place),
                                sensitivity.ranks(place),
                                shares[place]));
    }

    /** The themes with all their scores, highest first; equal ones in the order of the plan. */
    public List<Row> ranked() {
        return rows.stream()
                .filter(row -> row.standing().isPresent())
                .sorted(Comparator.comparingInt(row -> row.standing().orElseThrow().rank()))
                .toList();
    }

    /** Ranked themes first, then those that miss a score, in the order of the plan. */
    public List<Row> inOrder() {
        return Stream.concat(
                        ranked().stream(), rows.stream().filter(row -> row.standing().isEmpty()))
                .toList();
    }
}
