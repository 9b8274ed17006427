package nl.regiekamer.analysis.smallarea;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.regression.Design;
import nl.regiekamer.analysis.regression.LognormalRates;
import nl.regiekamer.analysis.regression.PoissonLognormal;
import nl.regiekamer.analysis.smoothing.PoissonGamma;

/** A model of counts with its parameters found: what it says of the rate of an area. */
public interface CountModel {

    /** The mean rate of areas with these covariates, without a look at a count. */
    double mean(double[] x);

    /** The variance of the rates of areas with these covariates, 0 or more. */
    double priorVariance(double[] x);

    /** The mean of the rate given the area's count. */
    double estimate(Observed area, double[] x);

    /** The variance of the rate given the area's count, 0 or more. */
    double variance(Observed area, double[] x);

    /** Finds the parameters of a model. */
    @FunctionalInterface
    interface Fit {

        /**
         * Fits.
         *
         * @param areas all with exposure
         * @param covariates one row per area, without intercept; finite
         */
        CountModel to(List<Observed> areas, double[][] covariates);
    }

    /** Rates that differ as a gamma variable: {@link PoissonGamma}. */
    static Fit poissonGamma() {
        return (areas, covariates) -> GammaRates.of(PoissonGamma.fit(areas, covariates, 0.95));
    }

    /**
     * Rates that differ as a lognormal variable: {@link PoissonLognormal}.
     *
     * @param nodes of the quadrature of its likelihood, such as 25
     */
    static Fit poissonLognormal(int nodes) {
        return (areas, covariates) -> {
            Arguments.notEmpty("The list of areas", areas.size());
            var design = Design.of(areas.size()).intercept();
            for (var j = 0; j < covariates[0].length; j++) {
                var number = j;
                var column =
                        IntStream.range(0, areas.size()).mapToDouble(i -> covariates[i][number]);
                design.column("x" + (j + 1), column.toArray());
            }
            var counts = areas.stream().mapToDouble(Observed::count).toArray();
            var offset = areas.stream().mapToDouble(area -> Math.log(area.exposure())).toArray();
            var numbers = IntStream.range(0, areas.size()).toArray();
            return new Lognormal(
                    LognormalRates.of(
                            PoissonLognormal.fit(counts, design.build(), offset, numbers, nodes)));
        };
    }

    /** A gamma-Poisson model. */
    record GammaRates(double shape, List<Double> beta) implements CountModel {

        private static GammaRates of(PoissonGamma fitted) {
            return new GammaRates(fitted.shape(), fitted.coefficients());
        }

        @Override
        public double mean(double[] x) {
            var sum = beta.getFirst();
            for (var j = 0; j < x.length; j++) {
                sum += beta.get(j + 1) * x[j];
            }
            return Math.exp(sum);
        }

        @Override
        public double priorVariance(double[] x) {
            return Math.pow(mean(x), 2) / shape;
        }

        @Override
        public double estimate(Observed area, double[] x) {
            var mean = mean(x);
            return Double.isInfinite(shape)
                    ? mean
                    : (shape + area.count()) / (shape / mean + area.exposure());
        }

        @Override
        public double variance(Observed area, double[] x) {
            return Double.isInfinite(shape)
                    ? 0
                    : estimate(area, x) / (shape / mean(x) + area.exposure());
        }
    }

    /** A Poisson–lognormal model. */
    record Lognormal(LognormalRates rates) implements CountModel {

        @Override
        public double mean(double[] x) {
            return rates.mean(x);
        }

        @Override
        public double priorVariance(double[] x) {
            return rates.priorVariance(x);
        }

        @Override
        public double estimate(Observed area, double[] x) {
            return rates.estimate(area.count(), area.exposure(), x);
        }

        @Override
        public double variance(Observed area, double[] x) {
            return rates.variance(area.count(), area.exposure(), x);
        }
    }
}
