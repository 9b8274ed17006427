package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Between which values calibrated weights must stay.
 *
 * @param low 0 or more
 * @param high above low; may be infinite
 * @param ofRatio whether the bounds hold for new weight / design weight, or for the new weight
 */
public record WeightBounds(double low, double high, boolean ofRatio) {

    /** No bounds but that weights stay positive. */
    public static final WeightBounds NONE = new WeightBounds(0, Double.POSITIVE_INFINITY, true);

    public WeightBounds {
        Arguments.notNegative("A lower bound of weights", low);
        if (!(high > low)) {
            throw new IllegalArgumentException(
                    "Bounds of weights run from low to high, got %s to %s.".formatted(low, high));
        }
    }

    /** Bounds of the new weight over the design weight, such as 0.3 and 3. */
    public static WeightBounds ofRatio(double low, double high) {
        return new WeightBounds(low, high, true);
    }

    /** Bounds of the new weight itself, such as 5 and 500 people per respondent. */
    public static WeightBounds ofWeight(double low, double high) {
        return new WeightBounds(low, high, false);
    }
}
