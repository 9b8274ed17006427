package nl.regiekamer.sources.readers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.FileRefused;

/** Rows of a CSV file: UTF-8, or Windows-1252 where it cannot be UTF-8. */
final class CsvTable {

    /** A line longer than this is no row of figures; the reader's memory is bound by it. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ";,\t|";

    private CsvTable() {}

    static void read(ProbedFile file, char separator, TableSink sink) {
        if (!file.utf8()) {
            sink.issue(
                    DataIssue.note(
                            0,
                            "",
                            "",
                            "Het bestand is geen UTF-8; het is gelezen als Windows-1252.",
                            "Bewaar het bestand als 'CSV UTF-8', dan kloppen letters met accenten zeker."));
        }
        try (var in = Files.newInputStream(file.path());
                var text = new InputStreamReader(in, charset(file));
                var rows = reader(separator, text)) {
            read(rows, sink);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CsvParseException failure) {
            throw refused(file, failure);
        }
    }

    private static CsvReader<CsvRecord> reader(char separator, InputStreamReader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static void read(CsvReader<CsvRecord> rows, TableSink sink) {
        var iterator = rows.iterator();
        if (!iterator.hasNext()) {
            return;
        }
        var head = iterator.next();
        var names = head.getFields().stream().map(CsvTable::name).toList();
        sink.head(head.getStartingLineNumber(), names);
        while (iterator.hasNext()) {
            var row = iterator.next();
            if (row.getFieldCount() == names.size()) {
                sink.row(row.getStartingLineNumber(), row.getFields());
            } else {
                sink.issue(ragged(row, names.size()));
            }
        }
    }

    private static DataIssue ragged(CsvRecord row, int expected) {
        return DataIssue.row(
                row.getStartingLineNumber(),
                "",
                String.join(" | ", row.getFields().subList(0, Math.min(8, row.getFieldCount()))),
                "De regel heeft %d velden; de kopregel heeft er %d."
                        .formatted(row.getFieldCount(), expected),
                "Misschien staat er een scheidingsteken in een veld zonder aanhalingstekens.");
    }

    private static String name(String field) {
        return (field.startsWith("\uFEFF") ? field.substring(1) : field).strip();
    }

    private static Charset charset(ProbedFile file) {
        return file.utf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** The separator that the first line holds most, outside quotes. */
    static char sniff(ProbedFile file) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        try (var in = Files.newInputStream(file.path())) {
            var head = new String(in.readNBytes(1 << 16), charset(file));
            for (var c : head.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                    counts[SEPARATORS.indexOf(c)]++;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var best = 1; // a comma for a file of one column
        for (var i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static FileRefused refused(ProbedFile file, CsvParseException failure) {
        var tooLong = String.valueOf(failure.getMessage()) + failure.getCause();
        if (tooLong.contains("buffer") || tooLong.contains("Maximum")) {
            return new FileRefused(
                    "'%s' is geen bruikbare CSV: een regel is langer dan %d MB. Misschien ontbreekt een aanhalingsteken aan het einde van een veld, of ontbreken de regeleinden."
                            .formatted(file.name(), LONGEST_LINE >> 20),
                    failure);
        }
        return new FileRefused(
                "'%s' is geen bruikbare CSV: de aanhalingstekens kloppen niet. Misschien staat er een los aanhalingsteken in een veld; schrijf het dan dubbel."
                        .formatted(file.name()),
                failure);
    }
}
