package nl.regiekamer.analysis.regression;

/**
 * Poisson regression with a log link.
 *
 * <pre>
 * count ~ Poisson(expected)
 * log(expected) = offset + column₁ × coefficient₁ + column₂ × coefficient₂ + …
 * </pre>
 *
 * <p>Assumes counts that are independent given the columns, with a variance equal to their
 * expectation. Where they scatter more, take {@link RegressionFit#quasi}, {@link
 * RegressionFit#robust} or {@link NegativeBinomialRegression}. The answer does not depend on the
 * order of the rows (the robust errors with a lag do) nor on the number of threads.
 *
 * <p>Memory: 8 bytes a row beside what was handed over, and some kilobytes a thread.
 *
 * @source Nelder and Wedderburn (1972), Generalized Linear Models, Journal of the Royal Statistical
 *     Society A 135, 370-384; McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition,
 *     chapters 2, 6 and 9
 */
public final class PoissonRegression {

    private static final double[] NO_OFFSET = {};

    private PoissonRegression() {}

    /**
     * Fits without an offset.
     *
     * @param counts 0 or more, need not be whole; one per row of the design
     * @throws NoFiniteEstimate when a coefficient runs away
     */
    public static RegressionFit fit(double[] counts, Design design) {
        return fit(counts, design, NO_OFFSET);
    }

    /**
     * Fits with an offset.
     *
     * @param counts 0 or more, need not be whole; one per row of the design
     * @param offset added to the log of the expectation, usually the log of an exposure; one per
     *     row, or empty for none
     * @throws NoFiniteEstimate when a coefficient runs away
     */
    public static RegressionFit fit(double[] counts, Design design, double[] offset) {
        return LogLinear.fit(Counts.of(counts, offset), design, Family.POISSON);
    }

    /**
     * The deviance of the model that has an intercept (and the offset) only.
     *
     * @param offset one per count, or empty for none
     */
    public static double nullDeviance(double[] counts, double[] offset) {
        var checked = Counts.of(counts, offset);
        var exposure = 0.0;
        for (var i = 0; i < counts.length; i++) {
            exposure += Math.exp(checked.offset(i));
        }
        if (checked.sum() == 0) {
            return 0;
        }
        var level = Math.log(checked.sum() / exposure);
        var half = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var eta = level + checked.offset(i);
            half += Family.POISSON.halfDeviance(counts[i], eta, Math.exp(eta));
        }
        return 2 * half;
    }
}
