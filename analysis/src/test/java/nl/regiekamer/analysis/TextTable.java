package nl.regiekamer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** A table with words in it: one list of cells per column. */
public final class TextTable {

    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<String> lines) {
        var content = lines.stream().filter(line -> !line.startsWith("#")).toList();
        names = cells(content.getFirst());
        for (var line : content.subList(1, content.size())) {
            rows.add(cells(line));
        }
    }

    /** A table that the project carries. */
    public static TextTable of(String name) {
        var stream = TextTable.class.getResourceAsStream("/reference/" + name);
        try (var input = Objects.requireNonNull(stream, name)) {
            return new TextTable(
                    new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of the shared material beside the repository; skips the test where it is absent. */
    public static TextTable shared(String path) {
        var file = Path.of("").toAbsolutePath().resolve("../../shared/cases").resolve(path);
        Assumptions.assumeTrue(
                Files.exists(file), "Skipped: the shared cases are absent (" + path + ").");
        try {
            return new TextTable(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return rows.size();
    }

    public List<String> words(String column) {
        var index = names.indexOf(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    public double[] numbers(String column) {
        return words(column).stream().mapToDouble(TextTable::number).toArray();
    }

    public int[] wholeNumbers(String column) {
        return words(column).stream().mapToInt(Integer::parseInt).toArray();
    }

    /** The rows in which a column holds this word. */
    public TextTable where(String column, String word) {
        var index = names.indexOf(column);
        var part = new TextTable(List.of(String.join(",", names)));
        rows.stream().filter(row -> row.get(index).equals(word)).forEach(part.rows::add);
        return part;
    }

    private static double number(String cell) {
        return cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
    }

    /** Cells may stand in quotes, and then hold commas. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
