package nl.regiekamer.plan.cycle.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far the order of things hangs on the weights by which their scores are added. A thing's place
 * is one more than the number of things with a higher sum; equal sums share a place.
 *
 * @source docs/methods/priorities.md
 */
public final class WeightSensitivity {

    /** Sums closer than this are equal: scores are whole and weights have few decimals. */
    private static final double EQUAL = 1e-9;

    private final double[] weights;
    private final double[][] scores;

    /**
     * @param weights of each criterion; none below 0, not all 0
     * @param scores a row for each thing, with as many scores as there are weights
     */
    public WeightSensitivity(double[] weights, double[][] scores) {
        if (Arrays.stream(weights).anyMatch(weight -> weight < 0)
                || Arrays.stream(weights).sum() <= 0) {
            throw new IllegalArgumentException(
                    "Weights must be 0 or more and not all 0: " + Arrays.toString(weights));
        }
        for (var row : scores) {
            if (row.length != weights.length) {
                throw new IllegalArgumentException(
                        "%d scores under %d weights".formatted(row.length, weights.length));
            }
        }
        this.weights = weights.clone();
        this.scores = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
    }

    /** The weighted mean of a thing's scores, on the scale of the scores. */
    public double mean(int thing) {
        return sum(thing, weights) / Arrays.stream(weights).sum();
    }

    /** A thing's place under the weights as they are; 1 is the highest. */
    public int rank(int thing) {
        return place(thing, sums(weights));
    }

    /** The places of a thing, the best and the worst. */
    public record Ranks(int best, int worst) {

        private Ranks with(int rank) {
            return new Ranks(Math.min(best, rank), Math.max(worst, rank));
        }
    }

    /**
     * The best and the worst place of a thing while each weight in turn goes from 0 to its double
     * and the others stay. Exact: a place can only change where two sums are equal, so it is enough
     * to look at those weights, between them, and at both ends.
     */
    public Ranks ranks(int thing) {
        var now = rank(thing);
        var ranks = new Ranks(now, now);
        for (int criterion = 0; criterion < weights.length; criterion++) {
            for (var weight : telling(thing, criterion)) {
                ranks = ranks.with(place(thing, sums(with(criterion, weight))));
            }
        }
        return ranks;
    }

    /** The weights of a criterion at which a thing's place may differ. */
    private List<Double> telling(int thing, int criterion) {
        var most = 2 * weights[criterion];
        var crossings = new ArrayList<Double>(List.of(0.0, most));
        for (int other = 0; other < scores.length; other++) {
            var slope = scores[other][criterion] - scores[thing][criterion];
            if (slope != 0) {
                var rest = with(criterion, 0);
                var crossing = (sum(thing, rest) - sum(other, rest)) / slope;
                if (crossing > 0 && crossing < most) {
                    crossings.add(crossing);
                }
            }
        }
        crossings.sort(Double::compare);
        var telling = new ArrayList<Double>(crossings);
        for (int i = 1; i < crossings.size(); i++) {
            telling.add((crossings.get(i - 1) + crossings.get(i)) / 2);
        }
        // With every weight 0 there is no order to speak of.
        telling.removeIf(weight -> Arrays.stream(with(criterion, weight)).sum() <= 0);
        return telling;
    }

    /**
     * Of so many random weightings, in which share each thing stands in the first places: every
     * weight is drawn by itself, evenly between 0 and its double.
     *
     * @param places how many places count as first
     * @param draws how many weightings
     * @param seed the same seed gives the same answer
     * @return for each thing a share from 0 to 1
     */
    public double[] shareInFirst(int places, int draws, long seed) {
        var random = new SplittableRandom(seed);
        var within = new int[scores.length];
        var drawn = new double[weights.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() * 2 * weights[i];
            }
            var sums = sums(drawn);
            for (int thing = 0; thing < sums.length; thing++) {
                within[thing] += place(thing, sums) <= places ? 1 : 0;
            }
        }
        return Arrays.stream(within).mapToDouble(count -> count / (double) draws).toArray();
    }

    private static int place(int thing, double[] sums) {
        var rank = 1;
        for (var sum : sums) {
            rank += sum > sums[thing] + EQUAL ? 1 : 0;
        }
        return rank;
    }

    private double[] sums(double[] by) {
        var sums = new double[scores.length];
        for (int thing = 0; thing < sums.length; thing++) {
            sums[thing] = sum(thing, by);
        }
        return sums;
    }

    private double sum(int thing, double[] by) {
        var sum = 0.0;
        for (int i = 0; i < by.length; i++) {
            sum += by[i] * scores[thing][i];
        }
        return sum;
    }

    private double[] with(int criterion, double weight) {
        var changed = weights.clone();
        changed[criterion] = weight;
        return changed;
    }
}
