package nl.regiekamer.analysis.density;

import java.util.Arrays;
import nl.regiekamer.analysis.geometry.Rectangle;

/** Checks points, and weighs them for the edge. */
final class Points {

    private Points() {}

    static void require(double[] x, double[] y, Smoothing smoothing, Rectangle window) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The points have %d x and %d y coordinates.".formatted(x.length, y.length));
        }
        if (x.length == 0) {
            throw new IllegalArgumentException("There are no points to smooth.");
        }
        var mustLieWithin = smoothing.edge() != EdgeCorrection.NONE;
        for (var i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "Point %d does not lie at finite coordinates: %s, %s."
                                .formatted(i, x[i], y[i]));
            }
            if (mustLieWithin && !window.contains(x[i], y[i])) {
                throw new IllegalArgumentException(
                        "Point %d at %s, %s lies outside the window, whose edge is to be corrected."
                                .formatted(i, x[i], y[i]));
            }
        }
    }

    /** 1, or for the correction of Diggle more near the edge. */
    static double[] weights(double[] x, double[] y, Smoothing smoothing, Rectangle window) {
        var weight = new double[x.length];
        if (smoothing.edge() != EdgeCorrection.DIGGLE) {
            Arrays.fill(weight, 1);
            return weight;
        }
        var kernel = smoothing.kernel();
        Arrays.parallelSetAll(
                weight, i -> 1 / kernel.massWithin(window, x[i], y[i], smoothing.bandwidth()));
        return weight;
    }
}
