package nl.regiekamer.analysis.regression;

import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Rates of areas under a fitted {@link PoissonLognormal}: what it expects of an area of which
 * nothing was counted yet, and what of one whose count is known.
 *
 * <pre>
 * rate = exp(x β + u),   u ~ Normal(0, σ²),   count ~ Poisson(exposure × rate)
 * </pre>
 *
 * <p>Moments of the rate given the count are ratios of the integrals of the likelihood: E[exp(k·u)]
 * = I(count + k)/I(count), by quadrature with {@value #NODES} nodes. What is unknown of β and σ is
 * not in them.
 *
 * @source McCulloch and Searle (2001), Generalized, Linear, and Mixed Models, section 9.3 (best
 *     prediction)
 */
public final class LognormalRates {

    private static final int NODES = 40;
    private static final DeviationIntegral INTEGRAL = new DeviationIntegral(NODES);

    private final double[] beta;
    private final double sigma;

    /**
     * Rates at these parameters.
     *
     * @param beta finite; the intercept first
     * @param sigma 0 (areas do not differ beyond their columns) or more
     */
    public LognormalRates(double[] beta, double sigma) {
        Arguments.allFinite("The coefficients", beta);
        this.beta = beta.clone();
        this.sigma = Arguments.notNegative("Sigma", sigma);
    }

    /** Those of a model whose design is an intercept and one column per covariate. */
    public static LognormalRates of(MixedResult result) {
        return switch (result) {
            case MixedResult.Fitted fitted ->
                    new LognormalRates(estimates(fitted.coefficients()), fitted.sigma());
            case MixedResult.PoissonInstead instead ->
                    new LognormalRates(estimates(instead.fit().coefficients()), 0);
        };
    }

    private static double[] estimates(List<Coefficient> coefficients) {
        return coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
    }

    /** The rate in the middle of areas with these covariates: half lie above it. */
    private double median(double[] x) {
        Arguments.length("Covariates", x.length, beta.length - 1);
        var sum = beta[0];
        for (var j = 0; j < x.length; j++) {
            sum += beta[j + 1] * x[j];
        }
        return Math.exp(sum);
    }

    /** The mean rate of areas with these covariates. */
    public double mean(double[] x) {
        return median(x) * Math.exp(sigma * sigma / 2);
    }

    /** The variance of the rates of areas with these covariates. */
    public double priorVariance(double[] x) {
        return Math.pow(mean(x), 2) * Math.expm1(sigma * sigma);
    }

    /** The mean of the rate given its count. */
    public double estimate(double count, double exposure, double[] x) {
        return sigma == 0 ? mean(x) : median(x) * growth(1, count, exposure, x);
    }

    /** The variance of the rate given its count. */
    public double variance(double count, double exposure, double[] x) {
        if (sigma == 0) {
            return 0;
        }
        var first = growth(1, count, exposure, x);
        var median = median(x);
        return median * median * (growth(2, count, exposure, x) - first * first);
    }

    /** E[exp(power·u)] given the count. */
    private double growth(int power, double count, double exposure, double[] x) {
        var expected = exposure * median(x);
        return Math.exp(
                INTEGRAL.log(count + power, expected, sigma)
                        - INTEGRAL.log(count, expected, sigma));
    }
}
