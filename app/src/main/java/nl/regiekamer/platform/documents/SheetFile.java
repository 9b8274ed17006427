package nl.regiekamer.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a document as a spreadsheet (.xlsx): a sheet for each table, and one with the running
 * text, so that no form of a document says less than another.
 */
final class SheetFile {

    /** A sheet's name has room for this many signs. */
    private static final int NAME = 28;

    /** Width of the column with running text, in signs. */
    private static final double TEXT_WIDTH = 110;

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
            var lines = lines(document.blocks());
            if (!lines.isEmpty()) {
                writeText(lines, workbook.newWorksheet("Tekst"));
            }
        }
    }

    /** A line of text and whether it is a heading. */
    private record Line(String text, boolean heading) {}

    private static List<Line> lines(List<Block> blocks) {
        var lines = new ArrayList<Line>();
        for (var block : blocks) {
            switch (block) {
                case Block.Heading heading -> lines.add(new Line(heading.text(), true));
                case Block.Paragraph text -> lines.add(new Line(text.text(), false));
                case Block.Bullets list ->
                        list.items().forEach(item -> lines.add(new Line("- " + item, false)));
                case Block.Table table -> lines.add(new Line("Tabel: " + table.caption(), false));
            }
        }
        return lines;
    }

    private static void writeText(List<Line> lines, Worksheet sheet) {
        sheet.width(0, TEXT_WIDTH);
        for (int line = 0; line < lines.size(); line++) {
            sheet.value(line, 0, lines.get(line).text());
            var style = sheet.style(line, 0).wrapText(true);
            (lines.get(line).heading() ? style.bold() : style).set();
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
