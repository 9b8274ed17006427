package nl.regiekamer.analysis.warning;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * What a past without outbreaks tells of a count to come: fitted with the same weight for all, so
 * that its scatter is not made smaller than it is.
 *
 * <p>Less weight for high counts lowers the expected value and the dispersion also where nothing
 * was the matter, so that chance passes the bound more often than alpha. Under this fit the
 * probability of that is what it is. Where the past does hold outbreaks it comes out too high.
 *
 * @param eta logarithm of the expected count
 * @param variance of eta
 * @param dispersion 1 or more
 */
record PlainFit(double eta, double variance, double dispersion) {

    private static final GaussIntegrator NORMAL = new GaussIntegratorFactory(30).hermite(5);

    static PlainFit of(LevelsAndTrend model, int level, double time) {
        if (!model.has(level)) {
            return new PlainFit(Double.NaN, Double.NaN, 1);
        }
        var dispersion = Math.max(1, model.dispersion());
        return new PlainFit(
                model.predict(level, time),
                dispersion * model.unscaledVariance(level, time),
                dispersion);
    }

    /** The outcome with the probability that chance passes its bound, the error of eta included. */
    Outcome withTrueChance(Outcome outcome) {
        if (!(outcome instanceof Outcome.Assessed assessed)) {
            return outcome;
        }
        var above = Math.floor(assessed.bound()) + 1;
        var sum = NORMAL.integrate(x -> chance(above, eta + Math.sqrt(2 * variance) * x));
        var probability = Math.clamp(sum / Math.sqrt(Math.PI), 0.0, 1.0);
        return new Outcome.Assessed(
                assessed.observed(),
                assessed.expected(),
                assessed.bound(),
                assessed.pValue(),
                Double.isNaN(probability) ? assessed.falseAlarmProbability() : probability);
    }

    private double chance(double above, double logMean) {
        return new OverdispersedCount(Math.exp(logMean), dispersion).atLeast(above);
    }
}
