package nl.regiekamer.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;

/** Tables of values that another implementation computed; lines that start with # tell which. */
public final class Reference {

    private Reference() {}

    /** One line of a table, by column name. */
    public record Row(Map<String, Double> values) {

        public double get(String column) {
            return Objects.requireNonNull(values.get(column), column);
        }
    }

    /** A table that the project carries. */
    public static List<Row> table(String name) {
        var stream = Reference.class.getResourceAsStream("/reference/" + name);
        var input = Objects.requireNonNull(stream, name);
        try (var reader =
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            return rows(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of the shared material beside the repository; skips the test where it is absent. */
    public static List<Row> sharedTable(String path) {
        var file =
                Path.of("")
                        .toAbsolutePath()
                        .resolve("../../shared/cases")
                        .resolve(path)
                        .normalize();
        Assumptions.assumeTrue(
                Files.exists(file), "Skipped: the shared cases are absent (" + path + ").");
        try {
            return rows(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within a share of the expected value. */
    public static Offset<Double> relative(double expected, double share) {
        return Offset.offset(Math.abs(expected) * share + Double.MIN_NORMAL);
    }

    private static List<Row> rows(List<String> lines) {
        var content = lines.stream().filter(line -> !line.startsWith("#")).toList();
        var columns = content.getFirst().replace("\"", "").split(",");
        var rows = new ArrayList<Row>();
        for (var line : content.subList(1, content.size())) {
            var cells = line.split(",");
            var values = new TreeMap<String, Double>();
            for (var i = 0; i < cells.length; i++) {
                values.put(columns[i], Double.valueOf(cells[i].equals("NA") ? "NaN" : cells[i]));
            }
            rows.add(new Row(values));
        }
        return rows;
    }
}
