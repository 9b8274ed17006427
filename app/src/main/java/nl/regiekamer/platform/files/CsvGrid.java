package nl.regiekamer.platform.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filled lines of a CSV file. */
final class CsvGrid {

    private CsvGrid() {}

    static Grid read(ProbedFile file) {
        var lines = new ArrayList<GridLine>();
        CsvText.read(
                file,
                CsvText.sniff(file),
                records ->
                        records.forEachRemaining(record -> {
                            var line = line(record, lines.isEmpty());
                            if (line.countFilled() > 0) {
                                lines.add(line);
                                Grid.requireRoom(file, lines.size());
                            }
                        }));
        requireClosedQuotes(file, lines);
        var notes =
                file.utf8()
                        ? List.<String>of()
                        : List.of(
                                "Het bestand is geen UTF-8; het is gelezen als Windows-1252. Kloppen letters met accenten niet, bewaar het dan als 'CSV UTF-8'.");
        return new Grid(TableForm.CSV, lines, Set.of(), notes);
    }

    /** A quote that nobody closed makes one cell of all lines after it, and no reader complains. */
    private static void requireClosedQuotes(ProbedFile file, List<GridLine> lines) {
        var swallowed =
                !lines.isEmpty()
                        && lines.getLast().cells().stream()
                                .anyMatch(cell -> cell.text().contains("\n"));
        if (swallowed && CsvText.countQuotes(file) % 2 == 1) {
            throw new FileRefused(
                    "'%s' is geen bruikbare CSV: op of na regel %d wordt een aanhalingsteken niet gesloten. Zet er een aan het einde van het veld, of haal het weg."
                            .formatted(file.name(), lines.getLast().number()));
        }
    }

    private static GridLine line(CsvRecord record, boolean first) {
        var fields = record.getFields();
        var cells = new ArrayList<GridCell>(fields.size());
        for (var i = 0; i < Math.min(fields.size(), Grid.MOST_COLUMNS); i++) {
            var field = first && i == 0 ? CsvText.withoutMark(fields.get(i)) : fields.get(i);
            cells.add(GridCell.ofText(withoutShield(field)));
        }
        return new GridLine(record.getStartingLineNumber(), cells, false, Map.of());
    }

    /** Spreadsheets put an apostrophe before text that would else be taken for a formula. */
    private static String withoutShield(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }
}
