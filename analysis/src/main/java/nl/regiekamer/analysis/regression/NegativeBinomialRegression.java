package nl.regiekamer.analysis.regression;

import org.hipparchus.special.Gamma;

/**
 * Negative-binomial regression with a log link, the dispersion θ by maximum likelihood.
 *
 * <p>As {@link PoissonRegression}, for counts whose variance is μ + μ²/θ. The standard errors of
 * the coefficients take θ as known, as those of other packages do. When the counts scatter no more
 * than Poisson counts do, θ would be infinite: then the Poisson fit comes back, with the reason.
 *
 * @source Lawless (1987), Negative binomial and mixed Poisson regression, Canadian Journal of
 *     Statistics 15, 209-225; the test for a finite θ is the score of 1/θ at 0: Dean and Lawless
 *     (1989), Journal of the American Statistical Association 84, 467-472
 */
public final class NegativeBinomialRegression {

    private static final int ROUNDS_AT_MOST = 200;
    private static final double SMALL_ENOUGH = 1e-10;
    private static final double LONGEST_STEP = 2;

    private NegativeBinomialRegression() {}

    /**
     * Fits means and θ together.
     *
     * @param counts whole, 0 or more; one per row of the design
     * @param offset added to the log of the expectation; one per row, or empty for none
     * @throws NoFiniteEstimate when a coefficient runs away
     */
    public static NegativeBinomialResult fit(double[] counts, Design design, double[] offset) {
        var checked = Counts.of(counts, offset);
        var poisson = LogLinear.fit(checked, design, Family.POISSON);
        if (scoreAtPoisson(counts, poisson.means()) <= 0) {
            return new NegativeBinomialResult.PoissonInstead(
                    poisson, NegativeBinomialResult.Reason.UNDERDISPERSED);
        }
        var fit = poisson;
        var theta = theta(counts, fit.means(), momentTheta(counts, fit.means()));
        for (var round = 0; round < ROUNDS_AT_MOST; round++) {
            fit = LogLinear.fitFrom(fit.estimates(), checked, design, new Family(theta));
            var next = theta(counts, fit.means(), theta);
            var done = Math.abs(Math.log(next / theta)) < SMALL_ENOUGH;
            theta = next;
            if (done) {
                break;
            }
        }
        fit = LogLinear.fitFrom(fit.estimates(), checked, design, new Family(theta));
        var information = -derivatives(counts, fit.means(), theta)[1];
        return new NegativeBinomialResult.Fitted(fit, theta, 1 / Math.sqrt(information));
    }

    /** Twice the derivative of the log-likelihood to 1/θ at 1/θ = 0. */
    private static double scoreAtPoisson(double[] counts, double[] means) {
        var score = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var difference = counts[i] - means[i];
            score += difference * difference - counts[i];
        }
        return score;
    }

    private static double momentTheta(double[] counts, double[] means) {
        var squares = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var share = counts[i] / means[i] - 1;
            squares += share * share;
        }
        return counts.length / squares;
    }

    /** The θ of highest likelihood given the means: Newton's method on log θ. */
    private static double theta(double[] counts, double[] means, double start) {
        var theta = start;
        for (var i = 0; i < ROUNDS_AT_MOST; i++) {
            var d = derivatives(counts, means, theta);
            var slope = theta * d[0];
            var bend = theta * theta * d[1] + slope;
            var step = bend < 0 ? -slope / bend : Math.signum(slope);
            step = Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
            theta *= Math.exp(step);
            if (Math.abs(step) < SMALL_ENOUGH) {
                break;
            }
        }
        return theta;
    }

    /** First and second derivative of the log-likelihood to θ. */
    private static double[] derivatives(double[] counts, double[] means, double theta) {
        var first = 0.0;
        var second = 0.0;
        var digamma = Gamma.digamma(theta);
        var trigamma = Gamma.trigamma(theta);
        for (var i = 0; i < counts.length; i++) {
            var y = counts[i];
            var total = theta + means[i];
            if (y > 0) {
                first += Gamma.digamma(theta + y) - digamma;
                second += Gamma.trigamma(theta + y) - trigamma;
            }
            first += Math.log(theta / total) + 1 - (y + theta) / total;
            second += 1 / theta - 2 / total + (y + theta) / (total * total);
        }
        return new double[] {first, second};
    }
}
