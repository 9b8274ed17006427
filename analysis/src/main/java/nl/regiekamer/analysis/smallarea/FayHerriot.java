package nl.regiekamer.analysis.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The area-level model of Fay and Herriot: direct estimates yᵢ with known sampling variances Dᵢ
 * around true values that scatter with variance A around xᵢ β.
 *
 * <pre>
 * yᵢ = xᵢ β + vᵢ + eᵢ,  vᵢ ~ (0, A),  eᵢ ~ (0, Dᵢ)
 * own weight  γᵢ = A / (A + Dᵢ)
 * estimate       = xᵢ β + γᵢ (yᵢ - xᵢ β)          (EBLUP)
 * mse            = g₁ + g₂ + 2 g₃ - bias of g₁
 * g₁ = γᵢ Dᵢ,  g₂ = (1 - γᵢ)² xᵢ (X' V⁻¹ X)⁻¹ xᵢ',  g₃ = (1 - γᵢ)² var(A) / (A + Dᵢ)
 * </pre>
 *
 * <p>var(A) is 2 / Σ (A + D)⁻² for REML and ML, and 2m / (Σ (A + D)⁻¹)² for FH. The bias of g₁ is 0
 * for REML, -(1 - γ)² tr((X' V⁻¹ X)⁻¹ X' V⁻² X) / Σ (A + D)⁻² for ML, and 2 (1 - γ)² (m Σ (A + D)⁻²
 * - (Σ (A + D)⁻¹)²) / (Σ (A + D)⁻¹)³ for FH.
 *
 * <p>Where the equation for A has no solution above 0, A is 0 and every estimate is synthetic. The
 * mse there still has g₂ and 2 g₃: it is not 0, but leans on the model.
 *
 * <p>Assumes known sampling variances (smooth them first where samples are small), independent
 * areas, a linear mean, and for the mse normal v and e. {@link SmallAreaCheck} says whether the
 * model may be used.
 *
 * @param method how A was estimated
 * @param betweenAreas A, 0 or more, in squared units
 * @param coefficients β, in the order of the columns of x
 * @param coefficientErrors their standard errors
 * @param logLikelihood -½ (Σ log 2π(A + D) + Σ (y - x β)² / (A + D)), for each method
 * @param areas in the order given
 * @source Fay and Herriot (1979), JASA 74, 269-277; Prasad and Rao (1990), JASA 85, 163-171; Datta
 *     and Lahiri (2000), Statistica Sinica 10, 613-627 (REML, ML); Datta, Rao and Smith (2005),
 *     Biometrika 92, 183-196 (FH)
 */
public record FayHerriot(
        Method method,
        double betweenAreas,
        List<Double> coefficients,
        List<Double> coefficientErrors,
        double logLikelihood,
        List<SmallArea> areas) {

    /** How the variance between areas is estimated. */
    public enum Method {
        /** Restricted maximum likelihood: the one to take. */
        REML,
        /** Maximum likelihood: somewhat small with few areas. */
        ML,
        /** The moment equation of Fay and Herriot, Σ (y - x β)² / (A + D) = m - p. */
        FH
    }

    public FayHerriot {
        coefficients = List.copyOf(coefficients);
        coefficientErrors = List.copyOf(coefficientErrors);
        areas = List.copyOf(areas);
    }

    /**
     * Fits the model.
     *
     * @param direct estimates, one per area, finite
     * @param directVariances their sampling variances, above 0; an area without respondents has
     *     none and is left out
     * @param x covariates, one row per area, with a column of ones if there is an intercept; fewer
     *     columns than areas
     * @throws IllegalArgumentException also if the covariates cannot be told apart
     */
    public static FayHerriot fit(
            double[] direct, double[] directVariances, double[][] x, Method method) {
        var data = AreaData.of(direct, directVariances, x);
        var fit = GlsFit.at(BetweenAreas.find(data, method), data);
        var mse = MeanSquaredError.of(fit, data, method);
        var areas = new ArrayList<SmallArea>(data.areas());
        for (var i = 0; i < data.areas(); i++) {
            var synthetic = fit.predict(x[i]);
            var ownWeight = fit.between() * fit.weight(i);
            areas.add(
                    new SmallArea(
                            direct[i],
                            directVariances[i],
                            synthetic,
                            ownWeight,
                            synthetic + ownWeight * (direct[i] - synthetic),
                            mse.of(i)));
        }
        return new FayHerriot(
                method,
                fit.between(),
                Arrays.stream(fit.beta()).boxed().toList(),
                IntStream.range(0, fit.beta().length)
                        .mapToObj(j -> Math.sqrt(fit.q()[j][j]))
                        .toList(),
                fit.logLikelihood(),
                areas);
    }

    /**
     * What the model, fitted without an area, predicts for it: its covariates times β of the
     * others. Refits A each time.
     *
     * @param fitted the model of all areas, from the same data
     * @return one prediction per area
     * @throws IllegalArgumentException if without one area the covariates cannot be told apart
     */
    public static double[] leaveOneOut(FayHerriot fitted, double[][] x) {
        var direct = fitted.areas().stream().mapToDouble(SmallArea::direct).toArray();
        var variances = fitted.areas().stream().mapToDouble(SmallArea::directVariance).toArray();
        var data = AreaData.of(direct, variances, x);
        return IntStream.range(0, data.areas())
                .parallel()
                .mapToDouble(i -> {
                    var others = data.without(i);
                    var between = BetweenAreas.near(fitted.betweenAreas(), others, fitted.method());
                    return GlsFit.at(between, others).predict(x[i]);
                })
                .toArray();
    }

    /** Akaike's information criterion, with β and A as parameters. */
    public double aic() {
        return -2 * logLikelihood + 2 * (coefficients.size() + 1);
    }

    /** Schwarz' information criterion, with β and A as parameters. */
    public double bic() {
        return -2 * logLikelihood + Math.log(areas.size()) * (coefficients.size() + 1);
    }
}
