package nl.regiekamer.analysis.regression;

import java.util.List;

/** What the Poisson–lognormal model found. */
public sealed interface MixedResult {

    /**
     * Areas differ by more than the columns and chance.
     *
     * @param coefficients of the columns, with errors that count in that σ was estimated
     * @param sigma standard deviation of the log rate between areas, above 0
     * @param logSigmaStandardError of log σ
     * @param logLikelihood natural logarithm, all constants included
     * @param areas one per area, in order
     */
    record Fitted(
            List<Coefficient> coefficients,
            double sigma,
            double logSigmaStandardError,
            double logLikelihood,
            List<Area> areas)
            implements MixedResult {

        public Fitted {
            coefficients = List.copyOf(coefficients);
            areas = List.copyOf(areas);
        }
    }

    /** Areas differ no more than chance: σ would be 0, and the Poisson fit stands in its place. */
    record PoissonInstead(RegressionFit fit, Reason reason) implements MixedResult {}

    /** Why there is no σ. */
    enum Reason {
        /** At σ = 0 the likelihood does not grow with σ. */
        NO_EXTRA_VARIATION
    }

    /**
     * One area.
     *
     * @param mode its most probable deviation of the log rate, given the coefficients and σ
     * @param conditionalDeviation standard deviation of that deviation, given the same
     * @param fitted expected count with the deviation in it
     */
    record Area(double mode, double conditionalDeviation, double fitted) {}
}
