package nl.regiekamer.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Times our methods, runs the reference packages on the same input in temporary files, and prints a
 * line of CSV for each work and size.
 */
final class Yardstick implements AutoCloseable {

    static final String HEADER =
            "work,size,seconds,bytes_per_element,reference,reference_seconds,ratio,goal_seconds";

    private static final int WARM_UP = 8;
    private static final int RUNS = 9;
    private static final double ENOUGH_SECONDS = 20;
    private static final long MINUTES_AT_MOST = 10;

    private final Path folder = Files.createTempDirectory("speed");
    private final Path scripts;
    private final String only;
    private int files;

    /**
     * Measures with the references of a folder.
     *
     * @param scripts folder of the reference scripts
     * @param only part of the name of the works to measure; empty for all
     */
    Yardstick(Path scripts, String only) throws IOException {
        this.scripts = scripts;
        this.only = only;
    }

    /** The sizes of a work; none of a work that was not asked for. */
    int[] sizes(String work, int... sizes) {
        return work.contains(only) ? sizes : new int[0];
    }

    /** What our method took: seconds of the middle run, bytes that all threads asked for in it. */
    record Ours(double seconds, long bytes) {}

    /** Seconds of the middle one of nine runs after eight to warm up, or fewer of what is slow. */
    static Ours median(Supplier<?> work) {
        var begin = System.nanoTime();
        for (var run = 0; run < WARM_UP && seconds(begin) < ENOUGH_SECONDS; run++) {
            Objects.requireNonNull(work.get());
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getTotalThreadAllocatedBytes();
        var seconds = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var from = System.nanoTime();
            Objects.requireNonNull(work.get());
            seconds[run] = seconds(from);
        }
        var bytes = (threads.getTotalThreadAllocatedBytes() - before) / RUNS;
        Arrays.sort(seconds);
        return new Ours(seconds[RUNS / 2], bytes);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** What was measured beside ours; empty where the package is not on this machine. */
    record Reference(String name, String seconds) {
        static final Reference NONE = new Reference("", "");

        private String ratio(double ours) {
            return seconds.isEmpty() ? "" : "%.0f".formatted(Double.parseDouble(seconds) / ours);
        }
    }

    /** One line of the result. */
    static void print(String work, int size, Ours ours, Reference reference, String goalSeconds) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "\"%s\",%d,%.4f,%.1f,%s,%s,%s,%s",
                        work,
                        size,
                        ours.seconds,
                        (double) ours.bytes / size,
                        reference.name,
                        reference.seconds,
                        reference.ratio(ours.seconds),
                        goalSeconds));
    }

    Path file() {
        return folder.resolve("input-" + files++ + ".csv");
    }

    Path write(List<String> lines) throws IOException {
        return Files.write(file(), lines);
    }

    /** A file of as many lines as there are rows, under a header. */
    Path write(String header, int rows, IntFunction<String> line) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(header);
        IntStream.range(0, rows).mapToObj(line).forEach(lines::add);
        return write(lines);
    }

    /**
     * Runs a script, whose last line is the name of what it ran, a comma and the seconds that this
     * took without reading the input.
     *
     * @param script ending in {@code .R} or {@code .py}
     * @param work what the script has to do, and the files with its input
     */
    Reference reference(String script, Object... work) {
        var command = new ArrayList<String>();
        command.add(script.endsWith(".R") ? "Rscript" : "python3");
        command.add(scripts.resolve(script).toString());
        Arrays.stream(work).map(Object::toString).forEach(command::add);
        try {
            var said = file();
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(said.toFile())
                            .start();
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                process.destroy();
                return Reference.NONE;
            }
            var lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            return process.exitValue() == 0 && !lines.isEmpty()
                    ? named(lines.getLast())
                    : Reference.NONE;
        } catch (IOException absent) {
            return Reference.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reference.NONE;
        }
    }

    private static Reference named(String line) {
        var comma = line.lastIndexOf(',');
        var seconds = Double.parseDouble(line.substring(comma + 1));
        return new Reference(
                line.substring(0, comma).strip(), String.format(Locale.ROOT, "%.3f", seconds));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
