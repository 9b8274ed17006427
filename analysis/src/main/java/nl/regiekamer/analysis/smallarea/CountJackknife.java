package nl.regiekamer.analysis.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.rates.Observed;

/**
 * How far the rates of a {@link CountModel} may be off, with what is unknown of its parameters: the
 * model is fitted once more without each area in turn.
 *
 * <pre>
 * g(ψ)  = the variance of the rate given the count, at parameters ψ
 * mse   = g(ψ) - (m-1)/m Σ_u [g(ψ₋ᵤ) - g(ψ)] + (m-1)/m Σ_u [estimate(ψ₋ᵤ) - estimate(ψ)]²
 * </pre>
 *
 * <p>Where the correction of g makes it negative, g is taken as it is. Assumes what the model does.
 * Its cost grows with the square of the number of areas, on all cores.
 *
 * @param estimates smoothed rates, one per area
 * @param errors their mean squared errors, in squared units of the rate
 * @param predicted per area, the rate that the others alone predict for it
 * @param priorVariance mean over areas of the variance of the true rates around the prediction; 0
 *     or more
 * @source Jiang, Lahiri and Wan (2002), A unified jackknife theory for empirical best prediction
 *     with M-estimation, Annals of Statistics 30, 1782-1810
 */
public record CountJackknife(
        List<Double> estimates, List<Double> errors, List<Double> predicted, double priorVariance) {

    public CountJackknife {
        estimates = List.copyOf(estimates);
        errors = List.copyOf(errors);
        predicted = List.copyOf(predicted);
    }

    /**
     * Fits the model and, without each area, again.
     *
     * @param areas all with exposure, at least three more than covariates, and events in at least
     *     two of them
     * @param covariates one row per area, without intercept; finite
     * @param fit such as {@link CountModel#poissonGamma}
     * @throws IllegalArgumentException also where the model refuses, with or without one of the
     *     areas
     */
    public static CountJackknife of(
            List<Observed> areas, double[][] covariates, CountModel.Fit fit) {
        for (var area : areas) {
            if (area.exposure() == 0) {
                throw new IllegalArgumentException(
                        "An area without exposure cannot be left out: it takes no part.");
            }
        }
        var whole = fit.to(areas, covariates);
        var without =
                IntStream.range(0, areas.size())
                        .parallel()
                        .mapToObj(u -> without(u, areas, covariates, fit))
                        .toList();
        var estimates = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        var predicted = new ArrayList<Double>();
        var priorVariance = 0.0;
        for (var i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            var x = covariates[i];
            estimates.add(whole.estimate(area, x));
            errors.add(error(area, x, whole, without));
            predicted.add(without.get(i).mean(x));
            priorVariance += whole.priorVariance(x) / areas.size();
        }
        return new CountJackknife(estimates, errors, predicted, priorVariance);
    }

    private static double error(
            Observed area, double[] x, CountModel whole, List<CountModel> without) {
        var m = without.size();
        var variance = whole.variance(area, x);
        var estimate = whole.estimate(area, x);
        var bias = 0.0;
        var moved = 0.0;
        for (var model : without) {
            bias += model.variance(area, x) - variance;
            moved += Math.pow(model.estimate(area, x) - estimate, 2);
        }
        var share = (m - 1.0) / m;
        var corrected = variance - share * bias;
        return (corrected < 0 ? variance : corrected) + share * moved;
    }

    private static CountModel without(
            int area, List<Observed> areas, double[][] covariates, CountModel.Fit fit) {
        var others = new ArrayList<>(areas);
        others.remove(area);
        var x = new ArrayList<>(Arrays.asList(covariates));
        x.remove(area);
        return fit.to(others, x.toArray(double[][]::new));
    }
}
