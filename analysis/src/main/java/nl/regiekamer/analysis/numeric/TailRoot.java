package nl.regiekamer.analysis.numeric;

/**
 * Finds the point at which a tail holds a given probability: Halley's steps on the logarithm of the
 * tail, kept inside a bracket that only shrinks.
 *
 * <p>Halley converges cubically, so a step below 1e-8 leaves an error below rounding. Two to four
 * evaluations are usual. Where a step leaves the bracket (a start far out, a tail that underflows)
 * it is replaced by bisection, or by a step of one towards the open side.
 */
final class TailRoot {

    private static final double STEP_SMALL_ENOUGH = 1e-8;
    private static final int STEPS_AT_MOST = 200;

    private TailRoot() {}

    static double find(TailFunction function, double probability, double start) {
        var logTarget = Math.log(probability);
        var low = Double.NEGATIVE_INFINITY;
        var high = Double.POSITIVE_INFINITY;
        var u = start;
        for (var i = 0; i < STEPS_AT_MOST; i++) {
            var tail = function.tail(u);
            var gap = Math.log(tail) - logTarget;
            if (gap == 0) {
                return u;
            }
            if ((gap < 0) == function.rising()) {
                low = u;
            } else {
                high = u;
            }
            var next = u - halleyStep(function, u, tail, gap);
            // Before the bracket is asked: at the root, rounding may put the last step outside it.
            if (Math.abs(next - u) < STEP_SMALL_ENOUGH) {
                return next;
            }
            u = next > low && next < high ? next : inside(low, high);
        }
        throw new ArithmeticException(
                "No quantile found for %s at probability %s.".formatted(function, probability));
    }

    private static double halleyStep(TailFunction function, double u, double tail, double gap) {
        var slope = (function.rising() ? 1 : -1) * function.density(u) / tail;
        var newton = gap / slope;
        var bend = function.densityLogSlope(u) - slope;
        // Far from the root the correction may turn the step round; there it is held back.
        return newton / Math.max(0.5, 1 - 0.5 * newton * bend);
    }

    private static double inside(double low, double high) {
        if (high == Double.POSITIVE_INFINITY) {
            return low + 1;
        }
        return low == Double.NEGATIVE_INFINITY ? high - 1 : low + (high - low) / 2;
    }
}
