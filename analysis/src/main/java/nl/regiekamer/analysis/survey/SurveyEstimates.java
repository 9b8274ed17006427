package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Means, proportions, ratios and totals of a sample, by domain, with standard errors by
 * linearisation (Taylor).
 *
 * <p>A ratio R = Σ w y / Σ w x over a domain has the influence zᵢ = (yᵢ - R xᵢ) / Σ w x for its
 * respondents and 0 for all others; a mean has x = 1, a proportion y = 0 or 1. With u = w z summed
 * per primary unit, n_h of the N_h units of stratum h drawn:
 *
 * <pre>
 * variance = Σ_h (1 - n_h/N_h) n_h/(n_h - 1) Σ_j (u_hj - ū_h)²
 * </pre>
 *
 * <p>The strata and units of the whole sample count, also those without a respondent in the domain.
 * After calibration z is first replaced by its residual ({@link Raking}, {@link Calibration}).
 *
 * <p>Assumes many primary units: with a handful the error is too small. Refusal to answer that
 * depends on the answer is not in it.
 *
 * @source Woodruff (1971), A simple method for approximating the variance of a complicated
 *     estimate, JASA 66, 411-414; Binder (1983), International Statistical Review 51, 279-292;
 *     domains: Cochran (1977), Sampling Techniques, 2.12
 */
public final class SurveyEstimates {

    private SurveyEstimates() {}

    /**
     * The mean of all respondents; of answers 0 and 1, the proportion.
     *
     * @param y answers, one per respondent, finite
     */
    public static SurveyEstimate mean(SurveyDesign design, double[] y) {
        return means(design, y, Categories.all(design.size())).getFirst();
    }

    /**
     * The mean in each domain, in the order of the codes.
     *
     * @param y answers, one per respondent; not read for respondents outside all domains
     * @throws IllegalArgumentException for an answer that is not finite, or a domain whose weights
     *     are all 0
     */
    public static List<SurveyEstimate> means(SurveyDesign design, double[] y, Categories domains) {
        var ones = new double[design.size()];
        Arrays.fill(ones, 1);
        return ratios(design, y, ones, domains);
    }

    /**
     * The ratio Σ w y / Σ w x over all respondents.
     *
     * @param y numerator, one per respondent
     * @param x denominator, one per respondent
     */
    public static SurveyEstimate ratio(SurveyDesign design, double[] y, double[] x) {
        return ratios(design, y, x, Categories.all(design.size())).getFirst();
    }

    /**
     * The ratio in each domain.
     *
     * @throws IllegalArgumentException for a value that is not finite, or a domain where Σ w x is 0
     */
    public static List<SurveyEstimate> ratios(
            SurveyDesign design, double[] y, double[] x, Categories domains) {
        return Linearisation.ratios(design, y, x, domains).estimates();
    }

    /** The total Σ w y in each domain. Calibrate first if the size of the population is known. */
    public static List<SurveyEstimate> totals(SurveyDesign design, double[] y, Categories domains) {
        return Linearisation.totals(design, y, domains).estimates();
    }

    /** The total Σ w y of all respondents. */
    public static SurveyEstimate total(SurveyDesign design, double[] y) {
        return totals(design, y, Categories.all(design.size())).getFirst();
    }

    /**
     * The variance of a statistic of which the influence of each respondent is known.
     *
     * @param influence what one more person like this respondent adds to the statistic, one per
     *     respondent
     */
    public static double variance(SurveyDesign design, double[] influence) {
        Arguments.length("Influence", influence.length, design.size());
        Arguments.allFinite("Influence", influence);
        return Linearisation.variance(design, PrimaryUnits.of(design), influence.clone());
    }
}
