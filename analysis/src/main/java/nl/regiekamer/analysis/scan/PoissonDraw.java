package nl.regiekamer.analysis.scan;

import java.util.SplittableRandom;

/** Draws Poisson counts of any size. */
final class PoissonDraw {

    private static final double PIECE = 20;

    private PoissonDraw() {}

    /** A count of this expectation, drawn in pieces whose product of uniforms stays in range. */
    static long next(double mean, SplittableRandom random) {
        var left = mean;
        var count = 0L;
        while (left > 0) {
            var limit = Math.exp(-Math.min(left, PIECE));
            var product = random.nextDouble();
            while (product > limit) {
                product *= random.nextDouble();
                count++;
            }
            left -= PIECE;
        }
        return count;
    }
}
