package nl.regiekamer.analysis.warning;

import java.util.Random;

/** Series with nothing the matter, drawn by Knuth's method. */
final class Simulated {

    private Simulated() {}

    static double[] poisson(Random random, double mean, int periods) {
        var counts = new double[periods];
        for (var t = 0; t < periods; t++) {
            counts[t] = poisson(random, mean);
        }
        return counts;
    }

    /** Variance is {@code dispersion} times the mean: a Poisson count of a gamma mean. */
    static double[] negativeBinomial(Random random, double mean, double dispersion, int periods) {
        var counts = new double[periods];
        for (var t = 0; t < periods; t++) {
            counts[t] = poisson(random, (dispersion - 1) * gamma(random, mean / (dispersion - 1)));
        }
        return counts;
    }

    static double poisson(Random random, double mean) {
        if (mean > 300) {
            return poisson(random, mean / 2) + poisson(random, mean / 2);
        }
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
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
