package nl.regiekamer.analysis.smoothing;

import nl.regiekamer.analysis.rates.Interval;

/** What smoothing says of one area. Rates are events per unit of exposure. */
public sealed interface SmoothedArea {

    /**
     * An area with a rate.
     *
     * @param raw the area's own rate, count / exposure
     * @param estimate the smoothed rate; lies between {@code raw} and the rate of all areas
     *     together
     * @param ownWeight how much of the area's own rate is left in the estimate: 0 (nothing, the
     *     overall rate is taken) up to, not including, 1
     * @param interval of the smoothed rate, at the level asked for
     */
    record Smoothed(double raw, double estimate, double ownWeight, Interval interval)
            implements SmoothedArea {}

    /**
     * An area where nobody lives (nothing stands, nobody works): no rate, and no part in the
     * estimate of the others.
     *
     * @param count what was counted there all the same, 0 or more
     */
    record WithoutExposure(double count) implements SmoothedArea {}
}
