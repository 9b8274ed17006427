package nl.regiekamer.analysis.trend;

import nl.regiekamer.analysis.rates.Interval;

/** What a series of years says about its direction. */
public sealed interface Trend {

    /**
     * A slope could be fitted.
     *
     * @param slope change of the logarithm of the rate per year; 0 is level
     * @param standardError of the slope, above 0, widened by the dispersion
     * @param dispersion Pearson's chi-square divided by the degrees of freedom: about 1 when the
     *     years scatter as Poisson counts do, more when they scatter more. As measured; a value
     *     below 1 does not narrow the standard error.
     * @param degreesOfFreedom number of points minus 2, at least 1
     * @param yearlyFactor what the rate is multiplied by each year: 0.95 is 5 % less a year
     * @param interval of {@code yearlyFactor}, at the level asked for
     * @param pValue two-sided, that the slope is 0; from 0 to 1
     */
    record Fitted(
            double slope,
            double standardError,
            double dispersion,
            int degreesOfFreedom,
            double yearlyFactor,
            Interval interval,
            double pValue)
            implements Trend {}

    /** No slope can be had from these points. */
    record NotAssessable(Reason reason) implements Trend {}

    /** Why there is no slope. */
    enum Reason {
        /** Fewer than three points: two points are always on a line. */
        FEWER_THAN_THREE_POINTS,
        /** Fewer than two different years. */
        ONE_YEAR,
        /** Nothing was counted in any year. */
        NO_EVENTS,
        /** All events fell in the first, or all in the last year: the best slope is infinite. */
        ALL_EVENTS_AT_ONE_END
    }
}
