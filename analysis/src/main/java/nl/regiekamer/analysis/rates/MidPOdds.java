package nl.regiekamer.analysis.rates;

import java.util.function.DoubleUnaryOperator;
import nl.regiekamer.analysis.numeric.Probabilities;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The mid-P interval of the odds of a binomial share, given how many events fell on each side.
 *
 * <p>The tail "at least here" with the observed split counted half is the mean of two neighbouring
 * binomial tails, P(X ≥ here) and P(X ≥ here + 1), both of all events together.
 */
final class MidPOdds {

    private static final int EVALUATIONS_AT_MOST = 500;

    /** On the scale of log odds; the relative error of the odds. */
    private static final double ACCURACY = 1e-13;

    private MidPOdds() {}

    static Interval interval(double here, double there, double tail) {
        var low = here == 0 ? 0 : lowerOdds(here, there, tail);
        var high = there == 0 ? Double.POSITIVE_INFINITY : 1 / lowerOdds(there, here, tail);
        return new Interval(low, high);
    }

    /** The odds at which the upper mid-P tail beyond {@code these} is {@code tail}. */
    private static double lowerOdds(double these, double those, double tail) {
        DoubleUnaryOperator gap =
                logOdds -> Math.log(midTail(these, those, logOdds)) - Math.log(tail);
        var low = Math.log(these / (those + 1));
        while (gap.applyAsDouble(low) > 0) {
            low -= 1;
        }
        var high = low + 1;
        while (gap.applyAsDouble(high) < 0) {
            high += 1;
        }
        var solver = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, 5);
        return Math.exp(solver.solve(EVALUATIONS_AT_MOST, gap::applyAsDouble, low, high));
    }

    private static double midTail(double these, double those, double logOdds) {
        var share = 1 / (1 + Math.exp(-logOdds));
        var atLeast = Probabilities.binomialAtLeast(these, those, share);
        var more = those == 0 ? 0 : Probabilities.binomialAtLeast(these + 1, those - 1, share);
        return (atLeast + more) / 2;
    }
}
