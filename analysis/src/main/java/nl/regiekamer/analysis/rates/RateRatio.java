package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;

/**
 * Intervals of the ratio of two counted rates, rate here / rate there, for two independent Poisson
 * counts.
 *
 * <p>{@link #exact} is the one to show: it goes with the test of {@link RateComparison}. {@link
 * #midP} is less conservative, {@link #logNormal} is what most textbooks print.
 *
 * @param ratio rate here / rate there; 0 or more, infinite if nothing happened there
 * @param interval of the ratio
 */
public record RateRatio(double ratio, Interval interval) {

    /**
     * The exact conditional interval: Clopper and Pearson's for the share of the events that fell
     * here, turned into a ratio. As {@link RateComparison#between}.
     *
     * @throws IllegalArgumentException if one side has no exposure, or nothing happened at all
     * @source Clopper and Pearson (1934), Biometrika 26, 404-413
     */
    public static RateRatio exact(Observed here, Observed there, double level) {
        var ratio = ratio(here, there);
        return new RateRatio(ratio, RateComparison.between(here, there, level).interval());
    }

    /**
     * The conditional mid-P interval: as {@link #exact}, with the observed split of the events
     * taken half into each tail. Covers about, not at least, the stated share.
     *
     * @throws IllegalArgumentException if one side has no exposure, or nothing happened at all
     * @source Berry and Armitage (1995), Mid-P confidence intervals: a brief review, The
     *     Statistician 44, 417-423; Rothman and Boice (1979)
     */
    public static RateRatio midP(Observed here, Observed there, double level) {
        var tail = Arguments.tailOf(level);
        var ratio = ratio(here, there);
        var scale = there.exposure() / here.exposure();
        return new RateRatio(
                ratio, MidPOdds.interval(here.count(), there.count(), tail).times(scale));
    }

    /**
     * The Wald interval on the log scale: exp(log ratio ∓ z √(1/count here + 1/count there)).
     * Without events on one side it says nothing: from 0 to infinite.
     *
     * @throws IllegalArgumentException if one side has no exposure, or nothing happened at all
     * @source Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd ed., ch. 14
     */
    public static RateRatio logNormal(Observed here, Observed there, double level) {
        var z = Quantiles.normal(Arguments.tailOf(level));
        var ratio = ratio(here, there);
        if (here.count() == 0 || there.count() == 0) {
            return new RateRatio(ratio, Interval.ANY_RATIO);
        }
        var away = Math.exp(z * Math.sqrt(1 / here.count() + 1 / there.count()));
        return new RateRatio(ratio, new Interval(ratio / away, ratio * away));
    }

    private static double ratio(Observed here, Observed there) {
        Arguments.positive("The exposure here", here.exposure());
        Arguments.positive("The exposure there", there.exposure());
        if (here.count() == 0 && there.count() == 0) {
            throw new IllegalArgumentException(
                    "Without any event on either side there is no ratio of rates.");
        }
        return here.count() / there.count() * (there.exposure() / here.exposure());
    }
}
