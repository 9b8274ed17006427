package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;

/**
 * Whether events are more or less frequent here than there, beyond chance: the ratio of two counted
 * rates with an exact interval and an exact p-value.
 *
 * <p>Given that {@code n} events happened in both together, the number here is binomial, with the
 * share of the exposure that lies here when the rates are equal. The p-value is twice the smaller
 * tail of that binomial, at most 1. The interval is that of Clopper and Pearson for the share,
 * turned into a ratio: share / (1 - share) × exposure there / exposure here. The two agree: the
 * p-value is below 1 - level exactly when the interval leaves out 1.
 *
 * <p>Exact and conservative at any size; no normal approximation is used, so that five events and
 * fifty thousand go the same way. Counts that are not whole use the continuous extension. Assumes
 * two independent Poisson counts: an area is compared with the <em>rest</em> of its city, never
 * with the city that contains it. One place in two years may be compared too. Events in series make
 * the test too eager.
 *
 * <p>Who compares many areas adjusts the p-values, see {@code
 * nl.regiekamer.analysis.testing.MultipleTesting}.
 *
 * @param ratio rate here divided by rate there; 0 or more, infinite if nothing happened there, NaN
 *     if nothing happened at all or one side has no exposure
 * @param interval of the ratio; {@link Interval#ANY_RATIO} where the ratio is NaN
 * @param pValue two-sided, from 0 to 1; 1 if nothing happened at all; NaN if one side has no
 *     exposure, so that there is nothing to compare
 * @source Przyborowski and Wilenski (1940), Biometrika 31, 313-323 (test); Clopper and Pearson
 *     (1934), Biometrika 26, 404-413 (interval); Fay (2010), R Journal 2(1), 53-58 (why test and
 *     interval have to match)
 */
public record RateComparison(double ratio, Interval interval, double pValue) {

    /**
     * Compares two observations that share no events.
     *
     * @param level confidence of the interval, between 0 and 1
     */
    public static RateComparison between(Observed here, Observed there, double level) {
        var tail = Arguments.tailOf(level);
        if (here.exposure() == 0 || there.exposure() == 0) {
            return new RateComparison(Double.NaN, Interval.ANY_RATIO, Double.NaN);
        }
        if (here.count() == 0 && there.count() == 0) {
            return new RateComparison(Double.NaN, Interval.ANY_RATIO, 1);
        }
        var scale = there.exposure() / here.exposure();
        return new RateComparison(
                here.count() / there.count() * scale,
                oddsInterval(here.count(), there.count(), tail).times(scale),
                pValue(here, there));
    }

    /**
     * Compares an area with the rest of the city that contains it.
     *
     * @param area part of {@code city}
     * @param city the whole, the area included
     * @param level confidence of the interval, between 0 and 1
     * @throws IllegalArgumentException if the area holds more than the city
     */
    public static RateComparison withRestOfCity(Observed area, Observed city, double level) {
        return between(area, city.without(area), level);
    }

    private static double pValue(Observed here, Observed there) {
        var exposure = here.exposure() + there.exposure();
        var atLeastHere =
                Probabilities.binomialAtLeast(
                        here.count(), there.count(), here.exposure() / exposure);
        var atLeastThere =
                Probabilities.binomialAtLeast(
                        there.count(), here.count(), there.exposure() / exposure);
        return Math.min(1, 2 * Math.min(atLeastHere, atLeastThere));
    }

    private static Interval oddsInterval(double here, double there, double tail) {
        var low = here == 0 ? 0 : Quantiles.betaOdds(here, there + 1, tail, Tail.LOWER);
        var high =
                there == 0
                        ? Double.POSITIVE_INFINITY
                        : Quantiles.betaOdds(here + 1, there, tail, Tail.UPPER);
        return new Interval(low, high);
    }
}
