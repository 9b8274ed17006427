package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;

/**
 * How many events an area counted beside how many it would have with the rates of the standard: the
 * standardised ratio O / E, with E = Σ (rate of the standard)ᵢ × nᵢ.
 *
 * <p>Only the exposures by stratum and the total count of the area are needed. Assumes a Poisson
 * count and rates of the standard without error. Two ratios with different populations behind them
 * are not comparable with each other, each only with 1.
 *
 * @param observed events counted in the area
 * @param expected events by the rates of the standard, above 0
 * @param ratio O / E
 * @param interval of the ratio
 * @param rate the ratio times the crude rate of the standard: the indirectly standardised rate
 */
public record IndirectStandardisation(
        double observed, double expected, double ratio, Interval interval, double rate) {

    /**
     * The interval of the count, divided by what was expected.
     *
     * @param standard counts and exposures of the standard, in the order of the area's strata
     * @param method of the interval of the count
     * @throws IllegalArgumentException if a stratum with people here has none in the standard, or
     *     nothing is expected here
     * @source Breslow and Day (1987), Statistical Methods in Cancer Research II, IARC, ch. 2
     */
    public static IndirectStandardisation of(
            Strata area, Strata standard, double level, PoissonMethod method) {
        var expected = expected(area, standard);
        var interval = method.interval(area.total().count(), level).times(1 / expected);
        return new IndirectStandardisation(area, standard, expected, interval);
    }

    /**
     * The interval exp(log ratio ∓ z / √O). Without events it says nothing: from 0 to infinite.
     *
     * @param standard counts and exposures of the standard, in the order of the area's strata
     * @throws IllegalArgumentException if a stratum with people here has none in the standard, or
     *     nothing is expected here
     * @source Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd ed., ch. 15
     */
    public static IndirectStandardisation logNormal(Strata area, Strata standard, double level) {
        var z = Quantiles.normal(Arguments.tailOf(level));
        var expected = expected(area, standard);
        var observed = area.total().count();
        if (observed == 0) {
            return new IndirectStandardisation(area, standard, expected, Interval.ANY_RATIO);
        }
        var ratio = observed / expected;
        var away = Math.exp(z / Math.sqrt(observed));
        return new IndirectStandardisation(
                area, standard, expected, new Interval(ratio / away, ratio * away));
    }

    private IndirectStandardisation(
            Strata area, Strata standard, double expected, Interval interval) {
        this(
                area.total().count(),
                expected,
                area.total().count() / expected,
                interval,
                area.total().count() / expected * standard.total().rate());
    }

    private static double expected(Strata area, Strata standard) {
        var exposures = area.exposures();
        var counts = standard.counts();
        var population = standard.exposures();
        Arguments.length("The standard", counts.length, exposures.length);
        var expected = 0.0;
        for (var i = 0; i < exposures.length; i++) {
            if (exposures[i] > 0) {
                if (population[i] == 0) {
                    throw new IllegalArgumentException(
                            "Stratum %d has exposure here and none in the standard.".formatted(i));
                }
                expected += counts[i] / population[i] * exposures[i];
            }
        }
        Arguments.positive("The number of events expected", expected);
        return expected;
    }
}
