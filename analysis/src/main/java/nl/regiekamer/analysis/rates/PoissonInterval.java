package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;

/**
 * How far the expected number of events may lie from the number that was counted.
 *
 * <p>In the unit of the count (events); divide by the exposure for a rate, or use {@link Rate}.
 *
 * <p>{@link #exact} is the one to show: it covers the true expectation in at least the stated share
 * of cases whatever that expectation is, and often in more (it is conservative for small counts).
 * {@link #midP} covers it in about that share, {@link #byar} and {@link #byarHalf} approximate
 * {@link #exact} without an iteration.
 *
 * <p>Assumes that events happen independently and at a constant rate in the period counted. Events
 * that come in series (one offender, one night, fourteen cars) vary more, and then the interval is
 * too narrow. It says how much chance plays in the count, nothing about what was never reported.
 *
 * <p>Counts may be any number of 0 or more. For a count that is not whole, the gamma quantiles are
 * read between the whole ones: continuous and monotone, exact at whole counts. For a count that its
 * source rounded use {@link #ofRounded}.
 *
 * @source Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442;
 *     mid-P: Cohen and Yang (1994), Statistics in Medicine 13, 2189-2203; Byar: Rothman and Boice
 *     (1979), Epidemiologic Analysis with a Programmable Calculator; rounding: our own union
 */
public final class PoissonInterval {

    /** Beyond this the tail takes minutes, and loses its digits. */
    private static final double MID_P_AT_MOST = 1e9;

    private PoissonInterval() {}

    /**
     * The exact interval of Garwood: {@code low} is the α/2 quantile of a gamma variable of shape
     * {@code count}, {@code high} the 1-α/2 quantile of shape {@code count + 1}; the same as half
     * the chi-square quantiles with 2·count and 2·count + 2 degrees of freedom. With a count of 0
     * it starts at 0.
     *
     * @param count events, 0 or more
     * @param level confidence, between 0 and 1, such as 0.95
     */
    public static Interval exact(double count, double level) {
        Arguments.notNegative("The count", count);
        var tail = Arguments.tailOf(level);
        var low = count == 0 ? 0 : Quantiles.gamma(count, tail, Tail.LOWER);
        return new Interval(low, Quantiles.gamma(count + 1, tail, Tail.UPPER));
    }

    /**
     * The exact interval of a count that was published rounded to a multiple of {@code step}: it
     * holds the exact interval of every count that is rounded to it.
     *
     * <p>A 10 that was rounded to fives may have been 8 to 12, so the interval runs from the low
     * end of 8 to the high end of 12.
     *
     * @param count as published, 0 or more
     * @param step the multiple to which the source rounded, 1 or more; 1 means not rounded
     * @param level confidence, between 0 and 1
     */
    public static Interval ofRounded(double count, int step, double level) {
        if (step < 1) {
            throw new IllegalArgumentException(
                    "Counts are rounded to multiples of 1 or more, got %s.".formatted(step));
        }
        Arguments.notNegative("The count", count);
        double away = step / 2;
        var low = exact(Math.max(0, count - away), level).low();
        return new Interval(low, exact(count + away, level).high());
    }

    /**
     * The mid-P interval: as {@link #exact}, with the count itself taken half into each tail.
     * Narrower; covers about, not at least, the stated share.
     *
     * @param count events, 0 to 1e9
     * @param level confidence, between 0 and 1
     */
    public static Interval midP(double count, double level) {
        Arguments.notNegative("The count", count);
        if (count > MID_P_AT_MOST) {
            throw new IllegalArgumentException(
                    """
                    A mid-P interval is taken of counts up to 1,000,000,000, got %s.
                    Maybe take the exact one; its ends lie within one count of it.\
                    """
                            .formatted(count));
        }
        var tail = Arguments.tailOf(level);
        if (count == 0) {
            // Half of exp(-expectation) is what remains in the tail.
            return new Interval(0, -Math.log(2 * tail));
        }
        return new Interval(
                Quantiles.midPoisson(count, tail, Tail.LOWER),
                Quantiles.midPoisson(count, tail, Tail.UPPER));
    }

    /**
     * Byar's approximation of {@link #exact}: x·(1 - 1/(9x) ∓ z/(3√x))³, with x the count for the
     * low end and count + 1 for the high end. Within 3 % of the exact ends from 5 events on, at
     * levels up to 0.99.
     *
     * @param count events, 0 or more
     * @param level confidence, between 0 and 1
     */
    public static Interval byar(double count, double level) {
        Arguments.notNegative("The count", count);
        var z = Quantiles.normal(Arguments.tailOf(level));
        // A negative cube root would mean an expectation below zero.
        var low = count == 0 ? 0 : Math.max(0, cube(count, -z));
        return new Interval(low, cube(count + 1, z));
    }

    /**
     * The variant of {@link #byar} that takes x = count + ½ at both ends; {@code pois.byar} of the
     * R package epitools computes this one. For 8 events or fewer its low end differs from the
     * exact one by more than a tenth. Where the cube root is negative the low end is 0, not a
     * negative expectation.
     *
     * @param count events, 0 or more
     * @param level confidence, between 0 and 1
     */
    public static Interval byarHalf(double count, double level) {
        Arguments.notNegative("The count", count);
        var z = Quantiles.normal(Arguments.tailOf(level));
        return new Interval(Math.max(0, cube(count + 0.5, -z)), cube(count + 0.5, z));
    }

    private static double cube(double x, double z) {
        var root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }
}
