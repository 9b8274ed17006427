package nl.regiekamer.analysis.numeric;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/** Tail probabilities of the binomial, normal and Student distributions. */
public final class Probabilities {

    private Probabilities() {}

    /**
     * The probability that, of {@code these + those} events, at least {@code these} fall on the
     * side that each event chooses with probability {@code share}.
     *
     * <p>Whole numbers give the binomial tail; other numbers its continuous extension by the
     * incomplete beta function.
     *
     * @param these events on this side, 0 or more
     * @param those events on the other side, 0 or more
     * @param share from 0 to 1
     */
    public static double binomialAtLeast(double these, double those, double share) {
        return these == 0 ? 1 : Beta.regularizedBeta(share, these, those + 1);
    }

    /**
     * The probability that a standard normal variable is at least as far from 0 as {@code z}. From
     * 0 to 1; NaN for NaN.
     */
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /**
     * The probability that a variable of Student's t distribution is at least as far from 0 as
     * {@code t}. From 0 to 1; NaN for NaN.
     *
     * @param degreesOfFreedom above 0
     */
    public static double studentTwoSided(double t, double degreesOfFreedom) {
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        if (Double.isInfinite(t)) {
            return 0;
        }
        var share = degreesOfFreedom / (degreesOfFreedom + t * t);
        return Beta.regularizedBeta(share, degreesOfFreedom / 2, 0.5);
    }
}
