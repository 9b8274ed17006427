package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * The change of a mean or proportion between two rounds of a survey: after - before.
 *
 * <p>Rounds with different respondents are {@link #independent}. Where people (or streets) were
 * asked in both, their answers go together and the error is smaller, mostly: {@link #ofMeans}
 * measures it from the answers; {@link #correlated} takes a correlation known from elsewhere.
 *
 * @param change in the unit of the answers
 * @param standardError of the change
 * @param degreesOfFreedom for t
 * @param interval change ∓ t × standard error
 * @param pValue two-sided, that there is no change: Student's t
 * @source Kish (1965), Survey Sampling, 12.4; covariance of rounds by linearisation: Berger (2004),
 *     Variance estimation for measures of change in probability sampling, Canadian Journal of
 *     Statistics 32, 451-467
 */
public record RoundChange(
        double change,
        double standardError,
        int degreesOfFreedom,
        Interval interval,
        double pValue) {

    /** Two rounds that share no respondents: the variances add up. */
    public static RoundChange independent(
            SurveyEstimate before, SurveyEstimate after, double level) {
        return correlated(before, after, 0, level);
    }

    /**
     * Two rounds whose estimates have a known correlation: se² = se₁² + se₂² - 2 ρ se₁ se₂.
     *
     * @param correlation of the two estimates, from -1 to 1: for a share of overlap in samples of
     *     equal size, about that share times the correlation of the answers
     */
    public static RoundChange correlated(
            SurveyEstimate before, SurveyEstimate after, double correlation, double level) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "A correlation lies between -1 and 1, got %s.".formatted(correlation));
        }
        var one = before.standardError();
        var two = after.standardError();
        var variance = one * one + two * two - 2 * correlation * one * two;
        return of(
                after.value() - before.value(),
                Math.max(0, variance),
                before.requireDegrees() + after.requireDegrees(),
                level);
    }

    /**
     * The change of the mean measured from both rounds together: each line is an answer in one of
     * the rounds, and who answered twice has two lines in one cluster.
     *
     * @param design of all lines; where people were asked in both rounds, clustered by person (or
     *     by the primary unit that stayed); strata the same in both rounds or different
     * @param y answers, one per line
     * @param after whether a line is of the second round
     * @throws IllegalArgumentException if a round has no weight
     */
    public static RoundChange ofMeans(
            SurveyDesign design, double[] y, boolean[] after, double level) {
        Arguments.length("Answers", y.length, design.size());
        Arguments.length("Rounds", after.length, design.size());
        Arguments.allFinite("Answers", y);
        var weights = design.weightsInPlace();
        var sums = new double[2];
        var sumsOfY = new double[2];
        for (var i = 0; i < y.length; i++) {
            sums[after[i] ? 1 : 0] += weights[i];
            sumsOfY[after[i] ? 1 : 0] += weights[i] * y[i];
        }
        Arguments.positive("The weight of the first round", sums[0]);
        Arguments.positive("The weight of the second round", sums[1]);
        var before = sumsOfY[0] / sums[0];
        var now = sumsOfY[1] / sums[1];
        var influence = new double[y.length];
        Arrays.setAll(
                influence, i -> after[i] ? (y[i] - now) / sums[1] : -(y[i] - before) / sums[0]);
        var variance = SurveyEstimates.variance(design, influence);
        return of(now - before, variance, design.degreesOfFreedom(), level);
    }

    private static RoundChange of(double change, double variance, int degrees, double level) {
        if (degrees < 1) {
            throw new IllegalArgumentException(
                    "Without degrees of freedom a change has no margin.");
        }
        var error = Math.sqrt(variance);
        var away = Quantiles.student(Arguments.tailOf(level), degrees) * error;
        var p = change == 0 ? 1 : Probabilities.studentTwoSided(change / error, degrees);
        return new RoundChange(
                change, error, degrees, new Interval(change - away, change + away), p);
    }
}
