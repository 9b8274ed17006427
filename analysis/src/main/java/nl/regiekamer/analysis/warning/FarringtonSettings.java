package nl.regiekamer.analysis.warning;

/**
 * The choices within Farrington's method; names as in the literature.
 *
 * @param baseline which earlier periods are looked at
 * @param model what is fitted on them
 * @param alarm when there is an alarm
 */
public record FarringtonSettings(Baseline baseline, Model model, Alarm alarm) {

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

    /**
     * Which earlier periods are looked at.
     *
     * @param b how many earlier years, 1 or more
     * @param w half width, in periods, of the window around the same time of an earlier year, 0 or
     *     more
     * @param noPeriods parts of the year with a level of their own: 1 uses the windows alone and no
     *     season, 10 fills the time between the windows with nine levels
     * @param pastNotIncluded so many periods before the one assessed are left out, that an outbreak
     *     that has begun does not become its own standard
     */
    public record Baseline(int b, int w, int noPeriods, int pastNotIncluded) {

        public Baseline {
            if (b < 1 || w < 0 || noPeriods < 1 || pastNotIncluded < 0) {
                throw new IllegalArgumentException(
                        "Farrington's method needs b and noPeriods of 1 or more, w and pastNotIncluded of 0 or more; got %d, %d, %d, %d."
                                .formatted(b, noPeriods, w, pastNotIncluded));
            }
        }
    }

    /**
     * What is fitted.
     *
     * @param reweight whether earlier outbreaks lose weight
     * @param weightsThreshold standardised residual above which a period loses weight, above 0
     * @param trend whether a trend may be fitted
     * @param pThresholdTrend a trend is kept when its p-value lies below; 1 keeps it always
     */
    public record Model(
            boolean reweight, double weightsThreshold, boolean trend, double pThresholdTrend) {

        public Model {
            if (!(weightsThreshold > 0)) {
                throw new IllegalArgumentException(
                        "Farrington's method needs a weightsThreshold above 0, got %s."
                                .formatted(weightsThreshold));
            }
        }
    }

    /**
     * When there is an alarm.
     *
     * @param alpha one-sided probability that the bound is made for, between 0 and 0.5
     * @param threshold how the bound is computed
     * @param limitCases at least so many cases in the last {@code limitPeriods} periods, else
     *     nothing is assessed
     * @param limitPeriods the one assessed included, 1 or more
     */
    public record Alarm(double alpha, Threshold threshold, int limitCases, int limitPeriods) {

        public Alarm {
            if (!(alpha > 0 && alpha < 0.5) || limitPeriods < 1) {
                throw new IllegalArgumentException(
                        "Farrington's method needs an alpha between 0 and 0.5 and limitPeriods of 1 or more, got %s and %d."
                                .formatted(alpha, limitPeriods));
            }
        }
    }

    /**
     * The method of 1996: windows of three periods on each side in five years, a trend only when it
     * is significant, normal bound on the power 2/3, alpha 0.01. For weeks.
     *
     * @source Farrington, Andrews, Beale and Catchpole (1996), A statistical algorithm for the
     *     early detection of outbreaks of infectious disease, Journal of the Royal Statistical
     *     Society A 159, 547-563
     */
    public static FarringtonSettings original() {
        return new FarringtonSettings(
                new Baseline(5, 3, 1, 3),
                new Model(true, 1, true, 0.05),
                new Alarm(0.01, Threshold.DELTA_2_3, 5, 4));
    }

    /**
     * The method of 2013: ten levels of season, always a trend, half a year left out, earlier
     * outbreaks lose weight only when they are large, negative-binomial bound, alpha 0.005. For
     * weeks.
     *
     * @source Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), An improved
     *     algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine
     *     32, 1206-1222
     */
    public static FarringtonSettings improved() {
        return new FarringtonSettings(
                new Baseline(5, 3, 10, 26),
                new Model(true, 2.58, true, 1),
                new Alarm(0.005, Threshold.NB_PLUGIN, 5, 4));
    }

    /**
     * {@link #original} for months: windows of one month on each side, the month before left out,
     * five cases in three months.
     *
     * @source Own choice, for both papers are about weeks. Three weeks on each side come nearest to
     *     one month; three months on each side would hold half a year of season in one level. Five
     *     cases in the month itself would assess only months that are high already
     */
    public static FarringtonSettings originalMonthly() {
        return original().withBaseline(new Baseline(5, 1, 1, 1)).withLimit(5, 3);
    }

    /**
     * {@link #improved} for months: windows of one month on each side, the nine other months each a
     * level of their own, half a year left out, five cases in three months.
     *
     * @source Own choice, for the paper is about weeks. Ten levels as in the paper, half a year as
     *     in the paper; windows and cases as {@link #originalMonthly}. A window of the month alone
     *     would rest the expected value on five counts: in simulations of steady counts it gave an
     *     alarm in 1.0 to 1.7 % of looks, this one in 0.7 to 1.4 %, by an alpha of 0.5 %
     */
    public static FarringtonSettings improvedMonthly() {
        return improved().withBaseline(new Baseline(5, 1, 10, 6)).withLimit(5, 3);
    }

    /** The same on other earlier periods. */
    public FarringtonSettings withBaseline(Baseline other) {
        return new FarringtonSettings(other, model, alarm);
    }

    /** The same with another number of earlier years. */
    public FarringtonSettings withYears(int years) {
        return withBaseline(
                new Baseline(
                        years, baseline.w(), baseline.noPeriods(), baseline.pastNotIncluded()));
    }

    /** The same with another alpha. */
    public FarringtonSettings withAlpha(double probability) {
        return withAlarm(
                new Alarm(
                        probability, alarm.threshold(), alarm.limitCases(), alarm.limitPeriods()));
    }

    /** The same with another bound. */
    public FarringtonSettings withThreshold(Threshold other) {
        return withAlarm(new Alarm(alarm.alpha(), other, alarm.limitCases(), alarm.limitPeriods()));
    }

    /** The same with another number of recent cases asked for. */
    public FarringtonSettings withLimit(int cases, int periods) {
        return withAlarm(new Alarm(alarm.alpha(), alarm.threshold(), cases, periods));
    }

    private FarringtonSettings withAlarm(Alarm other) {
        return new FarringtonSettings(baseline, model, other);
    }
}
