package nl.regiekamer.analysis.effect;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * The weighted displacement difference (WDD): how many incidents fewer there were in the treated
 * area and in the area around it, beyond what the control areas did.
 *
 * <pre>
 * WDD = Σ weight·change of (treated + around treated) - Σ weight·change of (control + around control)
 * variance = Σ weight²·(incidents)
 * </pre>
 *
 * <p>Below 0 is fewer incidents. Assumes Poisson counts and that all areas would have changed by
 * the same <em>number</em> (parallel trends on the plain scale): take control areas of like size.
 * Without a displacement area pass {@link BeforeAfter#NOTHING}.
 *
 * @param local in the treated area itself
 * @param displacement in the area around it: below 0, the benefit spreads; above 0, it is displaced
 * @param total both together
 * @source Wheeler and Ratcliffe (2018), A simple weighted displacement difference test to evaluate
 *     place based crime interventions, Crime Science 7:11
 */
public record WeightedDisplacementDifference(
        Difference local, Difference displacement, Difference total) {

    /**
     * A difference of counts.
     *
     * @param estimate incidents, or incidents per unit of time and area when there are weights
     * @param standardError 0 or more; 0 when nothing was counted
     */
    public record Difference(double estimate, double standardError) {

        /**
         * The estimate in standard errors.
         *
         * @throws IllegalArgumentException when nothing was counted
         */
        public double z() {
            if (standardError == 0) {
                throw new IllegalArgumentException(
                        "Where nothing was counted a difference has no z-score.");
            }
            return estimate / standardError;
        }

        /** Two-sided, by the normal distribution. */
        public double pValue() {
            return Probabilities.normalTwoSided(z());
        }

        /**
         * Normal interval.
         *
         * @param level confidence, between 0 and 1
         */
        public Interval interval(double level) {
            var margin = Quantiles.normal(Arguments.tailOf(level)) * standardError;
            return new Interval(estimate - margin, estimate + margin);
        }

        Difference plus(Difference other) {
            return new Difference(
                    estimate + other.estimate, Math.hypot(standardError, other.standardError));
        }
    }

    /**
     * The length of the periods and the size of the areas, so that unequal ones can be compared.
     *
     * @param before length of the period before, above 0
     * @param after length of the period after, above 0
     * @param treated size of the treated area, above 0; likewise the others
     */
    public record Sizes(
            double before,
            double after,
            double treated,
            double control,
            double displacement,
            double displacementControl) {

        /** Periods and areas of equal size. */
        public static final Sizes EQUAL = new Sizes(1, 1, 1, 1, 1, 1);

        public Sizes {
            var smallest =
                    Math.min(
                            Math.min(Math.min(before, after), Math.min(treated, control)),
                            Math.min(displacement, displacementControl));
            if (!(smallest > 0)) {
                throw new IllegalArgumentException(
                        "Periods and areas have a size above 0, got %s.".formatted(smallest));
            }
        }

        /** Areas of equal size with periods of different length. */
        public static Sizes ofPeriods(double before, double after) {
            return new Sizes(before, after, 1, 1, 1, 1);
        }
    }

    /**
     * The test for areas and periods of equal size.
     *
     * @param displacement the area around the treated one
     * @param displacementControl the area around the control
     */
    public static WeightedDisplacementDifference of(
            BeforeAfter treated,
            BeforeAfter control,
            BeforeAfter displacement,
            BeforeAfter displacementControl) {
        return of(treated, control, displacement, displacementControl, Sizes.EQUAL);
    }

    /** The test with each count divided by the length of its period and the size of its area. */
    public static WeightedDisplacementDifference of(
            BeforeAfter treated,
            BeforeAfter control,
            BeforeAfter displacement,
            BeforeAfter displacementControl,
            Sizes sizes) {
        var local =
                change(treated, sizes.treated(), sizes)
                        .plus(minus(change(control, sizes.control(), sizes)));
        var around =
                change(displacement, sizes.displacement(), sizes)
                        .plus(
                                minus(
                                        change(
                                                displacementControl,
                                                sizes.displacementControl(),
                                                sizes)));
        return new WeightedDisplacementDifference(local, around, local.plus(around));
    }

    private static Difference change(BeforeAfter counts, double size, Sizes sizes) {
        var before = 1 / (sizes.before() * size);
        var after = 1 / (sizes.after() * size);
        return new Difference(
                counts.after() * after - counts.before() * before,
                Math.sqrt(counts.after() * after * after + counts.before() * before * before));
    }

    private static Difference minus(Difference difference) {
        return new Difference(-difference.estimate(), difference.standardError());
    }
}
