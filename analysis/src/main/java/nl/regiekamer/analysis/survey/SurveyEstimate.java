package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * A mean, proportion, ratio or total from a sample, with its linearised standard error.
 *
 * @param value in the unit of the answers
 * @param standardError in the same unit, 0 or more
 * @param respondents with a weight above 0 behind it
 * @param degreesOfFreedom primary units minus strata, of those in which these respondents are
 * @param designEffect variance over that of a simple random sample of as many; Kish's where the
 *     answers do not differ
 * @param effectiveN respondents of a simple random sample with the same variance: for a proportion
 *     p(1 - p)/se²; Kish's where the answers do not differ; infinite where all were drawn
 */
public record SurveyEstimate(
        double value,
        double standardError,
        int respondents,
        int degreesOfFreedom,
        double designEffect,
        double effectiveN) {

    /**
     * The interval value ∓ t × standard error, t with the degrees of freedom. For a proportion use
     * {@link ProportionInterval}.
     *
     * @param level confidence, between 0 and 1
     * @throws IllegalArgumentException without degrees of freedom: one respondent has no margin
     */
    public Interval interval(double level) {
        var tail = Arguments.tailOf(level);
        var away = Quantiles.student(tail, requireDegrees()) * standardError;
        return new Interval(value - away, value + away);
    }

    int requireDegrees() {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "%d respondents in as many strata as primary units give no margin."
                            .formatted(respondents));
        }
        return degreesOfFreedom;
    }
}
