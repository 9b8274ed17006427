package nl.regiekamer.analysis.warning;

import nl.regiekamer.analysis.numeric.Quantiles;
import org.hipparchus.special.Erf;

/**
 * A bound that takes a power of the count as normally distributed, with the errors of the count and
 * of its mean added up (delta method).
 *
 * @param mean expected count
 * @param etaVariance of its logarithm
 * @param dispersion 1 or more
 * @param power 1/2 or 2/3
 */
record DeltaBound(double mean, double etaVariance, double dispersion, double power)
        implements Bound {

    @Override
    public Outcome outcome(double observed, double alpha) {
        var tau = dispersion + mean * etaVariance;
        var deviation = power * Math.sqrt(Math.pow(mean, 2 * power - 1) * tau);
        var centre = Math.pow(mean, power);
        var bound = Math.pow(centre + Quantiles.normal(alpha) * deviation, 1 / power);
        if (!Double.isFinite(bound)) {
            return new Outcome.NotAssessed(Outcome.Reason.NO_FIT);
        }
        var z = (Math.pow(observed, power) - centre) / deviation;
        var scatter = new OverdispersedCount(mean, dispersion);
        return new Outcome.Assessed(
                observed,
                mean,
                bound,
                Erf.erfc(z / Math.sqrt(2)) / 2,
                scatter.atLeast(Math.floor(bound) + 1));
    }
}
