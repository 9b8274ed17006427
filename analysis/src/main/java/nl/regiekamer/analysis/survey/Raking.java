package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Weights that agree with the known totals of several margins, and stay as close as they can to the
 * design weights: raking ratio, or iterative proportional fitting. With one margin it is
 * post-stratification.
 *
 * <p>Each weight is multiplied by one factor per margin, the factors found margin after margin
 * until all agree. With bounds (trimming) the weight is cut off at them and the factors make up for
 * it, so that margins and bounds both hold: the truncated raking ratio. Without bounds respondents
 * of equal categories are raked as one, so the work hardly grows with their number.
 *
 * <p>Standard errors after raking come from residuals of the regression on all margins together,
 * weighted by the design weights; {@code rake} of the R package survey takes that regression
 * unweighted ({@link Residuals#UNWEIGHTED} gives its numbers), {@code calibrate} of the same
 * package takes it weighted. The two agree for many respondents.
 *
 * <p>Assumes that who did not answer is like who did, within the categories. Empty categories are
 * not filled: join them first.
 *
 * @source Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444; Deville,
 *     Särndal and Sautory (1993), Generalized raking procedures in survey sampling, JASA 88,
 *     1013-1020 (variance, bounds)
 */
public final class Raking {

    /** Which regression leaves the residuals that carry the variance. */
    public enum Residuals {
        /** Weighted by the design weights, as the theory has it. */
        DESIGN_WEIGHTED,
        /** Unweighted, as {@code rake} of the R package survey. */
        UNWEIGHTED
    }

    /** How raking ended. */
    public sealed interface Result {

        /**
         * All margins agree.
         *
         * @param design with the raked weights
         * @param sweeps how often all margins were walked
         * @param largestMiss the largest share by which a category is off, below 1e-11
         */
        record Raked(SurveyDesign design, int sweeps, double largestMiss) implements Result {}

        /**
         * No weights were found that agree with all margins within the bounds.
         *
         * @param why which category misses most, and by how much
         */
        record NotReached(String why) implements Result {}
    }

    private static final double CLOSE_ENOUGH = 1e-11;
    private static final int SWEEPS_AT_MOST = 5000;

    /** Who is hardly closer after so many sweeps will not arrive. */
    private static final int SWEEPS_TO_IMPROVE = 50;

    private Raking() {}

    /**
     * Rakes without bounds.
     *
     * @param margins one or more, over the same total
     * @throws IllegalArgumentException if the totals of two margins differ by more than a millionth
     */
    public static Result rake(SurveyDesign design, List<Margin> margins) {
        return rake(design, margins, WeightBounds.NONE, Residuals.DESIGN_WEIGHTED);
    }

    /**
     * Rakes within bounds.
     *
     * @param residuals for the standard errors of what is estimated from the result
     * @throws IllegalArgumentException if the totals of two margins differ by more than a millionth
     */
    public static Result rake(
            SurveyDesign design, List<Margin> margins, WeightBounds bounds, Residuals residuals) {
        requireConsistent(design, margins);
        var cells = RakingCells.of(design.weightsInPlace(), margins, bounds);
        var sweeps = sweepUntilAllAgree(cells);
        var miss = cells.largestMiss();
        if (miss > CLOSE_ENOUGH) {
            return new Result.NotReached(cells.worstMiss());
        }
        var of = margins.stream().map(Margin::categories).toList();
        var regression = design.weightsInPlace();
        if (residuals == Residuals.UNWEIGHTED) {
            regression = new double[design.size()];
            Arrays.fill(regression, 1);
        }
        var raked = design.calibrated(cells.weights(), MarginProjection.of(of, regression));
        return new Result.Raked(raked, sweeps, miss);
    }

    /** Gives the number of sweeps, also where they lead nowhere. */
    private static int sweepUntilAllAgree(RakingCells cells) {
        var miss = cells.largestMiss();
        var before = Double.POSITIVE_INFINITY;
        for (var sweeps = 0; sweeps < SWEEPS_AT_MOST; sweeps++) {
            if (sweeps % SWEEPS_TO_IMPROVE == 0) {
                if (miss > 0.99 * before) {
                    return sweeps;
                }
                before = miss;
            }
            if (miss <= CLOSE_ENOUGH || !cells.sweep()) {
                return sweeps;
            }
            miss = cells.largestMiss();
        }
        return SWEEPS_AT_MOST;
    }

    /**
     * Post-stratification: the weights of each category are multiplied by one factor, so that they
     * add up to its total.
     *
     * @source Holt and Smith (1979), Post stratification, JRSS A 142, 33-46
     */
    public static SurveyDesign postStratify(SurveyDesign design, Margin margin) {
        return switch (rake(design, List.of(margin))) {
            case Result.Raked raked -> raked.design();
            case Result.NotReached not -> throw new IllegalArgumentException(not.why());
        };
    }

    private static void requireConsistent(SurveyDesign design, List<Margin> margins) {
        Arguments.notEmpty("The list of margins", margins.size());
        var sum = margins.getFirst().sum();
        for (var margin : margins) {
            margin.categories().requireSize(design.size());
            if (Math.abs(margin.sum() - sum) > 1e-6 * sum) {
                throw new IllegalArgumentException(
                        "Margins must be of the same population, got totals %s and %s."
                                .formatted(sum, margin.sum()));
            }
        }
    }
}
