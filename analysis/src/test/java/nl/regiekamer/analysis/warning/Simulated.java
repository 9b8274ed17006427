package nl.regiekamer.analysis.warning;

import java.util.Random;
import nl.regiekamer.analysis.PoissonCounts;

/** Series with nothing the matter. */
final class Simulated {

    private Simulated() {}

    static double[] poisson(Random random, double mean, int periods) {
        var counts = new double[periods];
        for (var t = 0; t < periods; t++) {
            counts[t] = PoissonCounts.draw(random, mean);
        }
        return counts;
    }

    /** Variance is {@code dispersion} times the mean: a Poisson count of a gamma mean. */
    static double[] negativeBinomial(Random random, double mean, double dispersion, int periods) {
        var counts = new double[periods];
        for (var t = 0; t < periods; t++) {
            counts[t] =
                    PoissonCounts.draw(
                            random, (dispersion - 1) * gamma(random, mean / (dispersion - 1)));
        }
        return counts;
    }

    /** Marsaglia and Tsang (2000), for shapes of 1 and more. */
    private static double gamma(Random random, double shape) {
        var d = shape - 1 / 3.0;
        while (true) {
            var x = random.nextGaussian();
            var root = 1 + x / Math.sqrt(9 * d);
            var v = root * root * root;
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
