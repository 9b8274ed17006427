package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Times our methods, and runs the reference packages on the same input in temporary files. */
final class Yardstick implements AutoCloseable {

    private static final int WARM_UP = 8;
    private static final int RUNS = 9;
    private static final double ENOUGH_SECONDS = 20;

    private final Path folder = Files.createTempDirectory("space-speed");
    private int files;

    Yardstick() throws IOException {}

    /** Seconds of the middle one of nine runs after eight to warm up, or fewer of what is slow. */
    static double median(Supplier<Object> work) {
        var begin = System.nanoTime();
        for (var run = 0; run < WARM_UP && seconds(begin) < ENOUGH_SECONDS; run++) {
            Objects.requireNonNull(work.get());
        }
        var seconds = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var from = System.nanoTime();
            Objects.requireNonNull(work.get());
            seconds[run] = seconds(from);
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** One line of the result; the reference's time is empty where it could not be had. */
    static void print(String work, int size, double ours, Reference reference, String goalSeconds) {
        var ratio =
                reference.seconds.isEmpty()
                        ? ""
                        : "%.1f".formatted(Double.parseDouble(reference.seconds) / ours);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "\"%s\",%d,%.4f,%s,%s,%s,%s",
                        work,
                        size,
                        ours,
                        reference.name,
                        reference.seconds,
                        ratio,
                        goalSeconds));
    }

    /** What was measured beside ours. */
    record Reference(String name, String seconds) {
        static final Reference NONE = new Reference("", "");
    }

    Path file() {
        return folder.resolve("input-" + files++ + ".csv");
    }

    Path write(List<String> lines) throws IOException {
        return Files.write(file(), lines);
    }

    Reference r(String name, String work, Path... input) {
        return run(name, "Rscript", "benchmarks/reference/space.R", work, input);
    }

    Reference python(String name, String work, Path... input) {
        return run(name, "python3", "benchmarks/reference/space.py", work, input);
    }

    private static Reference run(
            String name, String program, String script, String work, Path... input) {
        var command = new ArrayList<>(List.of(program, script, work));
        Arrays.stream(input).map(Path::toString).forEach(command::add);
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            return new Reference(name, process.waitFor() == 0 ? output : "");
        } catch (IOException absent) {
            return new Reference(name, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reference(name, "");
        }
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
