package nl.regiekamer.platform.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The filled lines of the first visible sheet of a workbook. */
final class XlsxGrid {

    private final ProbedFile file;
    private final List<GridLine> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private XlsxGrid(ProbedFile file) {
        this.file = file;
    }

    static Grid read(ProbedFile file) throws IOException {
        try {
            WorkbookMarks.requireSafe(file);
            return new XlsxGrid(file).read();
        } catch (ZipException | ExcelReaderException | XMLStreamException failure) {
            throw new FileRefused(
                    "'%s' is als Excel-werkmap beschadigd. Misschien is het bestand niet helemaal overgekomen; sla het opnieuw op als .xlsx."
                            .formatted(file.name()),
                    failure);
        }
    }

    private Grid read() throws IOException, XMLStreamException {
        try (var workbook =
                new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets().toList();
            var sheet =
                    sheets.stream()
                            .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElse(sheets.getFirst());
            if (sheets.size() > 1) {
                notes.add(furtherSheets(sheets.size(), sheet));
            }
            var marks = WorkbookMarks.of(file, sheet);
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> add(row, marks.merged()));
            }
            return new Grid(TableForm.XLSX, lines, marks.hiddenColumns(), notes);
        }
    }

    private static String furtherSheets(int count, Sheet read) {
        return "De werkmap heeft %d bladen; alleen '%s' is gelezen. Staan uw regels op een ander blad, zet dat dan vooraan."
                .formatted(count, read.getName());
    }

    private void add(Row row, List<CellRange> merged) {
        var count = Math.min(row.getCellCount(), Grid.MOST_COLUMNS);
        var cells = new ArrayList<GridCell>(count);
        var filled = false;
        for (var i = 0; i < count; i++) {
            var cell = row.getOptionalCell(i).map(GridCell::of).orElse(GridCell.EMPTY);
            filled |= !cell.isEmpty();
            cells.add(cell);
        }
        if (filled) {
            lines.add(new GridLine(row.getRowNum(), cells, row.isHidden(), covered(row, merged)));
            Grid.requireRoom(file, lines.size());
        }
    }

    private static Map<Integer, String> covered(Row row, List<CellRange> merged) {
        var covered = new HashMap<Integer, String>();
        for (var range : merged) {
            if (row.getRowNum() >= range.firstLine() && row.getRowNum() <= range.lastLine()) {
                var last = Math.min(range.lastColumn(), Grid.MOST_COLUMNS - 1);
                for (var column = range.firstColumn(); column <= last; column++) {
                    if (range.covers(row.getRowNum(), column)) {
                        covered.put(column, range.text());
                    }
                }
            }
        }
        return covered;
    }
}
