package nl.regiekamer.analysis.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * Farrington's method: a count against a quasi-Poisson regression on the same time of earlier
 * years, in which earlier outbreaks lose weight.
 *
 * <pre>
 * log μ = level of the season + slope × time      variance φμ, φ at least 1
 * </pre>
 *
 * <p>A trend is kept when b is 3 or more, its p-value lies below the threshold, and it does not
 * predict more than the highest count it was fitted on. Periods whose standardised Anscombe
 * residual s exceeds the threshold weigh s⁻² as much, and the model is fitted anew.
 *
 * <p>The p-value and the bound are those of the method, which makes the scatter small by giving
 * high counts less weight. How often chance passes that bound is told by the fit without weights:
 * see {@link PlainFit}.
 *
 * <p>Periods that were not counted, or not in full, are NaN: they take no part. Holidays get a
 * level of their own, so that they are compared with earlier holidays only. Assumes that periods
 * are independent given level and trend.
 *
 * <p>Cost: two fits of at most 25 iterations, each a few passes over the b years before; memory
 * some 60 bytes per period of those years and thread.
 *
 * @source see {@link FarringtonSettings#original} and {@link FarringtonSettings#improved}; Salmon,
 *     Schumacher and Höhle (2016), Journal of Statistical Software 70(10), for the calendar
 */
public final class Farrington {

    private static final int BATCH = 16;

    private final FarringtonSettings settings;
    private final Periods periods;
    private final boolean[] holidays;
    private final boolean errorsOfSurveillance;

    private Farrington(
            FarringtonSettings settings,
            Periods periods,
            boolean[] holidays,
            boolean errorsOfSurveillance) {
        this.settings = settings;
        this.periods = periods;
        this.holidays = holidays.clone();
        this.errorsOfSurveillance = errorsOfSurveillance;
    }

    /** The method for series without holidays. */
    public static Farrington of(FarringtonSettings settings, Periods periods) {
        return new Farrington(settings, periods, new boolean[0], false);
    }

    /**
     * The same with holidays.
     *
     * @param marks for each period of the series whether it holds a holiday; what lies beyond its
     *     end is none
     */
    public Farrington withHolidays(boolean[] marks) {
        return new Farrington(settings, periods, marks, errorsOfSurveillance);
    }

    /**
     * The same with the standard errors of slope and prediction as the package surveillance
     * (1.20.3, farringtonFlexible) computes them after reweighting: with the weights of the periods
     * in the place of the working weights of the fit. To compare with that package; by the papers
     * it is a slip, and it changes nothing for {@link FarringtonSettings#improved}.
     */
    public Farrington withErrorsOfSurveillance() {
        return new Farrington(settings, periods, holidays, true);
    }

    /**
     * Assesses one period of one series.
     *
     * @param counts 0 or more, NaN where not counted; later periods are not looked at
     * @param period its place, from 0
     */
    public Outcome assess(double[] counts, int period) {
        return watch(new double[][] {counts}, period).outcomes().getFirst();
    }

    /**
     * Assesses the same period of many series, side by side.
     *
     * @param series one per row, as for {@link #assess}
     * @param period its place, from 0
     */
    public Watch watch(double[][] series, int period) {
        for (var counts : series) {
            Series.check(counts, period);
        }
        var reference = ReferencePeriods.of(period, settings.baseline(), periods, holidays);
        if (reference.isEmpty()) {
            var outcome = new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST);
            return Watch.of(Arrays.stream(series).<Outcome>map(counts -> outcome).toList());
        }
        var batches = (series.length + BATCH - 1) / BATCH;
        var outcomes =
                IntStream.range(0, batches)
                        .parallel()
                        .mapToObj(batch -> batch(series, batch, period, reference))
                        .flatMap(List::stream)
                        .toList();
        return Watch.of(outcomes);
    }

    private List<Outcome> batch(
            double[][] series, int batch, int period, Optional<ReferencePeriods> found) {
        var reference = found.orElseThrow();
        var model = new LevelsAndTrend(reference.at().length, reference.levels());
        var outcomes = new ArrayList<Outcome>();
        var end = Math.min(series.length, (batch + 1) * BATCH);
        for (var i = batch * BATCH; i < end; i++) {
            outcomes.add(assess(series[i], period, reference, model));
        }
        return outcomes;
    }

    private Outcome assess(
            double[] counts, int period, ReferencePeriods reference, LevelsAndTrend model) {
        if (Double.isNaN(counts[period])) {
            return new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED);
        }
        if (recentCases(counts, period) < settings.alarm().limitCases()) {
            return new Outcome.NotAssessed(Outcome.Reason.TOO_FEW_CASES);
        }
        fill(model, counts, reference);
        var parameters = reference.levels() + 1;
        if (model.rows() <= parameters) {
            return new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST);
        }
        var place = new Place(reference.ownLevel(), period);
        var plain =
                highest(model) == 0 ? null : fitWeighted(model, settings.model().trend(), place);
        if (plain == null) {
            return new Outcome.NotAssessed(Outcome.Reason.NO_FIT);
        }
        if (!model.has(place.level())) {
            return new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST);
        }
        if (model.trend() && !trendIsKept(model, place)) {
            plain = fitWeighted(model, false, place);
            if (plain == null) {
                return new Outcome.NotAssessed(Outcome.Reason.NO_FIT);
            }
        }
        return plain.withTrueChance(outcome(model, place, counts[period]));
    }

    /** Where a prediction is asked for. */
    private record Place(int level, double time) {}

    private double recentCases(double[] counts, int period) {
        var sum = 0.0;
        for (var i = Math.max(0, period - settings.alarm().limitPeriods() + 1); i <= period; i++) {
            sum += Double.isNaN(counts[i]) ? 0 : counts[i];
        }
        return sum;
    }

    private static void fill(LevelsAndTrend model, double[] counts, ReferencePeriods reference) {
        model.clear();
        for (var i = 0; i < reference.at().length; i++) {
            var at = reference.at()[i];
            if (!Double.isNaN(counts[at])) {
                model.add(reference.level()[i], at, counts[at]);
            }
        }
    }

    /**
     * Fits, without a trend where there is none to be had, and anew with weights.
     *
     * @return what was fitted without weights; null where it does not settle
     */
    private @Nullable PlainFit fitWeighted(LevelsAndTrend model, boolean trend, Place place) {
        for (var i = 0; i < model.rows(); i++) {
            model.setPrior(i, 1);
        }
        if (!model.fit(trend) && !(trend && model.fit(false))) {
            return null;
        }
        var plain = PlainFit.of(model, place.level(), place.time());
        if (!settings.model().reweight()) {
            return plain;
        }
        reweigh(model);
        return model.fit(model.trend()) ? plain : null;
    }

    private void reweigh(LevelsAndTrend model) {
        var dispersion = Math.max(1, model.dispersion());
        var sum = 0.0;
        var weights = new double[model.rows()];
        for (var i = 0; i < weights.length; i++) {
            var residual = anscombe(model, i, dispersion);
            weights[i] =
                    residual > settings.model().weightsThreshold() ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (var i = 0; i < weights.length; i++) {
            model.setPrior(i, weights[i] * weights.length / sum);
        }
    }

    private static double anscombe(LevelsAndTrend model, int row, double dispersion) {
        var root = Math.sqrt(model.mean(row));
        var difference = LogTable.twoThirds(model.count(row)) / Math.cbrt(root) - root;
        return 1.5 * difference / Math.sqrt(dispersion * (1 - model.leverage(row)));
    }

    private boolean trendIsKept(LevelsAndTrend model, Place place) {
        if (settings.baseline().b() < 3 || !significant(model)) {
            return false;
        }
        return Math.exp(model.predict(place.level(), place.time())) <= highest(model);
    }

    private static double highest(LevelsAndTrend model) {
        var highest = 0.0;
        for (var i = 0; i < model.rows(); i++) {
            highest = Math.max(highest, model.count(i));
        }
        return highest;
    }

    private boolean significant(LevelsAndTrend model) {
        if (settings.model().pThresholdTrend() >= 1) {
            return true;
        }
        var statistic = model.slopeStatistic(errorDispersion(model, model.dispersion()));
        return Probabilities.studentTwoSided(statistic, model.degreesOfFreedom())
                < settings.model().pThresholdTrend();
    }

    /** The dispersion that widens the standard errors. */
    private double errorDispersion(LevelsAndTrend model, double dispersion) {
        return errorsOfSurveillance && settings.model().reweight()
                ? model.dispersionByPriorWeights()
                : dispersion;
    }

    private Outcome outcome(LevelsAndTrend model, Place place, double observed) {
        var dispersion = Math.max(1, model.dispersion());
        var eta = model.predict(place.level(), place.time());
        var variance =
                errorDispersion(model, dispersion)
                        * model.unscaledVariance(place.level(), place.time());
        var z = Quantiles.normal(settings.alarm().alpha());
        var bound =
                switch (settings.alarm().threshold()) {
                    case DELTA_1_2 -> new DeltaBound(Math.exp(eta), variance, dispersion, 0.5);
                    case DELTA_2_3 -> new DeltaBound(Math.exp(eta), variance, dispersion, 2 / 3.0);
                    case NB_PLUGIN ->
                            new NegativeBinomialBound(Math.exp(eta), Math.exp(eta), dispersion);
                    case MUAN ->
                            new NegativeBinomialBound(
                                    Math.exp(eta),
                                    Math.exp(eta + z * Math.sqrt(variance)),
                                    dispersion);
                };
        return bound.outcome(observed, settings.alarm().alpha());
    }
}
