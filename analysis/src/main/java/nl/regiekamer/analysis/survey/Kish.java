package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * What unequal weights cost: the variance of a mean grows by the design effect, as if there were
 * fewer respondents.
 *
 * <p>Assumes that weights have nothing to do with the answers. Strata, clusters and calibration
 * play no part; {@link SurveyEstimate#designEffect} has them all.
 *
 * @source Kish (1965), Survey Sampling, Wiley, 11.7; Kish (1992), Weighting for unequal Pi, Journal
 *     of Official Statistics 8, 183-200
 */
public final class Kish {

    private Kish() {}

    /**
     * The effective number of respondents (Σw)² / Σw², from 1 to the number of respondents.
     *
     * @param weights 0 or more, not all 0
     */
    public static double effectiveN(double[] weights) {
        Arguments.allNotNegative("Weights", weights);
        var sum = 0.0;
        var squares = 0.0;
        for (var weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        Arguments.positive("The sum of the weights", sum);
        return sum * sum / squares;
    }

    /**
     * The design effect n Σw² / (Σw)², 1 or more; n counts the respondents with a weight above 0.
     *
     * @param weights 0 or more, not all 0
     */
    public static double designEffect(double[] weights) {
        var respondents = 0;
        for (var weight : weights) {
            respondents += weight > 0 ? 1 : 0;
        }
        return respondents / effectiveN(weights);
    }
}
