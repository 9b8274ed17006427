package nl.regiekamer.analysis.effect;

import java.util.List;
import nl.regiekamer.analysis.regression.Coefficient;
import nl.regiekamer.analysis.regression.Design;
import nl.regiekamer.analysis.regression.PoissonRegression;

/**
 * Interrupted time series: whether the level and the slope of a series of counts changed at a known
 * moment (segmented Poisson regression).
 *
 * <pre>
 * log(expected) = offset + level + slope × t + change of level × [t ≥ t₀]
 *                 + change of slope × max(0, t - t₀) + season
 * </pre>
 *
 * <p>Standard errors are Newey and West's: they allow for more scatter than Poisson's and for
 * periods that depend on those shortly before. Without such dependence they are a little too narrow
 * in a short series; take care below about fifty periods.
 *
 * <p>Assumes that nothing else changed at the same moment, and that the trend before would have
 * gone on. A control series ({@link DifferenceInDifferences}) guards against the first.
 *
 * @param level change at the interruption, on the log scale
 * @param slope change of the slope per period, on the log scale
 * @param coefficients all of them, season included, with the same kind of errors
 * @param dispersion Pearson's chi-square divided by the degrees of freedom
 * @param lag over how many periods dependence was allowed for
 * @source Wagner, Soumerai, Zhang and Ross-Degnan (2002), Segmented regression analysis of
 *     interrupted time series studies, Journal of Clinical Pharmacy and Therapeutics 27, 299-309;
 *     Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46, 348-355;
 *     errors: Newey and West (1987), Econometrica 55, 703-708
 */
public record InterruptedTimeSeries(
        Coefficient level,
        Coefficient slope,
        List<Coefficient> coefficients,
        double dispersion,
        int lag) {

    /**
     * The season of a series.
     *
     * @param period its length in periods of the series, such as 12 months or 52.18 weeks
     * @param pairs waves in a year, 0 for no season
     */
    public record Season(double period, int pairs) {

        /** No season. */
        public static final Season NONE = new Season(1, 0);
    }

    /**
     * Fits a series.
     *
     * @param counts one per period, in order, without gaps
     * @param offset log of the exposure of each period, or empty for none
     * @param interruption the first period in which the measure worked, from 1 to the last but one
     * @param lag over how many periods dependence is allowed for, 0 or more; {@link #usualLag}
     *     gives a usual choice
     */
    public static InterruptedTimeSeries fit(
            double[] counts, double[] offset, int interruption, Season season, int lag) {
        if (interruption < 1 || interruption > counts.length - 2) {
            throw new IllegalArgumentException(
                    "An interruption lies from period 1 to %d, got %d."
                            .formatted(counts.length - 2, interruption));
        }
        var time = new double[counts.length];
        for (var t = 0; t < time.length; t++) {
            time[t] = t;
        }
        var design =
                Design.of(counts.length)
                        .intercept()
                        .column("slope", time)
                        .step("change of level", time, interruption)
                        .ramp("change of slope", time, interruption);
        if (season.pairs() > 0) {
            design.harmonics(time, season.period(), season.pairs());
        }
        var fit = PoissonRegression.fit(counts, design.build(), offset);
        var coefficients = fit.robust(lag);
        return new InterruptedTimeSeries(
                coefficients.get(2), coefficients.get(3), coefficients, fit.dispersion(), lag);
    }

    /** ⌊4·(n/100)^(2/9)⌋, Newey and West's rule of thumb. */
    public static int usualLag(int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException(
                    "A series has one period or more, got %d.".formatted(periods));
        }
        return (int) Math.floor(4 * Math.pow(periods / 100.0, 2 / 9.0));
    }
}
