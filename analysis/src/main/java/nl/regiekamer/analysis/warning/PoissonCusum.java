package nl.regiekamer.analysis.warning;

import java.util.Arrays;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.special.Gamma;

/**
 * A CUSUM of Poisson counts: what lies above the expectation is added up, so that a small rise that
 * lasts is found too.
 *
 * <pre>
 * S = max(0, S of the period before + x - k)      alarm when S reaches h
 * </pre>
 *
 * <p>x is the count, standardised in one of three ways. There is no restart after an alarm. A
 * period that was not counted (NaN) leaves S as it is. Assumes independent Poisson counts whose
 * expectation is known.
 *
 * @source Rossi, Lampugnani and Marchi (1999), An approximate CUSUM procedure for surveillance of
 *     health events, Statistics in Medicine 18, 2111-2122; run length: Brook and Evans (1972),
 *     Biometrika 59, 539-549
 */
public final class PoissonCusum {

    private static final int CELLS = 400;
    private static final double UNLIKELY = 1e-14;

    private final double k;
    private final double h;
    private final Transformation transformation;

    /** How a count is standardised; m is its expectation. */
    public enum Transformation {
        /** (count - m)/√m. */
        STANDARD,
        /** (count - 3m + 2√(m·count))/(2√m). */
        ROSSI,
        /** 3/2·(count^⅔ - m^⅔)/m^⅙. */
        ANSCOMBE;

        double apply(double count, double m) {
            return switch (this) {
                case STANDARD -> (count - m) / Math.sqrt(m);
                case ROSSI -> (count - 3 * m + 2 * Math.sqrt(m * count)) / (2 * Math.sqrt(m));
                case ANSCOMBE ->
                        1.5
                                * (LogTable.twoThirds(count) - Math.cbrt(m * m))
                                / Math.cbrt(Math.sqrt(m));
            };
        }

        /** The count, not rounded, that gives this value; 0 where no count is as low. */
        double inverse(double x, double m) {
            if (x <= apply(0, m)) {
                return 0;
            }
            return switch (this) {
                case STANDARD -> m + x * Math.sqrt(m);
                case ROSSI -> {
                    var root = Math.sqrt(4 * m + 2 * Math.sqrt(m) * x) - Math.sqrt(m);
                    yield root * root;
                }
                case ANSCOMBE ->
                        Math.pow(Math.cbrt(m * m) + x * Math.cbrt(Math.sqrt(m)) / 1.5, 1.5);
            };
        }
    }

    private PoissonCusum(double k, double h, Transformation transformation) {
        this.k = k;
        this.h = h;
        this.transformation = transformation;
    }

    /**
     * A CUSUM.
     *
     * @param k what is allowed above the expectation each period, 0 or more
     * @param h where the alarm goes, above 0
     */
    public static PoissonCusum of(double k, double h, Transformation transformation) {
        if (!(k >= 0 && h > 0) || Double.isInfinite(k) || Double.isInfinite(h)) {
            throw new IllegalArgumentException(
                    "A CUSUM needs a k of 0 or more and an h above 0, got %s and %s."
                            .formatted(k, h));
        }
        return new PoissonCusum(k, h, transformation);
    }

    /**
     * One period.
     *
     * @param statistic S, 0 or more
     * @param alarmFrom the count, not rounded, from which there would be an alarm, 0 or more
     * @param alarm whether S reached h; false where nothing was counted
     */
    public record Step(double statistic, double alarmFrom, boolean alarm) {}

    /**
     * Runs over a whole series from S = 0.
     *
     * @param counts 0 or more, NaN where not counted
     * @param mean expectation of each period, above 0
     */
    public Step[] run(double[] counts, double mean) {
        return run(counts, filled(counts.length, mean));
    }

    /**
     * Runs over a whole series from S = 0.
     *
     * @param counts 0 or more, NaN where not counted
     * @param means expectations, above 0, one per count
     */
    public Step[] run(double[] counts, double[] means) {
        Series.check(counts, counts.length - 1);
        requireEqualLength(counts, means);
        var steps = new Step[counts.length];
        var statistic = 0.0;
        for (var t = 0; t < counts.length; t++) {
            requireMean(means[t]);
            var alarmFrom = transformation.inverse(h + k - statistic, means[t]);
            var counted = !Double.isNaN(counts[t]);
            if (counted) {
                var x = transformation.apply(counts[t], means[t]);
                statistic = Math.max(0, statistic + x - k);
            }
            steps[t] = new Step(statistic, alarmFrom, counted && statistic >= h);
        }
        return steps;
    }

    /**
     * Assesses the last period of a series.
     *
     * @param counts 0 or more, NaN where not counted
     * @param mean expectation of each period, above 0
     */
    public Outcome assess(double[] counts, double mean) {
        var last = counts.length - 1;
        var steps = run(counts, mean);
        if (Double.isNaN(counts[last])) {
            return new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED);
        }
        var highest = Math.ceil(steps[last].alarmFrom()) - 1;
        return new Outcome.Assessed(
                counts[last],
                mean,
                highest,
                new OverdispersedCount(mean, 1).atLeast(counts[last]),
                falseAlarmProbabilities(counts, filled(counts.length, mean))[last]);
    }

    /**
     * The probability of each period that S stands at h or above with nothing the matter, seen from
     * the beginning: their sum is the number of false alarms to be expected. It begins low, as S
     * begins at 0, and settles above 1 / {@link #averageRunLength}, as one rise gives alarms until
     * S has fallen.
     *
     * @param counts 0 or more, NaN where not counted; only what was not counted matters, where the
     *     probability is 0
     * @param means expectations, above 0, one per count
     */
    public double[] falseAlarmProbabilities(double[] counts, double[] means) {
        requireEqualLength(counts, means);
        var chances = new CusumChances(k, h, transformation);
        var probabilities = new double[counts.length];
        for (var t = 0; t < counts.length; t++) {
            requireMean(means[t]);
            if (!Double.isNaN(counts[t])) {
                chances.step(means[t]);
                probabilities[t] = chances.alarm();
            }
        }
        return probabilities;
    }

    private static double[] filled(int length, double mean) {
        var means = new double[length];
        Arrays.fill(means, mean);
        return means;
    }

    private static void requireEqualLength(double[] counts, double[] means) {
        if (means.length != counts.length) {
            throw new IllegalArgumentException(
                    "%d counts have %d expectations.".formatted(counts.length, means.length));
        }
    }

    /**
     * How many periods pass on average from S = 0 to the first alarm, by a Markov chain of 400
     * states.
     *
     * @param m the expectation that S is computed with, above 0
     * @param mean the true expectation, above 0; equal to {@code m} for false alarms
     */
    public double averageRunLength(double m, double mean) {
        requireMean(m);
        requireMean(mean);
        var stay = new double[CELLS][CELLS];
        var width = h / CELLS;
        for (var i = 0; i < CELLS; i++) {
            // Whoever stands in the first cell stands at 0, for the most part.
            var from = i == 0 ? 0 : (i + 0.5) * width;
            addTransitions(stay[i], from, m, mean);
        }
        var matrix = MatrixUtils.createRealIdentityMatrix(CELLS);
        matrix = matrix.subtract(MatrixUtils.createRealMatrix(stay));
        var ones = new double[CELLS];
        Arrays.fill(ones, 1);
        var solver = new LUDecomposition(matrix).getSolver();
        return solver.solve(MatrixUtils.createRealVector(ones)).getEntry(0);
    }

    private void addTransitions(double[] to, double from, double m, double mean) {
        var width = h / CELLS;
        var farthest = mean + 10 + 9 * Math.sqrt(mean);
        for (var count = 0; count < farthest; count++) {
            var probability = Math.exp(count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0));
            var next = from + transformation.apply(count, m) - k;
            if (next >= h) {
                return;
            }
            if (probability > UNLIKELY) {
                to[Math.max(0, (int) Math.floor(next / width))] += probability;
            }
        }
    }

    private static void requireMean(double mean) {
        if (!(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "An expectation is a number above 0, got %s.".formatted(mean));
        }
    }
}
