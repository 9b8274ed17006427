package nl.regiekamer.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the tables of a document as a spreadsheet (.xlsx), a sheet for each. */
final class SheetFile {

    /** A sheet's name has room for this many signs. */
    private static final int NAME = 28;

    private SheetFile() {}

    static void write(Document document, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Regiekamer", "1.0")) {
            workbook.properties().setTitle(document.title());
            var about = workbook.newWorksheet("Over dit bestand");
            about.value(0, 0, document.title());
            var line = 1;
            for (var fact : document.facts()) {
                about.value(line++, 0, fact);
            }
            if (!document.read()) {
                about.value(line, 0, Document.UNREAD);
            }
            var number = 1;
            for (var table : document.tables()) {
                write(table, workbook.newWorksheet(name(number++, table.caption())));
            }
        }
    }

    private static void write(Block.Table table, Worksheet sheet) {
        row(sheet, 0, table.columns());
        sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
        var line = 1;
        for (var cells : table.rows()) {
            row(sheet, line++, cells);
        }
        sheet.freezePane(0, 1);
        if (!table.source().isEmpty()) {
            sheet.value(line + 1, 0, table.source());
        }
    }

    private static void row(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }

    /** Signs that a sheet's name may not have become spaces. */
    private static String name(int number, String caption) {
        var plain = caption.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        var name = "%d %s".formatted(number, plain);
        return name.length() > NAME ? name.substring(0, NAME).strip() : name;
    }
}
