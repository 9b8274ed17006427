package nl.regiekamer.analysis.regression;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * One coefficient of a model with a log link: a change of one in its column multiplies the expected
 * count by exp(estimate).
 *
 * @param name of the column
 * @param estimate on the log scale
 * @param standardError above 0
 * @param degreesOfFreedom of the reference distribution: infinite for the normal distribution,
 *     finite for Student's t when the dispersion was estimated too
 */
public record Coefficient(
        String name, double estimate, double standardError, double degreesOfFreedom) {

    /** The estimate in standard errors (Wald). */
    public double statistic() {
        return estimate / standardError;
    }

    /** Two-sided, that the coefficient is 0; from 0 to 1. */
    public double pValue() {
        return Double.isInfinite(degreesOfFreedom)
                ? Probabilities.normalTwoSided(statistic())
                : Probabilities.studentTwoSided(statistic(), degreesOfFreedom);
    }

    /** exp(estimate): by what the expected count is multiplied. */
    public double rateRatio() {
        return Math.exp(estimate);
    }

    /**
     * The Wald interval of the estimate on the log scale.
     *
     * @param level confidence, between 0 and 1, such as 0.95
     */
    public Interval interval(double level) {
        var margin = quantile(level) * standardError;
        return new Interval(estimate - margin, estimate + margin);
    }

    /** The Wald interval of {@link #rateRatio}. */
    public Interval rateRatioInterval(double level) {
        var logs = interval(level);
        return new Interval(Math.exp(logs.low()), Math.exp(logs.high()));
    }

    private double quantile(double level) {
        var tail = Arguments.tailOf(level);
        return Double.isInfinite(degreesOfFreedom)
                ? Quantiles.normal(tail)
                : Quantiles.student(tail, degreesOfFreedom);
    }
}
