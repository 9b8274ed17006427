package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Types a command in a folder with tables, and reads what comes back. */
final class Terminal {

    private final Path folder;

    Terminal(Path folder) {
        this.folder = folder;
    }

    Terminal with(String file, String... lines) {
        try {
            Files.write(folder.resolve(file), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The lines of an answer. */
    List<String> answer(String command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        var code = run(command, out, err);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What is said when there is no answer. */
    String refusal(String command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        var code = run(command, out, err);

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        var said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Exception", "\tat ");
        return said;
    }

    private int run(String command, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return Analyse.run(List.of(command.split(" ")), folder, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The numbers of a line, between its commas. */
    static double[] numbers(String line) {
        return List.of(line.split(",")).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
