package nl.regiekamer.analysis.survey;

/**
 * What calibration to known totals leaves of a variable: its residual from the weighted regression
 * on the variables whose totals are known.
 */
interface Projection {

    /** Replaces the values, one per respondent, by their residuals. */
    void leaveResiduals(double[] values);
}
