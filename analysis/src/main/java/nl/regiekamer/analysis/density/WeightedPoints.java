package nl.regiekamer.analysis.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.Rectangle;

/** Points from low to high (by y, then by x), with the weight that each is given. */
final class WeightedPoints {

    private static final int BLOCK = 256;

    final double[] x;
    final double[] y;
    private final double[] weight;

    /** The number that each had when they were given. */
    private final int[] number;

    private WeightedPoints(double[] x, double[] y, double[] weight, int[] number) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.number = number;
    }

    static WeightedPoints of(double[] x, double[] y, Smoothing smoothing, Rectangle window) {
        Points.require(x, y, smoothing, window);
        var number = PointOrder.byYThenX(x, y);
        var sortedX = new double[x.length];
        var sortedY = new double[x.length];
        Arrays.setAll(sortedX, i -> x[number[i]]);
        Arrays.setAll(sortedY, i -> y[number[i]]);
        return new WeightedPoints(
                sortedX, sortedY, Points.weights(sortedX, sortedY, smoothing, window), number);
    }

    int size() {
        return x.length;
    }

    double weight(int point) {
        return weight.length == 0 ? 1 : weight[point];
    }

    /** The first point with a y of at least {@code bound}. */
    int from(double bound) {
        var low = 0;
        var high = y.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (y[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The density at the points themselves, in the order in which they were given. */
    double[] atPoints(Smoothing smoothing, boolean leaveOneOut) {
        var density = new double[size()];
        var blocks = (size() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks)
                .parallel()
                .forEach(block -> {
                    var end = Math.min(size(), (block + 1) * BLOCK);
                    for (var i = block * BLOCK; i < end; i++) {
                        density[number[i]] = at(i, smoothing, leaveOneOut);
                    }
                });
        return density;
    }

    private double at(int point, Smoothing smoothing, boolean leaveOneOut) {
        var reach = smoothing.reach();
        var kernel = smoothing.kernel();
        var scale = 1 / (smoothing.bandwidth() * smoothing.bandwidth());
        var sum = 0.0;
        for (var j = from(y[point] - reach); j < size() && y[j] <= y[point] + reach; j++) {
            var dx = x[j] - x[point];
            var dy = y[j] - y[point];
            if (Math.abs(dx) <= reach && !(leaveOneOut && j == point)) {
                sum += weight(j) * kernel.shape((dx * dx + dy * dy) * scale);
            }
        }
        return sum * kernel.peak(smoothing.bandwidth());
    }
}
