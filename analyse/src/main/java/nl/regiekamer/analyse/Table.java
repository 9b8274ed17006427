package nl.regiekamer.analyse;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A CSV file with a head: its columns by name. Lines that begin with # are remarks. */
final class Table {

    /** A number as it is written in tables; what a programming language would take too is none. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Set<String> NOTHING = Set.of("", "NA", "NaN", "null");

    private final String file;
    private final List<String> head;
    private final List<CsvRecord> rows;
    private final Map<String, Integer> places = new HashMap<>();

    private Table(String file, List<String> head, List<CsvRecord> rows) {
        this.file = file;
        this.head = head;
        this.rows = rows;
        for (int i = 0; i < head.size(); i++) {
            if (places.put(head.get(i), i) != null) {
                throw new CommandFault(
                        "In %s heten twee kolommen '%s'.".formatted(file, head.get(i)),
                        "Geef elke kolom een eigen naam.");
            }
        }
    }

    static Table read(Path path) {
        try {
            return read(path, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFault(
                    "Het bestand %s is niet te lezen als tekst (UTF-8).".formatted(path),
                    "Kijk of de naam klopt, en of het een CSV-bestand in UTF-8 is.",
                    e);
        }
    }

    private static Table read(Path path, String text) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var rows = new ArrayList<CsvRecord>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(content))
                        .commentStrategy(CommentStrategy.SKIP)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(1 << 26)
                        .ofCsvRecord(content)) {
            reader.forEach(rows::add);
        } catch (CsvParseException e) {
            throw new CommandFault(
                    "%s is geen goed CSV-bestand: %s".formatted(path, e.getMessage()),
                    "Kijk of aanhalingstekens sluiten.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() < 2) {
            throw new CommandFault(
                    "In %s staan geen rijen.".formatted(path),
                    "Nodig zijn een regel met namen van kolommen en ten minste een rij.");
        }
        var head = rows.removeFirst().getFields().stream().map(String::strip).toList();
        return new Table(path.toString(), head, rows);
    }

    /** What Dutch spreadsheets write, what is copied from one, or what all others do. */
    private static String separator(String content) {
        var first = content.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        return Stream.of(",", ";", "\t").filter(first::contains).findFirst().orElse(",");
    }

    int size() {
        return rows.size();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    List<String> texts(String column) {
        var place = place(column);
        return rows.stream().map(row -> cell(row, place)).toList();
    }

    /** What each row is called: its id, or else its number from 1. */
    List<String> names() {
        return has("id")
                ? texts("id")
                : IntStream.rangeClosed(1, rows.size()).mapToObj(String::valueOf).toList();
    }

    /** For each text its number, from 0: that of its first appearance among the others. */
    static int[] codes(List<String> texts) {
        var codes = new HashMap<String, Integer>();
        return texts.stream()
                .mapToInt(text -> {
                    var next = codes.size();
                    return codes.computeIfAbsent(text, key -> next);
                })
                .toArray();
    }

    /** A column of numbers, of which none may be missing. */
    double[] numbers(String column) {
        var place = place(column);
        var numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(rows.get(i), place, column);
        }
        return numbers;
    }

    /** A column of numbers; NaN where nothing was counted. */
    double[] numbersOrNaN(String column) {
        var place = place(column);
        return rows.stream()
                .mapToDouble(row ->
                        NOTHING.contains(cell(row, place))
                                ? Double.NaN
                                : number(row, place, column))
                .toArray();
    }

    int[] wholes(String column) {
        var numbers = numbers(column);
        var wholes = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            wholes[i] = (int) numbers[i];
            if (wholes[i] != numbers[i]) {
                throw notANumber(rows.get(i), column, "geen heel getal");
            }
        }
        return wholes;
    }

    private double number(CsvRecord row, int place, String column) {
        var text = cell(row, place);
        return number(text).orElseThrow(() -> notANumber(row, column, "geen getal"));
    }

    /** What a text says as a finite number; nothing when it is none. */
    static OptionalDouble number(String text) {
        var number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private CommandFault notANumber(CsvRecord row, String column, String wanted) {
        return new CommandFault(
                "%s, regel %d: in kolom '%s' staat '%s'; dat is %s."
                        .formatted(
                                file,
                                row.getStartingLineNumber(),
                                column,
                                cell(row, place(column)),
                                wanted),
                "Schrijf getallen met een punt, en laat rijen zonder waarde weg.");
    }

    private String cell(CsvRecord row, int place) {
        if (place >= row.getFieldCount()) {
            throw new CommandFault(
                    "%s, regel %d: er zijn %d kolommen, de kop heeft er %d."
                            .formatted(
                                    file,
                                    row.getStartingLineNumber(),
                                    row.getFieldCount(),
                                    head.size()),
                    "Vul de regel aan.");
        }
        return row.getField(place).strip();
    }

    private int place(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new CommandFault(
                    "In %s is geen kolom '%s'.".formatted(file, column),
                    "Kies uit: %s.".formatted(String.join(", ", head)));
        }
        return place;
    }
}
