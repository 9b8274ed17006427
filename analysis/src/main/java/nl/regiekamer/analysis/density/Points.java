package nl.regiekamer.analysis.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.Rectangle;

/** Checks points, and weighs them for the edge. */
final class Points {

    private static final int BLOCK = 65_536;
    private static final double FARTHEST = Double.MAX_VALUE / 4;
    private static final Rectangle EVERYWHERE =
            new Rectangle(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST);

    private Points() {}

    static void require(double[] x, double[] y, Smoothing smoothing, Rectangle window) {
        requireSome(x, y);
        var bounds = smoothing.edge() == EdgeCorrection.NONE ? EVERYWHERE : window;
        IntStream.range(0, (x.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> {
                    var end = Math.min(x.length, (block + 1) * BLOCK);
                    for (var i = block * BLOCK; i < end; i++) {
                        requireWithin(bounds, i, x[i], y[i]);
                    }
                });
    }

    static void requireSome(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The points have %d x and %d y coordinates.".formatted(x.length, y.length));
        }
        if (x.length == 0) {
            throw new IllegalArgumentException("There are no points to smooth.");
        }
    }

    /** Of points whose edge is not corrected: one that is nowhere near a grid. */
    static void requireFinite(int i, double x, double y) {
        requireWithin(EVERYWHERE, i, x, y);
    }

    private static void requireWithin(Rectangle bounds, int i, double x, double y) {
        if (!bounds.contains(x, y)) {
            throw refusal(i, x, y);
        }
    }

    private static IllegalArgumentException refusal(int i, double x, double y) {
        var finite = Double.isFinite(x) && Double.isFinite(y);
        return new IllegalArgumentException(
                finite
                        ? "Point %d at %s, %s lies outside the window, whose edge is to be corrected."
                                .formatted(i, x, y)
                        : "Point %d does not lie at finite coordinates: %s, %s."
                                .formatted(i, x, y));
    }

    /** For the correction of Diggle 1, and more near the edge; otherwise none: all weigh 1. */
    static double[] weights(double[] x, double[] y, Smoothing smoothing, Rectangle window) {
        if (smoothing.edge() != EdgeCorrection.DIGGLE) {
            return new double[0];
        }
        var weight = new double[x.length];
        var kernel = smoothing.kernel();
        Arrays.parallelSetAll(
                weight, i -> 1 / kernel.massWithin(window, x[i], y[i], smoothing.bandwidth()));
        return weight;
    }
}
