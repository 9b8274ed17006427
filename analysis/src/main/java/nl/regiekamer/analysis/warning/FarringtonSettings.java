package nl.regiekamer.analysis.warning;

/**
 * The choices within Farrington's method; names as in the literature.
 *
 * @param b how many earlier years are looked at, 1 or more
 * @param w half width, in periods, of the window around the same time of an earlier year, 0 or more
 * @param noPeriods parts of the year with a level of their own: 1 uses the windows alone and no
 *     season, 10 fills the time between the windows with nine levels
 * @param pastNotIncluded so many periods before the one assessed are left out, that an outbreak
 *     that has begun does not become its own standard
 * @param reweight whether earlier outbreaks lose weight
 * @param weightsThreshold standardised residual above which a period loses weight, above 0
 * @param trend whether a trend may be fitted
 * @param pThresholdTrend a trend is kept when its p-value lies below; 1 keeps it always
 * @param alpha one-sided probability of a false alarm, between 0 and 1
 * @param threshold how the bound is computed
 * @param limitCases at least so many cases in the last {@code limitPeriods} periods, else nothing
 *     is assessed
 * @param limitPeriods the one assessed included, 1 or more
 */
public record FarringtonSettings(
        int b,
        int w,
        int noPeriods,
        int pastNotIncluded,
        boolean reweight,
        double weightsThreshold,
        boolean trend,
        double pThresholdTrend,
        double alpha,
        Threshold threshold,
        int limitCases,
        int limitPeriods) {

    /** How a bound follows from the expected value, its error and the dispersion. */
    public enum Threshold {
        /** Normal on the scale of the square root. */
        DELTA_1_2,
        /** Normal on the scale of the power 2/3. */
        DELTA_2_3,
        /** Quantile of the negative binomial distribution; the expected value taken as known. */
        NB_PLUGIN,
        /** As NB_PLUGIN, at the upper limit of the expected value. */
        MUAN
    }

    public FarringtonSettings {
        if (b < 1 || w < 0 || noPeriods < 1 || pastNotIncluded < 0 || limitPeriods < 1) {
            throw new IllegalArgumentException(
                    "Farrington's method needs b, noPeriods and limitPeriods of 1 or more, w and pastNotIncluded of 0 or more; got %d, %d, %d, %d, %d."
                            .formatted(b, noPeriods, limitPeriods, w, pastNotIncluded));
        }
        if (!(alpha > 0 && alpha < 0.5) || !(weightsThreshold > 0)) {
            throw new IllegalArgumentException(
                    "Farrington's method needs an alpha between 0 and 0.5 and a weightsThreshold above 0, got %s and %s."
                            .formatted(alpha, weightsThreshold));
        }
    }

    /**
     * The method of 1996: windows of three periods on each side in five years, a trend only when it
     * is significant, normal bound on the power 2/3, alpha 0.01.
     *
     * @source Farrington, Andrews, Beale and Catchpole (1996), A statistical algorithm for the
     *     early detection of outbreaks of infectious disease, Journal of the Royal Statistical
     *     Society A 159, 547-563
     */
    public static FarringtonSettings original() {
        return new FarringtonSettings(
                5, 3, 1, 3, true, 1, true, 0.05, 0.01, Threshold.DELTA_2_3, 5, 4);
    }

    /**
     * The method of 2013: ten levels of season, always a trend, half a year left out, earlier
     * outbreaks lose weight only when they are large, negative-binomial bound, alpha 0.005.
     *
     * @source Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), An improved
     *     algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine
     *     32, 1206-1222
     */
    public static FarringtonSettings improved() {
        return new FarringtonSettings(
                5, 3, 10, 26, true, 2.58, true, 1, 0.005, Threshold.NB_PLUGIN, 5, 4);
    }

    /** The same with another number of earlier years. */
    public FarringtonSettings withYears(int years) {
        return new FarringtonSettings(
                years,
                w,
                noPeriods,
                pastNotIncluded,
                reweight,
                weightsThreshold,
                trend,
                pThresholdTrend,
                alpha,
                threshold,
                limitCases,
                limitPeriods);
    }

    /** The same with another probability of a false alarm. */
    public FarringtonSettings withAlpha(double probability) {
        return new FarringtonSettings(
                b,
                w,
                noPeriods,
                pastNotIncluded,
                reweight,
                weightsThreshold,
                trend,
                pThresholdTrend,
                probability,
                threshold,
                limitCases,
                limitPeriods);
    }

    /** The same with another bound. */
    public FarringtonSettings withThreshold(Threshold other) {
        return new FarringtonSettings(
                b,
                w,
                noPeriods,
                pastNotIncluded,
                reweight,
                weightsThreshold,
                trend,
                pThresholdTrend,
                alpha,
                other,
                limitCases,
                limitPeriods);
    }

    /** The same with another number of recent cases asked for. */
    public FarringtonSettings withLimit(int cases, int periods) {
        return new FarringtonSettings(
                b,
                w,
                noPeriods,
                pastNotIncluded,
                reweight,
                weightsThreshold,
                trend,
                pThresholdTrend,
                alpha,
                threshold,
                cases,
                periods);
    }
}
