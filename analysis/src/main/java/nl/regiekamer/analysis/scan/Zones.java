package nl.regiekamer.analysis.scan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Circles: for each centre the areas around it from near to far, as far as the bounds allow; each
 * beginning of such a row is a zone. 4 bytes a zone.
 *
 * <p>Distances that differ by less than about a part in 10¹¹ count as equal; then the lower number
 * goes first.
 */
final class Zones {

    private final double[] x;
    private final double[] y;
    private final int[][] neighbours;

    private Zones(double[] x, double[] y, int[][] neighbours) {
        this.x = x;
        this.y = y;
        this.neighbours = neighbours;
    }

    static Zones of(double[] x, double[] y, double[] population, ScanSettings settings) {
        check(x, y, population);
        var limit = settings.populationBound() * Arrays.stream(population).sum() * (1 + 1e-12);
        var neighbours =
                IntStream.range(0, x.length)
                        .parallel()
                        .mapToObj(centre -> {
                            var near = byDistance(x, y, centre, settings.areasAtMost());
                            return Arrays.copyOf(near, fitting(near, population, limit));
                        })
                        .toArray(int[][]::new);
        return new Zones(x.clone(), y.clone(), neighbours);
    }

    private static void check(double[] x, double[] y, double[] population) {
        if (x.length != y.length || x.length != population.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "A scan needs two areas or more, each with x, y and population; got %d, %d and %d."
                            .formatted(x.length, y.length, population.length));
        }
        for (var i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "A place is two finite numbers, got %s and %s for area %d."
                                .formatted(x[i], y[i], i));
            }
        }
    }

    /** Sorts by distance with the number of the area in the lowest bits, so that longs will do. */
    private static int[] byDistance(double[] x, double[] y, int centre, int atMost) {
        var count = x.length;
        var bits = 64 - Long.numberOfLeadingZeros(count - 1L);
        var mask = (1L << bits) - 1;
        var keys = new long[count];
        for (var i = 0; i < count; i++) {
            var dx = x[i] - x[centre];
            var dy = y[i] - y[centre];
            keys[i] = (Double.doubleToRawLongBits(dx * dx + dy * dy) & ~mask) | i;
        }
        // Whoever shares the place of the centre must not come before it.
        keys[centre] = -1;
        Arrays.sort(keys);
        var near = new int[Math.min(count, atMost)];
        near[0] = centre;
        for (var i = 1; i < near.length; i++) {
            near[i] = (int) (keys[i] & mask);
        }
        return near;
    }

    private static int fitting(int[] near, double[] population, double limit) {
        var sum = 0.0;
        for (var i = 0; i < near.length; i++) {
            sum += population[near[i]];
            if (sum > limit) {
                return i;
            }
        }
        return near.length;
    }

    int centres() {
        return neighbours.length;
    }

    int[] around(int centre) {
        return neighbours[centre];
    }

    double distance(int centre, int area) {
        return Math.hypot(x[area] - x[centre], y[area] - y[centre]);
    }
}
