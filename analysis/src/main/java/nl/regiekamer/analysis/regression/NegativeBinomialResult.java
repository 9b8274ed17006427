package nl.regiekamer.analysis.regression;

/** What negative-binomial regression found. */
public sealed interface NegativeBinomialResult {

    /** The fit to use, whichever it is. */
    RegressionFit fit();

    /**
     * The counts scatter more than Poisson counts do.
     *
     * @param theta θ, by maximum likelihood: the variance of a count is μ + μ²/θ
     * @param thetaStandardError from the observed information about θ, the means as they are
     */
    record Fitted(RegressionFit fit, double theta, double thetaStandardError)
            implements NegativeBinomialResult {}

    /** There is no finite θ; the Poisson fit stands in its place. */
    record PoissonInstead(RegressionFit fit, Reason reason) implements NegativeBinomialResult {}

    /** Why there is no θ. */
    enum Reason {
        /**
         * The counts scatter no more than Poisson counts do, so that the likelihood grows with θ
         * without end.
         */
        UNDERDISPERSED
    }
}
