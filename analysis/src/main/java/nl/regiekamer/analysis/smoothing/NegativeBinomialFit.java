package nl.regiekamer.analysis.smoothing;

import nl.regiekamer.analysis.numeric.PositiveDefinite;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Gamma;

/**
 * The coefficients and the shape that make negative-binomial counts most likely, with expected
 * counts exposure × exp(x β).
 *
 * <p>The two are orthogonal in the information matrix, so Fisher's scoring for β and a root search
 * for the shape, in turn, settle in a few rounds.
 */
final class NegativeBinomialFit {

    private static final int ROUNDS_AT_MOST = 500;
    private static final double SMALL_ENOUGH = 1e-12;

    /** Beyond this shape the counts cannot be told from Poisson counts. */
    private static final double LARGEST_LOG_SHAPE = 25;

    private final double[] counts;
    private final double[] exposures;
    private final double[][] x;
    private final double[] beta;
    private final double[] expected;
    private double shape = Double.POSITIVE_INFINITY;

    private NegativeBinomialFit(double[] counts, double[] exposures, double[][] x) {
        this.counts = counts;
        this.exposures = exposures;
        this.x = x;
        this.beta = new double[x[0].length];
        this.expected = new double[counts.length];
    }

    /**
     * @param x one row per area, the first column all ones
     */
    static NegativeBinomialFit of(double[] counts, double[] exposures, double[][] x) {
        var fit = new NegativeBinomialFit(counts, exposures, x);
        fit.startAtTheOverallRate();
        fit.improveBetaUntilItSettles();
        if (fit.spreadScoreAtPoisson() > 0) {
            fit.alternate();
        }
        return fit;
    }

    double[] beta() {
        return beta.clone();
    }

    /** Infinite where the counts vary no more than Poisson counts. */
    double shape() {
        return shape;
    }

    double expected(int area) {
        return expected[area];
    }

    double logLikelihood() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            sum +=
                    (Double.isInfinite(shape) ? poissonTerm(i) : gammaPoissonTerm(i))
                            - Gamma.logGamma(counts[i] + 1);
        }
        return sum;
    }

    private double poissonTerm(int i) {
        return counts[i] * Math.log(expected[i]) - expected[i];
    }

    private double gammaPoissonTerm(int i) {
        return Gamma.logGamma(counts[i] + shape)
                - Gamma.logGamma(shape)
                - shape * Math.log1p(expected[i] / shape)
                + (counts[i] == 0 ? 0 : counts[i] * Math.log(expected[i] / (shape + expected[i])));
    }

    private void startAtTheOverallRate() {
        var count = 0.0;
        var exposure = 0.0;
        for (var i = 0; i < counts.length; i++) {
            count += counts[i];
            exposure += exposures[i];
        }
        beta[0] = Math.log(count / exposure);
        expect();
    }

    private void expect() {
        for (var i = 0; i < counts.length; i++) {
            expected[i] = exposures[i] * Math.exp(dot(x[i], beta));
        }
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void alternate() {
        for (var round = 0; round < ROUNDS_AT_MOST; round++) {
            var before = shape;
            shape = likeliestShape();
            improveBetaUntilItSettles();
            if (Double.isInfinite(shape) || Math.abs(shape - before) <= SMALL_ENOUGH * shape) {
                return;
            }
        }
        throw notSettled();
    }

    private void improveBetaUntilItSettles() {
        for (var round = 0; round < ROUNDS_AT_MOST; round++) {
            if (scoringStep() < SMALL_ENOUGH) {
                return;
            }
        }
        throw notSettled();
    }

    private static IllegalArgumentException notSettled() {
        return new IllegalArgumentException(
                "No gamma-Poisson model fits these counts: its coefficients do not settle.\nMaybe a covariate separates the areas without events from the others.");
    }

    /** One step of Fisher's scoring; gives the largest change of a linear predictor. */
    private double scoringStep() {
        var p = beta.length;
        var information = new double[p][p];
        var score = new double[p];
        for (var i = 0; i < counts.length; i++) {
            var shrink = 1 / (1 + expected[i] / shape);
            var residual = (counts[i] - expected[i]) * shrink;
            var weight = expected[i] * shrink;
            for (var j = 0; j < p; j++) {
                score[j] += residual * x[i][j];
                for (var k = 0; k < p; k++) {
                    information[j][k] += weight * x[i][j] * x[i][k];
                }
            }
        }
        var inverse = PositiveDefinite.inverse(information);
        var step = new double[p];
        for (var j = 0; j < p; j++) {
            step[j] = dot(inverse[j], score);
        }
        return move(step);
    }

    private double move(double[] step) {
        var largest = 0.0;
        for (var row : x) {
            largest = Math.max(largest, Math.abs(dot(row, step)));
        }
        // Longer steps may overshoot where counts are few.
        var factor = largest > 2 ? 2 / largest : 1;
        for (var j = 0; j < step.length; j++) {
            beta[j] += factor * step[j];
        }
        expect();
        return largest;
    }

    /**
     * The slope of the log-likelihood in 1/shape where the counts are Poisson counts. Not above 0:
     * they vary no more than that.
     */
    private double spreadScoreAtPoisson() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var away = counts[i] - expected[i];
            sum += away * away - counts[i];
        }
        return sum / 2;
    }

    private double likeliestShape() {
        if (shapeScore(LARGEST_LOG_SHAPE) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        var low = 0.0;
        while (shapeScore(low) < 0) {
            low -= 2;
        }
        var high = low + 2;
        while (shapeScore(high) > 0) {
            high += 2;
        }
        var solver = new BracketingNthOrderBrentSolver(1e-14, 1e-14, 5);
        return Math.exp(solver.solve(ROUNDS_AT_MOST, this::shapeScore, high - 2, high));
    }

    /** The slope of the log-likelihood in log(shape), divided by the shape. */
    private double shapeScore(double logShape) {
        var a = Math.exp(logShape);
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            sum +=
                    digammaRise(a, counts[i])
                            - Math.log1p(expected[i] / a)
                            + (expected[i] - counts[i]) / (a + expected[i]);
        }
        return sum;
    }

    /** digamma(a + y) - digamma(a), without subtracting equals when a is large. */
    private static double digammaRise(double a, double y) {
        if (y == 0) {
            return 0;
        }
        if (a > 1e4) {
            return Math.log1p(y / a)
                    + (1 / a - 1 / (a + y)) / 2
                    + (1 / (a * a) - 1 / ((a + y) * (a + y))) / 12;
        }
        return Gamma.digamma(a + y) - Gamma.digamma(a);
    }
}
