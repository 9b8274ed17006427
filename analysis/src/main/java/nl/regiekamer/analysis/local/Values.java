package nl.regiekamer.analysis.local;

import java.util.Arrays;
import nl.regiekamer.analysis.neighbours.Weights;

/** The values of all areas, taken from their mean, with their moments. */
final class Values {

    /** Below this share of its parts a variance is nothing but rounding. */
    static final double ROUNDING = 1e-12;

    final double[] raw;

    /** Value less the mean of all. */
    final double[] centred;

    final double mean;

    /** Sum of the squares of {@link #centred}. */
    final double squares;

    private Values(double[] raw, double[] centred, double mean, double squares) {
        this.raw = raw;
        this.centred = centred;
        this.mean = mean;
        this.squares = squares;
    }

    /**
     * Checks the values of a map.
     *
     * @param fewest areas for which the statistic means something
     * @throws IllegalArgumentException if there are fewer, if a value is not finite, or if all are
     *     equal
     */
    static Values of(double[] values, Weights weights, int fewest) {
        weights.requireOnePerArea(values);
        if (values.length < fewest) {
            throw new IllegalArgumentException(
                    "This needs at least %d areas, got %d.".formatted(fewest, values.length));
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new IllegalArgumentException(
                    "All %d areas have the same value, %s: there is no pattern to find."
                            .formatted(values.length, values[0]));
        }
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        var centred = new double[values.length];
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
            squares += centred[i] * centred[i];
        }
        if (!Double.isFinite(squares) || squares == 0) {
            throw new IllegalArgumentException(
                    "The values of the areas differ too much or too little to be squared.");
        }
        return new Values(values, centred, mean, squares);
    }

    int size() {
        return raw.length;
    }

    /** The sum of the fourth powers of {@link #centred}. */
    double fourthPowers() {
        var sum = 0.0;
        for (var one : centred) {
            sum += one * one * one * one;
        }
        return sum;
    }
}
