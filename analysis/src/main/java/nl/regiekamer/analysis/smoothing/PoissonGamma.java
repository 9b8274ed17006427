package nl.regiekamer.analysis.smoothing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;

/**
 * Rates of small areas under the gamma-Poisson model, its parameters by maximum likelihood: the
 * empirical Bayes of Clayton and Kaldor, with or without covariates.
 *
 * <pre>
 * events in area i     Poisson with mean nᵢ θᵢ
 * rate θᵢ              gamma with shape a and mean mᵢ = exp(xᵢ β), or one m for all
 * then events          negative binomial with mean nᵢ mᵢ and shape a, which gives a and β
 * smoothed rate        (a + yᵢ) / (a / mᵢ + nᵢ), the mean of the gamma distribution of θᵢ given yᵢ
 * </pre>
 *
 * <p>Beside {@link EmpiricalBayes}, which estimates by moments: this one uses the data better, and
 * takes covariates. The interval is that of the gamma distribution given yᵢ, equal tails. It takes
 * a and β as known and so is somewhat too narrow with few areas (below some thirty). Where the
 * counts vary no more than Poisson counts around mᵢ, the likelihood rises until a is infinite; all
 * areas then get their mᵢ, with the exact interval of all events together scaled to it.
 *
 * <p>Assumes exchangeable areas given the covariates, no likeness of neighbours beyond them, and
 * Poisson counts. Areas without exposure take no part ({@link Area.WithoutExposure}).
 *
 * @param shape a, above 0; infinite where no difference between areas is seen beyond chance
 * @param coefficients β, the intercept first: exp of it is the rate at covariates 0
 * @param logLikelihood of the negative-binomial counts at a and β
 * @param areas in the order given
 * @source Clayton and Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks
 *     for use in disease mapping, Biometrics 43, 671-681; Lawless (1987), Negative binomial and
 *     mixed Poisson regression, Canadian Journal of Statistics 15, 209-225 (likelihood)
 */
public record PoissonGamma(
        double shape, List<Double> coefficients, double logLikelihood, List<Area> areas) {

    /** What the model says of one area. Rates are events per unit of exposure. */
    public sealed interface Area {

        /**
         * An area with a rate.
         *
         * @param raw the area's own rate
         * @param estimate mean of the gamma distribution given the count: the smoothed rate
         * @param median of that distribution
         * @param ownWeight how much of the own rate is left in the estimate, from 0 to 1
         * @param interval of that distribution at the level asked for
         */
        record Smoothed(
                double raw, double estimate, double median, double ownWeight, Interval interval)
                implements Area {}

        /**
         * An area without exposure: no rate, and no part in the fit.
         *
         * @param count what was counted there all the same
         */
        record WithoutExposure(double count) implements Area {}
    }

    public PoissonGamma {
        coefficients = List.copyOf(coefficients);
        areas = List.copyOf(areas);
    }

    /**
     * Smooths towards one rate for all areas.
     *
     * @param areas at least two with exposure, at least one event
     * @param level confidence of the intervals, between 0 and 1
     * @throws IllegalArgumentException if there are fewer
     */
    public static PoissonGamma fit(List<Observed> areas, double level) {
        return fit(areas, new double[areas.size()][0], level);
    }

    /**
     * Smooths towards the rate that covariates predict.
     *
     * @param areas with exposure at least two more than covariates, at least one event
     * @param covariates one row per area, without intercept; finite
     * @param level confidence of the intervals, between 0 and 1
     * @throws IllegalArgumentException if there are fewer areas, if covariates cannot be told apart
     *     or if the coefficients do not settle
     */
    public static PoissonGamma fit(List<Observed> areas, double[][] covariates, double level) {
        var tail = Arguments.tailOf(level);
        Arguments.length("Covariates", covariates.length, areas.size());
        var inside = new ArrayList<Integer>();
        for (var i = 0; i < areas.size(); i++) {
            if (areas.get(i).exposure() > 0) {
                inside.add(i);
            }
        }
        var x = inside.stream().map(i -> withIntercept(covariates[i])).toArray(double[][]::new);
        var counts = inside.stream().mapToDouble(i -> areas.get(i).count()).toArray();
        var exposures = inside.stream().mapToDouble(i -> areas.get(i).exposure()).toArray();
        requireEnough(counts, x);
        var fit = NegativeBinomialFit.of(counts, exposures, x);
        var whole = PoissonInterval.exact(Arrays.stream(counts).sum(), level);
        var relative = whole.times(1 / Arrays.stream(counts).sum());
        var smoothed = new ArrayList<Area>();
        areas.forEach(area -> smoothed.add(new Area.WithoutExposure(area.count())));
        for (var k = 0; k < counts.length; k++) {
            var area = areas.get(inside.get(k));
            var prior = fit.expected(k) / area.exposure();
            smoothed.set(
                    inside.get(k),
                    Double.isInfinite(fit.shape())
                            ? new Area.Smoothed(area.rate(), prior, prior, 0, relative.times(prior))
                            : smooth(area, fit.shape(), prior, tail));
        }
        return new PoissonGamma(
                fit.shape(),
                Arrays.stream(fit.beta()).boxed().toList(),
                fit.logLikelihood(),
                smoothed);
    }

    private static double[] withIntercept(double[] covariates) {
        Arguments.allFinite("Covariates", covariates);
        var row = new double[covariates.length + 1];
        row[0] = 1;
        System.arraycopy(covariates, 0, row, 1, covariates.length);
        return row;
    }

    private static void requireEnough(double[] counts, double[][] x) {
        var needed = x.length == 0 ? 2 : x[0].length + 1;
        if (x.length < needed) {
            throw new IllegalArgumentException(
                    "A gamma-Poisson model with %d coefficients needs at least %d areas with exposure, got %d."
                            .formatted(needed - 1, needed, x.length));
        }
        for (var row : x) {
            Arguments.length("Each row of covariates", row.length - 1, x[0].length - 1);
        }
        if (Arrays.stream(counts).sum() == 0) {
            throw new IllegalArgumentException(
                    "Nothing was counted in any of the %d areas, so nothing can be fitted."
                            .formatted(counts.length));
        }
    }

    private static Area smooth(Observed area, double shape, double prior, double tail) {
        var posteriorShape = shape + area.count();
        var rate = shape / prior + area.exposure();
        return new Area.Smoothed(
                area.rate(),
                posteriorShape / rate,
                Quantiles.gamma(posteriorShape, 0.5, Tail.LOWER) / rate,
                area.exposure() / rate,
                new Interval(
                        Quantiles.gamma(posteriorShape, tail, Tail.LOWER) / rate,
                        Quantiles.gamma(posteriorShape, tail, Tail.UPPER) / rate));
    }
}
