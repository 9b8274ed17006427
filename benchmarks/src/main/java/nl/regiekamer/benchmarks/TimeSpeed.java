package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/**
 * Times early warning, scan, Knox and Poisson regression, each at three sizes, beside the reference
 * on the same input where that is on the machine.
 *
 * <p>Argument: the folder of the reference scripts, {@code benchmarks/reference} when absent. The
 * reference measures its own time, without reading the input, at the middle or named size and
 * below.
 */
public final class TimeSpeed {

    private static final int WARM_UPS = 8;
    private static final int RUNS = 9;
    private static final long MINUTES_AT_MOST = 10;

    private final Path scripts;

    private TimeSpeed(Path scripts) {
        this.scripts = scripts;
    }

    /** One line of the table. */
    private record Work(String name, String size, String goal) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = arguments.length > 0 ? arguments[0] : "benchmarks/reference";
        var speed = new TimeSpeed(Path.of(folder));
        System.out.println("work,size,ours_seconds,reference,reference_seconds,ratio,goal_seconds");
        for (var series : new int[] {250, 1000, 4000}) {
            speed.farrington(series);
        }
        for (var series : new int[] {250, 1000, 4000}) {
            speed.ears(series);
        }
        for (var side : new int[] {16, 32, 64}) {
            speed.scan(side);
        }
        for (var points : new int[] {2500, 5000, 10_000}) {
            speed.knox(points);
        }
        for (var rows : new int[] {100_000, 300_000, 1_000_000}) {
            speed.regression(rows);
        }
    }

    private void farrington(int series) throws IOException, InterruptedException {
        var counts = series(series, 320, 1);
        var method = Farrington.of(FarringtonSettings.improved(), Periods.perYear(52));
        var ours = median(() -> method.watch(counts, 319).outcomes().size());
        var work =
                new Work(
                        "improved Farrington, one week",
                        series + " series",
                        goal(series, 1000, "0.08"));
        print(work, ours, series > 1000 ? "" : "time-farrington.R", transposed(counts));
    }

    private void ears(int series) throws IOException, InterruptedException {
        var counts = series(series, 300, 2);
        var method = Ears.of(Ears.Kind.C3);
        var ours = median(() -> method.bounds(counts).length);
        var work = new Work("EARS C3, 300 weeks", series + " series", goal(series, 1000, "0.02"));
        print(work, ours, series > 1000 ? "" : "time-ears.R", transposed(counts));
    }

    private void scan(int side) throws IOException, InterruptedException {
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
        var work =
                new Work(
                        "circular scan, 10 % bound, 999 simulations",
                        cells + " cells", goal(cells, 1024, "0.3"));
        print(work, ours, side > 32 ? "" : "time-scan.R", table);
    }

    private void knox(int points) throws IOException, InterruptedException {
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
        var work =
                new Work(
                        "Knox 6×5 bands, 99 permutations",
                        points + " points",
                        goal(points, 5000, "0.04"));
        print(work, ours, points > 5000 ? "" : "time-knox.R", table);
    }

    private void regression(int rows) throws IOException, InterruptedException {
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
        var work =
                new Work("Poisson GLM, 11 columns", rows + " rows", goal(rows, 1_000_000, "0.2"));
        print(work, ours, "time-glm.R", table);
    }

    private static String goal(int size, int goalSize, String seconds) {
        return size == goalSize ? seconds : "";
    }

    /** The middle of some runs, in seconds, after runs that are not counted. */
    private static double median(Run run) {
        var seconds = new double[RUNS];
        for (var i = -WARM_UPS; i < RUNS; i++) {
            var from = System.nanoTime();
            if (run.go() < 0) {
                throw new IllegalStateException("A run gave nothing.");
            }
            seconds[Math.max(0, i)] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    /** Something to time; the number keeps it from being left out. */
    private interface Run {
        int go();
    }

    private void print(Work work, double ours, String script, double[][] input)
            throws IOException, InterruptedException {
        var reference = script.isEmpty() ? new String[0] : reference(script, input);
        var seconds = reference.length == 2 ? Double.parseDouble(reference[1].trim()) : 0;
        var line =
                reference.length == 2
                        ? String.format(
                                Locale.ROOT,
                                "%s,%.3f,%.1f",
                                reference[0].trim(),
                                seconds,
                                seconds / ours)
                        : ",,";
        System.out.printf(
                Locale.ROOT,
                "\"%s\",%s,%.5f,%s,%s%n",
                work.name(),
                work.size(),
                ours,
                line,
                work.goal());
    }

    /** Name and seconds of the reference, or nothing when it is not there. */
    private String[] reference(String script, double[][] input)
            throws IOException, InterruptedException {
        var csv = Files.createTempFile("speed", ".csv");
        var said = Files.createTempFile("speed", ".txt");
        try {
            Files.write(csv, Arrays.stream(input).map(TimeSpeed::line).toList());
            var process =
                    new ProcessBuilder(
                                    "Rscript", scripts.resolve(script).toString(), csv.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                process.destroy();
                return new String[0];
            }
            var lines = Files.readAllLines(said);
            return process.exitValue() == 0 ? lines.getLast().split(",") : new String[0];
        } catch (IOException absent) {
            return new String[0];
        } finally {
            Files.delete(csv);
            Files.delete(said);
        }
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
