package nl.regiekamer.analysis.warning;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * A count with mean μ and variance φμ: negative binomial of size μ/(φ - 1), Poisson when φ is 1.
 *
 * @param mean μ, above 0
 * @param dispersion φ, 1 or more
 */
record OverdispersedCount(double mean, double dispersion) {

    private static final double FEW = 200;

    /** The probability of this count or more; 1 for 0. */
    double atLeast(double count) {
        if (count <= 0) {
            return 1;
        }
        return dispersion > 1
                ? Beta.regularizedBeta(1 - 1 / dispersion, count, mean / (dispersion - 1))
                : Gamma.regularizedGammaP(count, mean);
    }

    /** The smallest count that is exceeded with at most this probability. */
    double quantileAbove(double probability) {
        return mean < FEW ? quantileBySum(probability) : quantileBySearch(probability);
    }

    private double quantileBySum(double probability) {
        var term =
                dispersion > 1
                        ? Math.exp(-mean / (dispersion - 1) * Math.log(dispersion))
                        : Math.exp(-mean);
        var below = term;
        var count = 0;
        while (below < 1 - probability) {
            count++;
            term *= ratio(count);
            if (term < 1e-20 && count > mean) {
                return quantileBySearch(probability);
            }
            below += term;
        }
        return count;
    }

    /** P(count) as a share of P(count - 1). */
    private double ratio(int count) {
        return dispersion > 1
                ? (1 - 1 / dispersion) * (mean / (dispersion - 1) + count - 1) / count
                : mean / count;
    }

    private double quantileBySearch(double probability) {
        var low = -1.0;
        var high = Math.ceil(mean + Math.sqrt(mean * dispersion));
        while (atLeast(high + 1) > probability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            var middle = Math.floor((low + high) / 2);
            if (atLeast(middle + 1) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
