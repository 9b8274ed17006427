package nl.regiekamer.analysis.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.Assumptions;

/** A reference table with labels as well as numbers; lines that start with # are left out. */
record TextTable(List<Map<String, String>> rows) {

    static TextTable carried(String name) throws IOException {
        var stream = Reference.class.getResourceAsStream("/reference/" + name);
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        }
    }

    static TextTable shared(String path) throws IOException {
        var file =
                Path.of("")
                        .toAbsolutePath()
                        .resolve("../../shared/cases")
                        .resolve(path)
                        .normalize();
        Assumptions.assumeTrue(
                Files.exists(file), "Skipped: the shared cases are absent (" + path + ").");
        return of(Files.readAllLines(file));
    }

    private static TextTable of(List<String> lines) {
        var content = lines.stream().filter(line -> !line.startsWith("#")).toList();
        var columns = cells(content.getFirst());
        var rows = new ArrayList<Map<String, String>>();
        for (var line : content.subList(1, content.size())) {
            var row = new HashMap<String, String>();
            var cells = cells(line);
            for (var i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return new TextTable(rows);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    TextTable where(Predicate<Map<String, String>> condition) {
        return new TextTable(rows.stream().filter(condition).toList());
    }

    Map<String, String> row(String column, String value) {
        return rows.stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with " + column + " = " + value));
    }

    List<String> texts(String column) {
        return rows.stream().map(row -> Objects.requireNonNull(row.get(column), column)).toList();
    }

    Categories categories(String column) {
        return Categories.of(texts(column));
    }

    double[] numbers(String column) {
        return texts(column).stream()
                .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** 1 where a column holds the value, else 0. */
    double[] indicator(String column, String value) {
        return texts(column).stream().mapToDouble(cell -> cell.equals(value) ? 1 : 0).toArray();
    }
}
