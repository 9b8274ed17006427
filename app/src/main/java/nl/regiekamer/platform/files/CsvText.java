package nl.regiekamer.platform.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.function.Consumer;

/** Records of a CSV file: UTF-8, or Windows-1252 where it cannot be UTF-8. */
public final class CsvText {

    /** A line longer than this is no row of a table; the reader's memory is bound by it. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ";,\t|";

    private CsvText() {}

    /**
     * Hands over the records one by one; empty lines are skipped, and a record may have more or
     * fewer fields than the first.
     *
     * @throws FileRefused where quotes or lines are broken
     */
    public static void read(
            ProbedFile file, char separator, Consumer<Iterator<CsvRecord>> consumer) {
        try (var in = Files.newInputStream(file.path());
                var text = new InputStreamReader(in, charset(file));
                var rows = reader(separator, text)) {
            consumer.accept(rows.iterator());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CsvParseException failure) {
            throw refused(file, failure);
        }
    }

    /** A field without the mark by which some programs begin a file of UTF-8. */
    public static String withoutMark(String field) {
        return field.startsWith("\uFEFF") ? field.substring(1) : field;
    }

    /** The separator that the first line holds most, outside quotes. */
    public static char sniff(ProbedFile file) {
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

    static long countQuotes(ProbedFile file) {
        var count = 0L;
        try (var in = Files.newInputStream(file.path())) {
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                for (var i = 0; i < n; i++) {
                    count += buffer[i] == '"' ? 1 : 0;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return count;
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static Charset charset(ProbedFile file) {
        return file.utf8() ? StandardCharsets.UTF_8 : WINDOWS;
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
