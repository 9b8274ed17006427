package nl.regiekamer.sources.readers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.regiekamer.platform.files.CellRange;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.GridCell;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.platform.files.WorkbookMarks;
import nl.regiekamer.sources.DataIssue;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows of the first sheet of an Excel workbook. Formulas give their kept value; formulas, merged
 * cells, further sheets and dates are reported, because they change figures unseen.
 */
final class XlsxTable {

    private final ProbedFile file;
    private final TableSink sink;
    private final Set<Integer> formulaColumns = new HashSet<>();
    private List<String> names = List.of();

    private XlsxTable(ProbedFile file, TableSink sink) {
        this.file = file;
        this.sink = sink;
    }

    static void read(ProbedFile file, TableSink sink) {
        new XlsxTable(file, sink).read();
    }

    private void read() {
        try {
            WorkbookMarks.requireSafe(file);
            try (var workbook =
                    new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true))) {
                var sheets = workbook.getSheets().toList();
                WorkbookMarks.of(file, sheets.getFirst()).merged().forEach(this::merged);
                if (sheets.size() > 1) {
                    sink.issue(furtherSheets(sheets));
                }
                try (Stream<Row> rows = sheets.getFirst().openStream()) {
                    rows.forEach(this::row);
                }
            }
        } catch (IOException | ExcelReaderException | XMLStreamException failure) {
            throw new FileRefused(
                    "'%s' is als Excel-werkmap beschadigd. Misschien is het bestand niet helemaal overgekomen; sla het opnieuw op als .xlsx."
                            .formatted(file.name()),
                    failure);
        }
    }

    private void merged(CellRange cells) {
        sink.issue(
                DataIssue.note(
                        cells.firstLine(),
                        cells.text(),
                        "",
                        "De cellen %s zijn samengevoegd; alleen de eerste heeft een waarde."
                                .formatted(cells.text()),
                        "Splits de cellen en zet de waarde in elke rij waarvoor zij geldt."));
    }

    private DataIssue furtherSheets(List<Sheet> sheets) {
        return DataIssue.note(
                0,
                "",
                "",
                "De werkmap heeft %d bladen; alleen het eerste ('%s') is gelezen."
                        .formatted(sheets.size(), sheets.getFirst().getName()),
                "Staan de cijfers op een ander blad, zet dat dan vooraan.");
    }

    private void row(Row row) {
        if (names.isEmpty()) {
            head(row);
            return;
        }
        var cells = new ArrayList<String>(names.size());
        var empty = true;
        for (var i = 0; i < names.size(); i++) {
            var text = row.getOptionalCell(i).map(cell -> text(row.getRowNum(), cell)).orElse("");
            empty &= text.isEmpty();
            cells.add(text);
        }
        if (!empty) {
            sink.row(row.getRowNum(), cells);
        }
    }

    private void head(Row row) {
        var found = new ArrayList<String>();
        for (var i = 0; i < row.getCellCount(); i++) {
            found.add(row.getOptionalCell(i).map(Cell::getText).orElse("").strip());
        }
        if (found.stream().filter(name -> !name.isEmpty()).count() >= 2) {
            names = List.copyOf(found);
            sink.head(row.getRowNum(), names);
        }
    }

    private String text(int line, Cell cell) {
        if (cell.getType() == CellType.FORMULA && formulaColumns.add(cell.getColumnIndex())) {
            sink.issue(
                    DataIssue.note(
                            line,
                            names.get(cell.getColumnIndex()),
                            "=" + cell.getFormula(),
                            "De kolom heeft formules; gelezen is de uitkomst die in het bestand is bewaard.",
                            "Plak de kolom als waarden, dan is zeker welk cijfer is geleverd."));
        }
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isBlank())) {
            return "=" + cell.getFormula(); // never worked out: not a figure, and not unpublished
        }
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(raw);
    }

    private static boolean isDate(Cell cell) {
        return cell.getType() == CellType.NUMBER
                && GridCell.isDateFormat(cell.getDataFormatString());
    }

    /** A kept number has the notation of a program: 5,0E-2 is written 5E-2. */
    private static String plain(String raw) {
        try {
            return new java.math.BigDecimal(raw.strip()).toPlainString();
        } catch (NumberFormatException words) {
            return raw;
        }
    }
}
