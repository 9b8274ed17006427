package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;

/**
 * The rate that an area would have if its population were made up as the standard: Σ wᵢ yᵢ/nᵢ, with
 * wᵢ the share of stratum i in the standard population.
 *
 * <p>Assumes independent Poisson counts per stratum and a standard without error. Comparable
 * between areas with one standard. With few events per stratum indirect standardisation is
 * steadier.
 *
 * @param crude events per unit of exposure without standardisation
 * @param rate standardised, in the same unit
 * @param variance Σ wᵢ² yᵢ/nᵢ² of the standardised rate
 * @param interval of the standardised rate
 */
public record DirectStandardisation(double crude, double rate, double variance, Interval interval) {

    /**
     * The interval from gamma quantiles: low from the gamma distribution with mean r and variance
     * v, high from the one with mean r + m and variance v + m², m the largest wᵢ/nᵢ. With the
     * standard equal to the area it is {@link PoissonInterval#exact}. Covers at least the stated
     * share in all cases simulated by its authors.
     *
     * @param standard population of the standard per stratum, 0 or more, not all 0
     * @throws IllegalArgumentException if a stratum has a part in the standard and no exposure
     * @source Fay and Feuer (1997), Confidence intervals for directly standardized rates: a method
     *     based on the gamma distribution, Statistics in Medicine 16, 791-801
     */
    public static DirectStandardisation fayFeuer(Strata area, double[] standard, double level) {
        var tail = Arguments.tailOf(level);
        var sums = Sums.of(area, standard);
        var low = sums.rate == 0 ? 0 : gamma(sums.rate, sums.variance, tail, Tail.LOWER);
        var m = sums.largestWeight;
        var high = gamma(sums.rate + m, sums.variance + m * m, tail, Tail.UPPER);
        return sums.with(area, new Interval(low, high));
    }

    /**
     * The interval of the count in the strata of the standard, stretched to the variance of the
     * standardised rate: r + √(v / Σy) × (end - Σy). Without events from 0 to the high end of 0
     * times the largest weight.
     *
     * @param standard population of the standard per stratum, 0 or more, not all 0
     * @param method of the interval of the total count; public health uses Byar's
     * @throws IllegalArgumentException if a stratum has a part in the standard and no exposure
     * @source Dobson, Kuulasmaa, Eberle and Scherer (1991), Confidence intervals for weighted sums
     *     of Poisson parameters, Statistics in Medicine 10, 457-462
     */
    public static DirectStandardisation dobson(
            Strata area, double[] standard, double level, PoissonMethod method) {
        var sums = Sums.of(area, standard);
        var count = sums.count;
        var ends = method.interval(count, level);
        if (count == 0) {
            return sums.with(area, new Interval(0, ends.high() * sums.largestWeight));
        }
        var stretch = Math.sqrt(sums.variance / count);
        var low = sums.rate + stretch * (ends.low() - count);
        return sums.with(
                area, new Interval(Math.max(0, low), sums.rate + stretch * (ends.high() - count)));
    }

    private static double gamma(double mean, double variance, double tail, Tail side) {
        return Quantiles.gamma(mean * mean / variance, tail, side) * variance / mean;
    }

    /** The weighted sums over the strata. */
    private record Sums(double rate, double variance, double largestWeight, double count) {

        static Sums of(Strata area, double[] standard) {
            var counts = area.counts();
            var exposures = area.exposures();
            Arguments.length("The standard", standard.length, counts.length);
            Arguments.allNotNegative("The standard", standard);
            var total = 0.0;
            for (var part : standard) {
                total += part;
            }
            Arguments.positive("The standard population", total);
            var rate = 0.0;
            var variance = 0.0;
            var largest = 0.0;
            var count = 0.0;
            for (var i = 0; i < counts.length; i++) {
                if (standard[i] > 0) {
                    var weight = standard[i] / total / withExposure(exposures, i);
                    rate += weight * counts[i];
                    variance += weight * weight * counts[i];
                    largest = Math.max(largest, weight);
                    count += counts[i];
                }
            }
            return new Sums(rate, variance, largest, count);
        }

        private static double withExposure(double[] exposures, int i) {
            if (exposures[i] == 0) {
                throw new IllegalArgumentException(
                        "Stratum %d is part of the standard and has no exposure here.\nMaybe join it with the next one."
                                .formatted(i));
            }
            return exposures[i];
        }

        DirectStandardisation with(Strata area, Interval interval) {
            return new DirectStandardisation(area.total().rate(), rate, variance, interval);
        }
    }
}
