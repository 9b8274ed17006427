package nl.regiekamer.analysis.scan;

import java.util.SplittableRandom;

/**
 * Draws cells with given probabilities, each in one step (alias method).
 *
 * @source Walker (1977), ACM Transactions on Mathematical Software 3, 253-256; Vose (1991), IEEE
 *     Transactions on Software Engineering 17, 972-975
 */
final class Draw {

    private final double[] keep;
    private final int[] other;

    Draw(double[] weights) {
        var n = weights.length;
        keep = new double[n];
        other = new int[n];
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        var order = new int[n];
        var small = 0;
        var large = n;
        for (var i = 0; i < n; i++) {
            keep[i] = weights[i] * n / sum;
            other[i] = i;
            if (keep[i] < 1) {
                order[small++] = i;
            } else {
                order[--large] = i;
            }
        }
        while (small > 0 && large < n) {
            var poor = order[--small];
            var rich = order[large];
            other[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                large++;
                order[small++] = rich;
            }
        }
    }

    /**
     * One random number serves twice: its upper half for the cell, its lower half for the share.
     */
    int next(SplittableRandom random) {
        var bits = random.nextLong();
        var cell = (int) ((bits >>> 32) * keep.length >>> 32);
        return (bits & 0xFFFF_FFFFL) * 0x1p-32 < keep[cell] ? cell : other[cell];
    }
}
