package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Cuts weights off at bounds and spreads what was cut over the others, in equal parts, so that the
 * sum stays; repeated until all lie within.
 *
 * <p>Fewer extreme weights mean smaller standard errors and some bias. Margins that held before no
 * longer do: {@link Raking} with {@link WeightBounds} keeps both. Trim before raking, not after.
 *
 * @source Potter (1990), A study of procedures to identify and trim extreme sampling weights,
 *     Proceedings of the ASA Section on Survey Research Methods, 225-230
 */
public final class WeightTrimming {

    private WeightTrimming() {}

    /**
     * @param low 0 or more
     * @param high above low
     * @throws IllegalArgumentException if the mean weight does not lie between the bounds, so that
     *     no weights within them have the same sum
     */
    public static SurveyDesign trim(SurveyDesign design, double low, double high) {
        Arguments.notNegative("The lower bound", low);
        var weights = design.weights();
        var mean = 0.0;
        for (var weight : weights) {
            mean += weight / weights.length;
        }
        if (!(low < mean && mean < high)) {
            throw new IllegalArgumentException(
                    "The mean weight %s does not lie between %s and %s."
                            .formatted(mean, low, high));
        }
        while (trimOnce(weights, low, high)) {}
        return design.reweighted(weights);
    }

    private static boolean trimOnce(double[] weights, double low, double high) {
        var cut = 0.0;
        var inside = 0;
        for (var weight : weights) {
            var kept = Math.min(high, Math.max(low, weight));
            cut += weight - kept;
            inside += weight == kept ? 1 : 0;
        }
        if (inside == weights.length) {
            return false;
        }
        for (var i = 0; i < weights.length; i++) {
            if (weights[i] < low || weights[i] > high) {
                weights[i] = weights[i] < low ? low : high;
            } else {
                weights[i] += cut / inside;
            }
        }
        return inside > 0;
    }
}
