package nl.regiekamer.analysis.warning;

/**
 * A bound that is a quantile of the negative binomial distribution.
 *
 * @param mean expected count
 * @param standard the mean of the distribution: the expected count or its upper limit
 * @param dispersion 1 or more
 */
record NegativeBinomialBound(double mean, double standard, double dispersion) implements Bound {

    /** Beyond this a count is no number of incidents any more. */
    private static final double TOO_LARGE = 1e12;

    @Override
    public Outcome outcome(double observed, double alpha) {
        if (!(standard < TOO_LARGE)) {
            return new Outcome.NotAssessed(Outcome.Reason.NO_FIT);
        }
        var scatter = new OverdispersedCount(standard, dispersion);
        var bound = scatter.quantileAbove(alpha);
        var plain = new OverdispersedCount(mean, dispersion);
        return new Outcome.Assessed(
                observed, mean, bound, scatter.atLeast(observed), plain.atLeast(bound + 1));
    }
}
