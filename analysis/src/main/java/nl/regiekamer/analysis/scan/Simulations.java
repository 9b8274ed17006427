package nl.regiekamer.analysis.scan;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.RandomStream;

/**
 * The best ratio of each of many simulations, 32 of them at a time: the neighbours of a centre are
 * walked once for all 32, and a ratio is worked out only where enough cases lie to beat the best so
 * far.
 */
final class Simulations {

    static final int TOGETHER = 32;

    private final Zones zones;
    private final Windows windows;
    private final Likelihood likelihood;
    private final ScanSettings settings;
    private final double[][] expected;
    private final long cases;
    private final Draw draw;

    Simulations(Search.Scene scene, Likelihood likelihood, double[][] expected, long cases) {
        zones = scene.zones();
        windows = scene.windows();
        settings = scene.settings();
        this.likelihood = likelihood;
        this.expected = expected;
        this.cases = cases;
        draw = new Draw(flat(expected));
    }

    private static double[] flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
    }

    double[] best() {
        var batches = (settings.simulations() + TOGETHER - 1) / TOGETHER;
        var best =
                IntStream.range(0, batches)
                        .parallel()
                        .mapToObj(this::batch)
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        return Arrays.copyOf(best, settings.simulations());
    }

    private double[] batch(int number) {
        var random = RandomStream.of(settings.seed(), number);
        var drawn = new int[expected.length * zones.centres() * TOGETHER];
        for (var s = 0; s < TOGETHER; s++) {
            play(drawn, s, random);
        }
        var best = new Best();
        for (var w = 0; w < windows.count(); w++) {
            var from = windows.from()[w];
            var to = windows.to()[w];
            scan(windowed(drawn, from, to), Search.sum(expected, from, to), best);
        }
        return best.ratio;
    }

    private void play(int[] drawn, int s, SplittableRandom random) {
        var count = likelihood.conditional() ? cases : PoissonDraw.next(total(), random);
        for (var k = 0L; k < count; k++) {
            drawn[draw.next(random) * TOGETHER + s]++;
        }
    }

    private double total() {
        return Arrays.stream(expected).flatMapToDouble(Arrays::stream).sum();
    }

    /** The counts of all areas over some periods, the simulations of an area side by side. */
    private int[] windowed(int[] drawn, int from, int to) {
        var size = zones.centres() * TOGETHER;
        var sums = Arrays.copyOfRange(drawn, from * size, (from + 1) * size);
        for (var t = from + 1; t <= to; t++) {
            for (var i = 0; i < size; i++) {
                sums[i] += drawn[t * size + i];
            }
        }
        return sums;
    }

    private void scan(int[] drawn, double[] mean, Best best) {
        var sums = new int[TOGETHER];
        for (var centre = 0; centre < zones.centres(); centre++) {
            Arrays.fill(sums, 0);
            var around = 0.0;
            for (var area : zones.around(centre)) {
                around += mean[area];
                var highest = add(drawn, area * TOGETHER, sums);
                if (highest >= settings.minCases()
                        && highest > likelihood.leastCases(around, best.lowestRoot)) {
                    improve(sums, around, best);
                }
            }
        }
    }

    /** Adds one area to all sums; the highest sum is the answer. */
    private static int add(int[] drawn, int offset, int[] sums) {
        for (var s = 0; s < TOGETHER; s++) {
            sums[s] += drawn[offset + s];
        }
        var highest = 0;
        for (var s = 0; s < TOGETHER; s++) {
            highest = Math.max(highest, sums[s]);
        }
        return highest;
    }

    private void improve(int[] sums, double around, Best best) {
        var improved = false;
        for (var s = 0; s < TOGETHER; s++) {
            if (sums[s] >= settings.minCases()
                    && sums[s] > likelihood.leastCases(around, best.root[s])) {
                var ratio = likelihood.ratio(sums[s], around);
                if (ratio > best.ratio[s]) {
                    best.set(s, ratio);
                    improved = true;
                }
            }
        }
        if (improved) {
            best.lower();
        }
    }

    /** The best ratios so far, with their roots. */
    private static final class Best {

        private final double[] ratio = new double[TOGETHER];
        private final double[] root = new double[TOGETHER];
        private double lowestRoot;

        private void set(int s, double value) {
            ratio[s] = value;
            root[s] = Math.sqrt(value) * (1 - 1e-12);
        }

        private void lower() {
            lowestRoot = Arrays.stream(root).min().orElse(0);
        }
    }
}
