package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * The values that agree with what was observed, at a stated confidence level: from {@code low} to
 * {@code high}, both included.
 *
 * <p>In the unit of the estimate it belongs to. {@code high} may be infinite: then the data set no
 * upper limit. Never NaN; what has no interval has no {@code Interval}.
 *
 * @param low not above {@code high}
 * @param high may be {@link Double#POSITIVE_INFINITY}
 */
public record Interval(double low, double high) {

    /** What data say about a ratio of which they say nothing. */
    public static final Interval ANY_RATIO = new Interval(0, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval runs from low to high, got %s to %s.".formatted(low, high));
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval in another unit. */
    public Interval times(double factor) {
        Arguments.positive("The factor of an interval", factor);
        return new Interval(low * factor, high * factor);
    }
}
