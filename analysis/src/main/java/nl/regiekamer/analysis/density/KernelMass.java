package nl.regiekamer.analysis.density;

import java.util.stream.DoubleStream;
import nl.regiekamer.analysis.geometry.Rectangle;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Erf;

/**
 * The volume of a kernel of bandwidth 1 over a rectangle.
 *
 * <p>The normal kernel has a closed form. For the others the integral over y has one, and that over
 * x is taken by Gauss and Legendre in the angle (x = sin θ), piece by piece between the places
 * where the circle meets a side, so that each piece is smooth; error below 1e-13.
 */
final class KernelMass {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(20);

    private KernelMass() {}

    static double within(Kernel kernel, Rectangle window) {
        if (kernel == Kernel.GAUSSIAN) {
            return normal(window.left(), window.right()) * normal(window.bottom(), window.top());
        }
        if (isWhole(window)) {
            return 1;
        }
        var angles = pieces(window);
        var sum = 0.0;
        for (var i = 1; i < angles.length; i++) {
            sum += piece(kernel, window, angles[i - 1], angles[i]);
        }
        return kernel.peak(1) * sum;
    }

    private static boolean isWhole(Rectangle window) {
        return window.left() <= -1
                && window.bottom() <= -1
                && window.right() >= 1
                && window.top() >= 1;
    }

    private static double normal(double from, double to) {
        var root = Math.sqrt(2);
        return (Erf.erf(to / root) - Erf.erf(from / root)) / 2;
    }

    /** Angles from the left to the right side, with those where a side meets the circle between. */
    private static double[] pieces(Rectangle window) {
        var from = angle(window.left());
        var to = angle(window.right());
        var meetings =
                DoubleStream.of(window.bottom(), window.top())
                        .filter(side -> Math.abs(side) < 1)
                        .flatMap(side ->
                                DoubleStream.of(-1, 1).map(s -> s * Math.acos(Math.abs(side))))
                        .filter(angle -> from < angle && angle < to);
        return DoubleStream.concat(DoubleStream.of(from, to), meetings).sorted().toArray();
    }

    private static double angle(double x) {
        return Math.asin(Math.clamp(x, -1, 1));
    }

    private static double piece(Kernel kernel, Rectangle window, double from, double to) {
        var half = (to - from) / 2;
        var sum = 0.0;
        for (var i = 0; i < LEGENDRE.getNumberOfPoints(); i++) {
            var chord = Math.cos(from + half * (1 + LEGENDRE.getPoint(i)));
            var low = Math.clamp(window.bottom(), -chord, chord);
            var high = Math.clamp(window.top(), -chord, chord);
            sum +=
                    LEGENDRE.getWeight(i)
                            * chord
                            * (alongChord(kernel, chord, high) - alongChord(kernel, chord, low));
        }
        return half * sum;
    }

    /** The integral over y from 0, of (1 - x² - y²) or its square, with chord² = 1 - x². */
    private static double alongChord(Kernel kernel, double chord, double y) {
        var square = chord * chord;
        return kernel == Kernel.QUARTIC
                ? y * (square * square - y * y * (square * 2 / 3 - y * y / 5))
                : y * (square - y * y / 3);
    }
}
