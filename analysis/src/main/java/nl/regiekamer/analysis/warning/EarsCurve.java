package nl.regiekamer.analysis.warning;

import java.util.Arrays;

/** Chances for one mean: of an alarm, and of an excess of at least so much. */
final class EarsCurve {

    /** Excesses are sinh of -3, -2.9, ... 5: from -10 to 74, close together around 0. */
    private static final double FROM = -3;

    private static final double STEP = 0.1;
    private static final double[] EXCESS = new double[81];

    static {
        Arrays.setAll(EXCESS, i -> Math.sinh(FROM + i * STEP));
    }

    private final double normal;
    private final double[] atLeast = new double[EXCESS.length];
    private double infinite;
    private double alarm;
    private int windows;

    EarsCurve(double normal) {
        this.normal = normal;
    }

    /** Adds what one baseline gives. */
    void add(EarsWindow window, double before, ScatterTable scatter) {
        windows++;
        alarm += scatter.atLeast(Math.floor(window.bound(normal, before)) + 1);
        if (Double.isInfinite(before)) {
            infinite++;
        } else if (window.sigma() == 0) {
            infinite += scatter.atLeast(Math.floor(window.mean()) + 1);
        }
        for (var i = 0; i < EXCESS.length; i++) {
            atLeast[i] += scatter.atLeast(least(window, before, EXCESS[i]));
        }
    }

    /** The lowest count with at least this excess. */
    private static double least(EarsWindow window, double before, double excess) {
        if (Double.isInfinite(before)) {
            return 0;
        }
        var above = excess - before;
        if (window.sigma() == 0) {
            return above > 0
                    ? Math.floor(window.mean()) + 1
                    : above == 0 ? Math.ceil(window.mean()) : 0;
        }
        return Math.ceil(window.mean() + above * window.sigma());
    }

    /** From sums to logarithms of averages. */
    EarsCurve closed() {
        for (var i = 0; i < atLeast.length; i++) {
            atLeast[i] = log(atLeast[i]);
        }
        infinite = log(infinite);
        alarm = log(alarm);
        return this;
    }

    /** What never happened in all those periods keeps a chance that is very small. */
    private double log(double sum) {
        return Math.log(Math.max(sum / windows, 1e-12));
    }

    double logFalseAlarm() {
        return alarm;
    }

    double logAtLeast(double excess) {
        if (excess == Double.POSITIVE_INFINITY) {
            return infinite;
        }
        var place = (asinh(excess) - FROM) / STEP;
        if (place <= 0) {
            return 0;
        }
        if (place >= EXCESS.length - 1) {
            return atLeast[EXCESS.length - 1];
        }
        var low = (int) place;
        var share = place - low;
        return (1 - share) * atLeast[low] + share * atLeast[low + 1];
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1));
    }
}
