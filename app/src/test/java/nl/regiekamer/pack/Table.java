package nl.regiekamer.pack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A CSV file with a head, to compare with another. */
record Table(List<NamedCsvRecord> rows) {

    static Table read(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Table(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table ofPack(String path) {
        return read(Helmond.FOLDER.resolve(path));
    }

    List<String> columns() {
        return rows.getFirst().getHeader();
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    double sum(String name) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.getField(name))).sum();
    }

    /** "key=value" per row, to compare two tables as sets with readable differences. */
    List<String> cells(Function<NamedCsvRecord, String> key, String column) {
        return rows.stream()
                .map(row -> key.apply(row) + "=" + number(row.getField(column)))
                .sorted()
                .collect(Collectors.toList());
    }

    /** 7455.0 and 7455 are the same figure; empty stays empty. */
    static String number(String cell) {
        var text = cell.strip();
        return text.isEmpty() || text.equals(".") ? "" : String.valueOf(Double.parseDouble(text));
    }
}
