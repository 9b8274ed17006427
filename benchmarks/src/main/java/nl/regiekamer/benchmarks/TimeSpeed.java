package nl.regiekamer.benchmarks;

import static nl.regiekamer.benchmarks.Yardstick.median;
import static nl.regiekamer.benchmarks.Yardstick.print;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.nearrepeat.Bands;
import nl.regiekamer.analysis.nearrepeat.Knox;
import nl.regiekamer.analysis.regression.Design;
import nl.regiekamer.analysis.regression.PoissonRegression;
import nl.regiekamer.analysis.scan.CircularScan;
import nl.regiekamer.analysis.scan.ScanSettings;
import nl.regiekamer.analysis.warning.Ears;
import nl.regiekamer.analysis.warning.Farrington;
import nl.regiekamer.analysis.warning.FarringtonSettings;
import nl.regiekamer.analysis.warning.Periods;
import nl.regiekamer.benchmarks.Yardstick.Reference;

/** Times early warning, scan, Knox and Poisson regression. */
final class TimeSpeed {

    private static final String FARRINGTON = "improved Farrington, one week, series";
    private static final String EARS = "EARS C3, 300 weeks, series";
    private static final String SCAN = "circular scan, 10 % bound, 999 simulations, cells";
    private static final String KNOX = "Knox 6x5 bands, 99 permutations, points";
    private static final String REGRESSION = "Poisson GLM, 11 columns, rows";

    private final Yardstick yardstick;

    TimeSpeed(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    void measure() throws IOException {
        for (var series : yardstick.sizes(FARRINGTON, 250, 1000, 4000)) {
            farrington(series);
        }
        for (var series : yardstick.sizes(EARS, 250, 1000, 4000)) {
            ears(series);
        }
        for (var side : yardstick.sizes(SCAN, 16, 32, 64)) {
            scan(side);
        }
        for (var points : yardstick.sizes(KNOX, 2500, 5000, 10_000)) {
            knox(points);
        }
        for (var rows : yardstick.sizes(REGRESSION, 100_000, 300_000, 1_000_000)) {
            regression(rows);
        }
    }

    private void farrington(int series) throws IOException {
        var counts = series(series, 320, 1);
        var method = Farrington.of(FarringtonSettings.improved(), Periods.perYear(52));
        var ours = median(() -> method.watch(counts, 319).outcomes().size());
        print(
                FARRINGTON,
                series,
                ours,
                reference("time-farrington.R", series <= 1000, transposed(counts)),
                goal(series, 1000, "0.08"));
    }

    private void ears(int series) throws IOException {
        var counts = series(series, 300, 2);
        var method = Ears.of(Ears.Kind.C3);
        var ours = median(() -> method.bounds(counts).length);
        print(
                EARS,
                series,
                ours,
                reference("time-ears.R", series <= 1000, transposed(counts)),
                goal(series, 1000, "0.02"));
    }

    private void scan(int side) throws IOException {
        var random = new SplittableRandom(3);
        var cells = side * side;
        var table = new double[cells][];
        for (var i = 0; i < cells; i++) {
            var people = 100 + random.nextInt(900);
            var high = Math.hypot(i % side - 5, (double) (i / side) - 5) < 3 ? 2 : 1;
            table[i] =
                    new double[] {
                        i % side, (double) (i / side), poisson(random, 0.02 * people * high), people
                    };
        }
        var cases = Arrays.stream(column(table, 2)).mapToInt(count -> (int) count).toArray();
        var x = column(table, 0);
        var y = column(table, 1);
        var people = column(table, 3);
        var settings = ScanSettings.of(0.1, 4);
        var ours = median(() -> CircularScan.scan(x, y, cases, people, settings).clusters().size());
        print(
                SCAN,
                cells,
                ours,
                reference("time-scan.R", side <= 32, table),
                goal(cells, 1024, "0.3"));
    }

    private void knox(int points) throws IOException {
        var random = new SplittableRandom(5);
        var table = new double[points][];
        for (var i = 0; i < points; i++) {
            table[i] =
                    new double[] {
                        random.nextInt(10_000), random.nextInt(10_000), random.nextInt(365)
                    };
        }
        var knox = Knox.of(column(table, 0), column(table, 1), column(table, 2));
        var space = Bands.between(0, 0.1, 100, 200, 300, 400, 500);
        var time = Bands.between(0, 7, 14, 21, 28, 35);
        var ours = median(() -> knox.table(space, time, 99, 6).cells().size());
        print(
                KNOX,
                points,
                ours,
                reference("time-knox.R", points <= 5000, table),
                goal(points, 5000, "0.04"));
    }

    private void regression(int rows) throws IOException {
        var random = new SplittableRandom(7);
        var table = new double[rows][11 + 1];
        for (var row : table) {
            var eta = 0.5;
            row[1] = 1;
            for (var j = 2; j < row.length; j++) {
                row[j] = j % 2 == 0 ? random.nextDouble() : random.nextInt(2);
                eta += (j % 3 - 1) * 0.1 * row[j];
            }
            row[0] = poisson(random, Math.exp(eta));
        }
        var design = Design.of(rows);
        for (var j = 1; j <= 11; j++) {
            design.column("x" + j, column(table, j));
        }
        var columns = design.build();
        var counts = column(table, 0);
        var ours = median(() -> PoissonRegression.fit(counts, columns).steps());
        print(
                REGRESSION,
                rows,
                ours,
                reference("time-glm.R", true, table),
                goal(rows, 1_000_000, "0.2"));
    }

    private static String goal(int size, int goalSize, String seconds) {
        return size == goalSize ? seconds : "";
    }

    /** The reference's time; none for a size at which it would take too long. */
    private Reference reference(String script, boolean run, double[][] rows) throws IOException {
        if (!run) {
            return Reference.NONE;
        }
        return yardstick.reference(
                script, yardstick.write(Arrays.stream(rows).map(TimeSpeed::line).toList()));
    }

    private static String line(double[] row) {
        var words = Arrays.stream(row).mapToObj(Double::toString).toList();
        return String.join(",", words);
    }

    private static double[] column(double[][] table, int index) {
        return Arrays.stream(table).mapToDouble(row -> row[index]).toArray();
    }

    private static double[][] transposed(double[][] table) {
        return IntStream.range(0, table[0].length)
                .mapToObj(t -> column(table, t))
                .toArray(double[][]::new);
    }

    /** Weekly counts with a season; means from 1 to 30. */
    private static double[][] series(int series, int weeks, long seed) {
        var random = new SplittableRandom(seed);
        var counts = new double[series][weeks];
        for (var own : counts) {
            var level = Math.exp(3.4 * random.nextDouble());
            for (var t = 0; t < weeks; t++) {
                own[t] = poisson(random, level * (1 + 0.4 * Math.sin(2 * Math.PI * t / 52)));
            }
        }
        return counts;
    }

    private static double poisson(SplittableRandom random, double mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
