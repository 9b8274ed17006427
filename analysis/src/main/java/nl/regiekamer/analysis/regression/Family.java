package nl.regiekamer.analysis.regression;

import org.hipparchus.special.Gamma;

/**
 * How counts scatter around a mean μ: with variance μ + μ²/θ.
 *
 * @param theta θ of the negative binomial distribution, above 0; infinite for Poisson counts
 */
record Family(double theta) {

    static final Family POISSON = new Family(Double.POSITIVE_INFINITY);

    boolean poisson() {
        return Double.isInfinite(theta);
    }

    /** μ divided by the variance: what a count tells less than a Poisson count would. */
    double shrink(double mean) {
        return poisson() ? 1 : theta / (theta + mean);
    }

    /** The log-likelihood of a count, without what does not depend on the mean. */
    double kernel(double count, double eta, double mean) {
        return poisson()
                ? count * eta - mean
                : count * eta - (count + theta) * Math.log(theta + mean);
    }

    /** The rest of the log-likelihood. */
    double constant(double count) {
        var factorial = Counts.logFactorial(count);
        return poisson()
                ? -factorial
                : Gamma.logGamma(count + theta)
                        - Gamma.logGamma(theta)
                        + theta * Math.log(theta)
                        - factorial;
    }

    /** Half the deviance of a count. */
    double halfDeviance(double count, double eta, double mean) {
        var own = count == 0 ? 0 : count * (Counts.log(count) - eta);
        return poisson()
                ? own - (count - mean)
                : own - (count + theta) * Math.log((count + theta) / (mean + theta));
    }
}
