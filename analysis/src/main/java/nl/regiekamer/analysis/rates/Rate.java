package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Events per so many inhabitants (homes, jobs, visitors), with the interval that the count allows:
 * the exact one unless another {@link PoissonMethod} is asked for.
 *
 * <p>The exposure is taken as known without error. Whether a rate may be shown at all for a small
 * exposure is not decided here.
 *
 * @param value events per {@code per} units of exposure, 0 or more
 * @param interval in the same unit; contains {@code value}
 * @param per the number of units of exposure, such as 1,000 (inhabitants)
 * @source {@link PoissonInterval#exact}
 */
public record Rate(double value, Interval interval, double per) {

    public Rate {
        Arguments.notNegative("The rate", value);
        Arguments.positive("The unit of a rate", per);
    }

    /**
     * The rate of what was observed.
     *
     * @param observed with an exposure above 0
     * @param per such as 1,000
     * @param level confidence, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException without exposure: then there is a count, but no rate
     */
    public static Rate of(Observed observed, double per, double level) {
        return of(observed, per, level, PoissonMethod.EXACT);
    }

    /**
     * The rate of what was observed, with the interval of another method.
     *
     * @param observed with an exposure above 0
     * @throws IllegalArgumentException without exposure
     */
    public static Rate of(Observed observed, double per, double level, PoissonMethod method) {
        return of(observed, per, method.interval(observed.count(), level));
    }

    /**
     * The rate of a count that its source rounded to multiples of {@code step}.
     *
     * @see PoissonInterval#ofRounded
     */
    public static Rate ofRounded(Observed observed, int step, double per, double level) {
        return of(observed, per, PoissonInterval.ofRounded(observed.count(), step, level));
    }

    private static Rate of(Observed observed, double per, Interval ofCount) {
        Arguments.positive("The exposure of a rate", observed.exposure());
        var factor = per / observed.exposure();
        return new Rate(observed.count() * factor, ofCount.times(factor), per);
    }
}
