package nl.regiekamer.analysis.survey;

import java.util.function.DoubleUnaryOperator;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Weights that reproduce known totals of numeric variables: design weight × F(x λ), with λ such
 * that Σ w x are the totals.
 *
 * <p>{@link Distance#LINEAR} has F(u) = 1 + u and gives the generalised regression estimator
 * (GREG); weights may become negative. {@link Distance#RAKING} has F(u) = exp(u) and gives that of
 * {@link Raking} where x holds categories. Give x a column of ones with the size of the population
 * as its total. Standard errors come from residuals of the regression on x, weighted by the design
 * weights.
 *
 * @source Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, 376-382
 */
public final class Calibration {

    /** How new weights keep close to design weights. */
    public enum Distance {
        /** The weighted squared difference of weights. */
        LINEAR(u -> 1 + u, u -> 1),
        /** The multiplicative distance of raking; weights stay positive. */
        RAKING(Math::exp, Math::exp);

        private final transient DoubleUnaryOperator factor;
        private final transient DoubleUnaryOperator slope;

        Distance(DoubleUnaryOperator factor, DoubleUnaryOperator slope) {
            this.factor = factor;
            this.slope = slope;
        }
    }

    private static final int STEPS_AT_MOST = 100;
    private static final double CLOSE_ENOUGH = 1e-12;

    private Calibration() {}

    /**
     * @param x one row per respondent, finite
     * @param totals of the columns of x in the population, finite
     * @throws IllegalArgumentException if no such weights are found: the totals cannot be reached,
     *     or a column that depends on others has a total that does not
     */
    public static SurveyDesign calibrate(
            SurveyDesign design, double[][] x, double[] totals, Distance distance) {
        Arguments.length("Calibration variables", x.length, design.size());
        Arguments.notEmpty("Totals", totals.length);
        Arguments.allFinite("Totals", totals);
        for (var row : x) {
            Arguments.length("Each row of calibration variables", row.length, totals.length);
            Arguments.allFinite("Calibration variables", row);
        }
        var lambda = new double[totals.length];
        for (var step = 0; step < STEPS_AT_MOST; step++) {
            var factors = apply(distance.factor, x, lambda);
            var gaps = gaps(design.weightsInPlace(), factors, x, totals);
            if (closeEnough(gaps, totals)) {
                return calibrated(design, x, factors);
            }
            var slopes = product(design.weightsInPlace(), apply(distance.slope, x, lambda));
            var move = GeneralisedInverse.of(LinearProjection.gram(x, slopes)).times(gaps);
            for (var j = 0; j < lambda.length; j++) {
                lambda[j] += move[j];
            }
        }
        throw new IllegalArgumentException(
                "No weights were found that reproduce these %d totals.\nMaybe two of them contradict each other."
                        .formatted(totals.length));
    }

    private static SurveyDesign calibrated(SurveyDesign design, double[][] x, double[] factors) {
        var projection = new LinearProjection(x, design.weights());
        return design.calibrated(product(design.weightsInPlace(), factors), projection);
    }

    private static double[] apply(DoubleUnaryOperator function, double[][] x, double[] lambda) {
        var result = new double[x.length];
        for (var i = 0; i < x.length; i++) {
            var u = 0.0;
            for (var j = 0; j < lambda.length; j++) {
                u += x[i][j] * lambda[j];
            }
            result[i] = function.applyAsDouble(u);
        }
        return result;
    }

    private static double[] product(double[] a, double[] b) {
        var result = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }

    private static double[] gaps(
            double[] weights, double[] factors, double[][] x, double[] totals) {
        var gaps = totals.clone();
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < gaps.length; j++) {
                gaps[j] -= weights[i] * factors[i] * x[i][j];
            }
        }
        return gaps;
    }

    private static boolean closeEnough(double[] gaps, double[] totals) {
        var scale = 0.0;
        for (var total : totals) {
            scale = Math.max(scale, Math.abs(total));
        }
        for (var j = 0; j < gaps.length; j++) {
            var near = totals[j] == 0 ? scale : Math.abs(totals[j]);
            if (!(Math.abs(gaps[j]) <= CLOSE_ENOUGH * near)) {
                return false;
            }
        }
        return true;
    }
}
