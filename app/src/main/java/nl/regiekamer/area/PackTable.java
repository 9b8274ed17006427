package nl.regiekamer.area;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.PackFolder;

/** A table of a pack, read row by row; what is wrong is kept with its line. */
final class PackTable {

    private final PackFolder pack;
    private final String name;
    private final List<DefinitionFault> faults;

    PackTable(PackFolder pack, String name, List<DefinitionFault> faults) {
        this.pack = pack;
        this.name = name;
        this.faults = faults;
    }

    interface RowReader<T> {
        T read(Row row);
    }

    /** What a line holds, and where it stands; from 1. */
    record Line<T>(long number, T value) {}

    /** The lines that can be read; none where the file is absent. */
    <T> List<Line<T>> lines(List<String> columns, RowReader<T> reader) {
        var lines = new ArrayList<Line<T>>();
        var file = pack.resolve(name);
        if (!Files.exists(file)) {
            return lines;
        }
        try (var csv =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(file)) {
            for (var record : csv) {
                if (isWhole(record, columns)) {
                    read(record, reader).ifPresent(lines::add);
                }
            }
        } catch (CsvParseException wrong) {
            fault(1, "Dit is geen CSV: de aanhalingstekens kloppen niet.", "Verbeter het bestand.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(lines);
    }

    private boolean isWhole(NamedCsvRecord record, List<String> columns) {
        var head = record.getHeader();
        if (!head.containsAll(columns)) {
            fault(
                    1,
                    "De eerste regel noemt niet alle kolommen.",
                    "Zet er ten minste in: %s.".formatted(String.join(",", columns)));
            return false;
        }
        if (record.getFieldCount() != head.size()) {
            fault(
                    record.getStartingLineNumber(),
                    "De regel heeft %d velden; de eerste regel heeft er %d."
                            .formatted(record.getFieldCount(), head.size()),
                    "Zet een komma tussen alle velden, en een naam met een komma tussen aanhalingstekens.");
            return false;
        }
        return true;
    }

    private <T> Optional<Line<T>> read(NamedCsvRecord record, RowReader<T> reader) {
        var number = record.getStartingLineNumber();
        try {
            return Optional.of(new Line<>(number, reader.read(new Row(record))));
        } catch (Unreadable wrong) {
            fault(number, wrong.reason, wrong.remedy);
            return Optional.empty();
        }
    }

    void fault(long line, String wrong, String remedy) {
        faults.add(pack.fault(name, line, wrong, remedy));
    }

    /** A cell that does not hold what its column asks. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String remedy;

        Unreadable(String reason, String remedy) {
            super(reason);
            this.reason = reason;
            this.remedy = remedy;
        }
    }

    /** One line of the table. */
    record Row(NamedCsvRecord record) {

        String text(String column) {
            return record.getField(column).strip();
        }

        AreaCode code(String column) {
            var text = text(column).toUpperCase(Locale.ROOT);
            if (!AreaCode.isValid(text)) {
                throw new Unreadable(
                        "'%s' is geen gebiedscode.".formatted(text(column)),
                        "Schrijf een code van het CBS, zoals GM0000, WK000000 of BU00000000.");
            }
            return new AreaCode(text);
        }

        int year(String column) {
            if (!text(column).matches("(19|20)\\d\\d")) {
                throw new Unreadable(
                        "'%s' in de kolom '%s' is geen jaar.".formatted(text(column), column),
                        "Schrijf een jaar in vier cijfers.");
            }
            return Integer.parseInt(text(column));
        }

        /** From 0 to 1. */
        double share(String column) {
            if (!text(column).matches("0(\\.\\d+)?|1(\\.0+)?")) {
                throw new Unreadable(
                        "'%s' in de kolom '%s' is geen aandeel.".formatted(text(column), column),
                        "Schrijf een getal van 0 tot en met 1, met een punt.");
            }
            return Double.parseDouble(text(column));
        }
    }
}
