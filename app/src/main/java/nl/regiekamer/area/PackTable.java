package nl.regiekamer.area;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.Place;

/** A table of a pack, read row by row; what is wrong is kept with its line. */
final class PackTable {

    private final Path pack;
    private final String name;
    private final List<DefinitionFault> faults;

    PackTable(Path pack, String name, List<DefinitionFault> faults) {
        this.pack = pack;
        this.name = name;
        this.faults = faults;
    }

    interface RowReader<T> {
        T read(Row row);
    }

    /** The rows that can be read; none where the file is absent. */
    <T> List<T> rows(List<String> columns, RowReader<T> reader) {
        var rows = new ArrayList<T>();
        var file = pack.resolve(name);
        if (!Files.exists(file)) {
            return rows;
        }
        try (var csv =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(file)) {
            for (var record : csv) {
                if (isWhole(record, columns)) {
                    read(record, reader).ifPresent(rows::add);
                }
            }
        } catch (CsvParseException wrong) {
            fault(1, "Dit is geen CSV: de aanhalingstekens kloppen niet.", "Verbeter het bestand.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(rows);
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

    private <T> Optional<T> read(NamedCsvRecord record, RowReader<T> reader) {
        try {
            return Optional.of(reader.read(new Row(record)));
        } catch (Unreadable wrong) {
            fault(record.getStartingLineNumber(), wrong.wrong, wrong.remedy);
            return Optional.empty();
        }
    }

    void fault(long line, String wrong, String remedy) {
        faults.add(new DefinitionFault(Place.inPack(pack, name, line), wrong, remedy));
    }

    /** A cell that does not hold what its column asks. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String wrong;
        private final String remedy;

        Unreadable(String wrong, String remedy) {
            super(wrong);
            this.wrong = wrong;
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
