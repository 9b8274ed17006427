package nl.regiekamer.analysis.regression;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * ∫ exp(y·u - M·exp(u)) φ(u/σ)/σ du: a count y of expectation M·exp(u), with its normal deviation u
 * integrated out by adaptive Gauss–Hermite quadrature around the mode.
 */
final class DeviationIntegral {

    private static final int STEPS_AT_MOST = 100;
    private static final double SMALL_ENOUGH = 1e-12;

    private final double[] nodes;
    private final double[] logWeights;

    DeviationIntegral(int nodes) {
        var rule = new GaussIntegratorFactory().hermite(nodes);
        this.nodes = new double[nodes];
        logWeights = new double[nodes];
        for (var k = 0; k < nodes; k++) {
            this.nodes[k] = Math.sqrt(2) * rule.getPoint(k);
            logWeights[k] =
                    Math.log(rule.getWeight(k) / Math.sqrt(Math.PI))
                            + this.nodes[k] * this.nodes[k] / 2;
        }
    }

    /** The log of the integral, around a mode that was sought from no deviation. */
    double log(double events, double expected, double deviation) {
        return log(events, expected, deviation, mode(events, expected, deviation, 0));
    }

    /** The log of the integral, around its mode. */
    double log(double events, double expected, double deviation, double mode) {
        var precision = 1 / (deviation * deviation);
        var spread = 1 / Math.sqrt(expected * Math.exp(mode) + precision);
        var top = exponent(events, expected, precision, mode);
        var sum = 0.0;
        for (var k = 0; k < nodes.length; k++) {
            var there = exponent(events, expected, precision, mode + spread * nodes[k]);
            sum += Math.exp(logWeights[k] + there - top);
        }
        return top + Math.log(sum * spread / deviation);
    }

    private static double exponent(double events, double expected, double precision, double u) {
        return events * u - expected * Math.exp(u) - precision * u * u / 2;
    }

    /** The most probable deviation, sought from a first guess. */
    static double mode(double events, double expected, double deviation, double guess) {
        var precision = 1 / (deviation * deviation);
        var u = guess;
        for (var i = 0; i < STEPS_AT_MOST; i++) {
            var mean = expected * Math.exp(u);
            var step = (events - mean - precision * u) / (mean + precision);
            u += Math.clamp(step, -1, 1);
            if (Math.abs(step) < SMALL_ENOUGH) {
                break;
            }
        }
        return u;
    }
}
