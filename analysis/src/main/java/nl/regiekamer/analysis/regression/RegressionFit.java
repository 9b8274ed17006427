package nl.regiekamer.analysis.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * A fitted model of counts with a log link: the coefficients, their errors and how well they fit.
 *
 * <p>Immutable. {@link #coefficients} has the errors of the model; {@link #quasi} widens or narrows
 * them by the dispersion that was measured; {@link #robust} does without the assumption about the
 * variance, and about independence of rows that are close in order.
 */
public final class RegressionFit {

    private final Model model;
    private final double[] estimates;
    private final double[][] covariance;
    private final double[] means;
    private final Quality quality;

    RegressionFit(
            Model model,
            double[] estimates,
            double[][] covariance,
            double[] means,
            Quality quality) {
        this.model = model;
        this.estimates = estimates;
        this.covariance = covariance;
        this.means = means;
        this.quality = quality;
    }

    /** What was fitted. */
    record Model(Counts counts, Design design, Family family) {}

    /** Sums over the rows. */
    record Quality(double deviance, double pearson, double logLikelihood, int steps) {}

    /** One per column of the design, with the standard errors of the model. */
    public List<Coefficient> coefficients() {
        return coefficients(covariance, Double.POSITIVE_INFINITY);
    }

    /**
     * The coefficients with standard errors times √dispersion, to be judged by Student's t
     * (quasi-Poisson).
     *
     * @throws IllegalArgumentException when there are as many columns as rows
     */
    public List<Coefficient> quasi() {
        return coefficients(scaled(dispersion()), degreesOfFreedom());
    }

    /**
     * The coefficients with sandwich standard errors.
     *
     * @param lag 0 for White's errors (HC0); above 0, Newey and West's, in which rows up to that
     *     many places apart may depend on each other with weights 1 - distance/(lag + 1)
     * @source White (1980), Econometrica 48, 817-838; Newey and West (1987), Econometrica 55,
     *     703-708
     */
    public List<Coefficient> robust(int lag) {
        return coefficients(Sandwich.serial(this, lag), Double.POSITIVE_INFINITY);
    }

    /**
     * The coefficients with standard errors that let the rows of one cluster depend on each other
     * in any way.
     *
     * @param clusters for each row the number of its cluster, any whole numbers
     * @source Liang and Zeger (1986), Biometrika 73, 13-22
     */
    public List<Coefficient> clustered(int[] clusters) {
        return coefficients(Sandwich.clustered(this, clusters), Double.POSITIVE_INFINITY);
    }

    /** The covariance matrix of the estimates under the model; a copy. */
    public double[][] covariance() {
        return scaled(1);
    }

    /** The expected count of each row; a copy. */
    public double[] fitted() {
        return means.clone();
    }

    /** Twice the log-likelihood that the model falls short of one with a parameter for each row. */
    public double deviance() {
        return quality.deviance();
    }

    /** Σ(count - expected)²/variance. */
    public double pearson() {
        return quality.pearson();
    }

    /** Natural logarithm, all constants included. */
    public double logLikelihood() {
        return quality.logLikelihood();
    }

    /** Akaike's criterion, -2·logLikelihood + 2·parameters; θ is a parameter when there is one. */
    public double aic() {
        var parameters = estimates.length + (model.family().poisson() ? 0 : 1);
        return -2 * logLikelihood() + 2.0 * parameters;
    }

    /** Rows minus columns, 0 or more. */
    public int degreesOfFreedom() {
        return means.length - estimates.length;
    }

    /**
     * Pearson's chi-square divided by the degrees of freedom: about 1 when the model's variance is
     * right.
     *
     * @throws IllegalArgumentException when there are as many columns as rows
     */
    public double dispersion() {
        if (degreesOfFreedom() == 0) {
            throw new IllegalArgumentException(
                    "With as many columns as rows (%d) the dispersion cannot be measured."
                            .formatted(means.length));
        }
        return pearson() / degreesOfFreedom();
    }

    /** How many steps the fit took. */
    public int steps() {
        return quality.steps();
    }

    Model model() {
        return model;
    }

    double[] estimates() {
        return estimates;
    }

    double[][] bread() {
        return covariance;
    }

    double[] means() {
        return means;
    }

    private double[][] scaled(double factor) {
        var scaled = new double[covariance.length][];
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = covariance[i].clone();
            for (var j = 0; j < scaled.length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }

    private List<Coefficient> coefficients(double[][] variances, double degreesOfFreedom) {
        var coefficients = new ArrayList<Coefficient>();
        for (var j = 0; j < estimates.length; j++) {
            coefficients.add(
                    new Coefficient(
                            model.design().names().get(j),
                            estimates[j],
                            Math.sqrt(variances[j][j]),
                            degreesOfFreedom));
        }
        return List.copyOf(coefficients);
    }
}
