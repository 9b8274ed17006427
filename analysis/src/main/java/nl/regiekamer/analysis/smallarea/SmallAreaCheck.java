package nl.regiekamer.analysis.smallarea;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.rates.Observed;

/**
 * Whether estimates of a model may stand in the place of direct ones.
 *
 * <p>Two demands, both to be met. The mean of the model's mean squared errors, with what is unknown
 * of its parameters, lies below the mean of the direct variances: else the model adds nothing. And
 * what the model predicts of an area that it has not seen lies closer to that area's direct
 * estimate than the mean of the rest of the city does: else its covariates say nothing. Distances
 * are squared and divided by an estimate of their variance, A + Dᵢ, the same for both, so that an
 * area with three respondents does not decide.
 *
 * @source leaving one out: Stone (1974), Cross-validatory choice and assessment of statistical
 *     predictions, JRSS B 36, 111-147; the two demands together are this project's own rule
 */
public sealed interface SmallAreaCheck {

    /** A model that is the mean of the city in other words is no better by so little. */
    double ROUNDING = 1e-9;

    /** The figures on which the verdict rests. */
    Evidence evidence();

    /** Both demands are met. */
    record Usable(Evidence evidence) implements SmallAreaCheck {}

    /**
     * One demand or both are not met.
     *
     * @param reasons at least one
     */
    record Refused(Evidence evidence, List<Reason> reasons) implements SmallAreaCheck {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a model is refused. */
    enum Reason {
        /** The mean squared error does not lie below the direct variance. */
        NO_SURER_THAN_DIRECT,
        /** Leaving one out, the model predicts no better than the mean of the rest of the city. */
        PREDICTS_NO_BETTER_THAN_THE_CITY
    }

    /**
     * @param meanMse mean over areas of the model's mean squared errors
     * @param meanDirectVariance mean over areas of the direct variances
     * @param modelDistance mean over areas of (direct - predicted without it)² / (A + D)
     * @param cityDistance mean over areas of (direct - mean of the others)² / (A + D)
     */
    record Evidence(
            double meanMse, double meanDirectVariance, double modelDistance, double cityDistance) {}

    /**
     * Judges a model of Fay and Herriot.
     *
     * @param x its covariates
     * @param sizes of the areas (inhabitants), above 0, by which the mean of the city is weighted
     * @throws IllegalArgumentException if without one area the covariates cannot be told apart
     */
    static SmallAreaCheck assess(FayHerriot model, double[][] x, double[] sizes) {
        var predicted = FayHerriot.leaveOneOut(model, x);
        return assess(model.areas(), predicted, model.betweenAreas(), sizes);
    }

    /**
     * Judges a model of counts. The direct estimate is the rate, its variance that of a Poisson
     * count at the smoothed rate: at the counted rate an area without events would have none. The
     * mean of the city is weighted by exposure.
     *
     * @param model of these areas
     */
    static SmallAreaCheck assess(CountJackknife model, List<Observed> areas) {
        Arguments.length("Areas", areas.size(), model.estimates().size());
        var judged = new ArrayList<SmallArea>();
        for (var i = 0; i < areas.size(); i++) {
            var estimate = model.estimates().get(i);
            var variance = estimate / areas.get(i).exposure();
            var prior = model.priorVariance();
            judged.add(
                    new SmallArea(
                            areas.get(i).rate(),
                            variance,
                            model.predicted().get(i),
                            prior / (prior + variance),
                            estimate,
                            model.errors().get(i)));
        }
        var predicted = model.predicted().stream().mapToDouble(Double::doubleValue).toArray();
        var sizes = areas.stream().mapToDouble(Observed::exposure).toArray();
        return assess(judged, predicted, model.priorVariance(), sizes);
    }

    /**
     * Judges any model that gives estimates with mean squared errors.
     *
     * @param areas what the model says
     * @param predicted per area, what the model predicts from the other areas alone
     * @param betweenAreas the variance between areas, 0 or more
     * @param sizes of the areas, above 0
     */
    static SmallAreaCheck assess(
            List<SmallArea> areas, double[] predicted, double betweenAreas, double[] sizes) {
        Arguments.length("Predictions", predicted.length, areas.size());
        Arguments.length("Sizes", sizes.length, areas.size());
        Arguments.allFinite("Predictions", predicted);
        Arguments.allPositive("Sizes", sizes);
        Arguments.notNegative("The variance between areas", betweenAreas);
        if (areas.size() < 2) {
            throw new IllegalArgumentException(
                    "A single area cannot be left out of a city of %d.".formatted(areas.size()));
        }
        var evidence = evidence(areas, predicted, betweenAreas, sizes);
        var reasons = new ArrayList<Reason>();
        if (!(evidence.meanMse() < evidence.meanDirectVariance())) {
            reasons.add(Reason.NO_SURER_THAN_DIRECT);
        }
        if (!(evidence.modelDistance() < evidence.cityDistance() * (1 - ROUNDING))) {
            reasons.add(Reason.PREDICTS_NO_BETTER_THAN_THE_CITY);
        }
        return reasons.isEmpty() ? new Usable(evidence) : new Refused(evidence, reasons);
    }

    private static Evidence evidence(
            List<SmallArea> areas, double[] predicted, double betweenAreas, double[] sizes) {
        var size = 0.0;
        var sum = 0.0;
        for (var i = 0; i < sizes.length; i++) {
            size += sizes[i];
            sum += sizes[i] * areas.get(i).direct();
        }
        var mse = 0.0;
        var variance = 0.0;
        var model = 0.0;
        var city = 0.0;
        for (var i = 0; i < sizes.length; i++) {
            var area = areas.get(i);
            var others = (sum - sizes[i] * area.direct()) / (size - sizes[i]);
            var scale = betweenAreas + area.directVariance();
            mse += area.mse();
            variance += area.directVariance();
            model += Math.pow(area.direct() - predicted[i], 2) / scale;
            city += Math.pow(area.direct() - others, 2) / scale;
        }
        var m = sizes.length;
        return new Evidence(mse / m, variance / m, model / m, city / m);
    }
}
