package nl.regiekamer.analysis.scan;

import java.util.Arrays;

/**
 * Kulldorff's space-time scan statistic for Poisson counts: cylinders, with a circle as base and a
 * span of periods as height.
 *
 * <p>As {@link CircularScan}, with a row per period in each table. The scan is prospective (a span
 * ends in the last period, so that only what still goes on is found) or retrospective (anywhere in
 * time). The expectations come from a population and all cases together, or from outside, such as a
 * regression on the past; then the ratio is c·log(c/e) + e - c and the simulations draw Poisson
 * counts.
 *
 * @source Kulldorff (2001), Prospective time periodic geographical disease surveillance using a
 *     scan statistic, Journal of the Royal Statistical Society A 164, 61-72; with expectations from
 *     outside: Neill, Moore, Sabhnani and Daniel (2005), Detection of emerging space-time clusters,
 *     Proceedings of KDD, 218-227
 */
public final class SpaceTimeScan {

    private final double[] x;
    private final double[] y;
    private final int longest;
    private final boolean retrospective;
    private final ScanSettings settings;

    private SpaceTimeScan(
            double[] x, double[] y, int longest, boolean retrospective, ScanSettings settings) {
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "A cluster lasts one period or more, got %d.".formatted(longest));
        }
        this.x = x.clone();
        this.y = y.clone();
        this.longest = longest;
        this.retrospective = retrospective;
        this.settings = settings;
    }

    /**
     * A scan for clusters that last until the last period.
     *
     * @param longest most periods in a cluster, 1 or more
     */
    public static SpaceTimeScan prospective(
            double[] x, double[] y, int longest, ScanSettings settings) {
        return new SpaceTimeScan(x, y, longest, false, settings);
    }

    /**
     * A scan for clusters at any time.
     *
     * @param longest most periods in a cluster, 1 or more
     */
    public static SpaceTimeScan retrospective(
            double[] x, double[] y, int longest, ScanSettings settings) {
        return new SpaceTimeScan(x, y, longest, true, settings);
    }

    /**
     * Scans with expectations by population.
     *
     * @param cases a row per period, a column per area; 0 or more
     * @param population of the same shape, above 0
     */
    public Scan byPopulation(int[][] cases, double[][] population) {
        ScanTables.check(cases, population, x.length);
        var expected = ScanTables.share(population, ScanTables.total(cases));
        return Scan.of(scene(population), true, cases, expected);
    }

    /**
     * Scans with expectations from outside.
     *
     * @param cases a row per period, a column per area; 0 or more
     * @param baselines expected cases, of the same shape, above 0
     */
    public Scan byExpectation(int[][] cases, double[][] baselines) {
        ScanTables.check(cases, baselines, x.length);
        return Scan.of(scene(baselines), false, cases, baselines);
    }

    Search.Scene scene(double[][] population) {
        var periods = population.length;
        var sums = new double[x.length];
        Arrays.stream(population).forEach(row -> add(sums, row));
        var windows =
                retrospective ? Windows.all(periods, longest) : Windows.ending(periods, longest);
        return new Search.Scene(Zones.of(x, y, sums, settings), windows, settings);
    }

    private static void add(double[] sums, double[] row) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += row[i];
        }
    }
}
