package nl.regiekamer.sources.readers;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Iterator;
import nl.regiekamer.platform.files.CsvText;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.sources.DataIssue;

/** Rows of a CSV file: UTF-8, or Windows-1252 where it cannot be UTF-8. */
final class CsvTable {

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
        CsvText.read(file, separator, rows -> read(rows, sink));
    }

    private static void read(Iterator<CsvRecord> rows, TableSink sink) {
        if (!rows.hasNext()) {
            return;
        }
        var head = rows.next();
        var names =
                head.getFields().stream().map(field -> CsvText.withoutMark(field).strip()).toList();
        sink.head(head.getStartingLineNumber(), names);
        while (rows.hasNext()) {
            var row = rows.next();
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
}
