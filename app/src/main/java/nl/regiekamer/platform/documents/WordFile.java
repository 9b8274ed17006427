package nl.regiekamer.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;

/**
 * Writes a document as a Word file (.docx). All looks come from named styles, so that an adviser
 * can go on writing, change a style once, and have a table of contents made.
 */
final class WordFile {

    /** Thickness of the lines of a table, in eighths of a point. */
    private static final int LINE = 4;

    /** Room for text on a page, in twentieths of a point: A4 with margins of 2.5 cm. */
    private static final int TEXT_WIDTH = 9070;

    private static final String GREY = "D6DCDF";

    private final XWPFDocument file = new XWPFDocument();
    private final WordStyles styles = new WordStyles(file);

    private WordFile() {}

    static void write(Document document, OutputStream out) throws IOException {
        var word = new WordFile();
        try (word.file) {
            word.describe(document);
            word.fill(document);
            word.file.write(out);
        }
    }

    private void describe(Document document) {
        var properties = file.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setCreator("Regiekamer");
        var at = document.at().truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            properties.setCreated(at);
            properties.setModified(at);
        } catch (InvalidFormatException notAMoment) {
            throw new IllegalStateException(notAMoment);
        }
    }

    private void fill(Document document) {
        paragraph(WordStyles.TITLE, document.title());
        document.facts().forEach(fact -> paragraph(WordStyles.SUBTITLE, fact));
        if (!document.read()) {
            paragraph(WordStyles.NOTICE, Document.UNREAD);
        }
        for (var block : document.blocks()) {
            switch (block) {
                case Block.Heading heading ->
                        paragraph(WordStyles.heading(heading.level()), heading.text());
                case Block.Paragraph text -> paragraph(WordStyles.TEXT, text.text());
                case Block.Bullets list -> list.items().forEach(this::bullet);
                case Block.Table table -> table(table);
            }
        }
        footer(document);
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = file.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void bullet(String text) {
        paragraph(WordStyles.BULLET, text).setNumID(styles.bullets());
    }

    private void table(Block.Table table) {
        paragraph(WordStyles.CAPTION, table.caption());
        var grid = file.createTable(table.rows().size() + 1, table.columns().size());
        grid.setTopBorder(XWPFBorderType.SINGLE, LINE, 0, GREY);
        grid.setBottomBorder(XWPFBorderType.SINGLE, LINE, 0, GREY);
        grid.setInsideHBorder(XWPFBorderType.SINGLE, LINE, 0, GREY);
        grid.setInsideVBorder(XWPFBorderType.NONE, 0, 0, GREY);
        grid.setLeftBorder(XWPFBorderType.NONE, 0, 0, GREY);
        grid.setRightBorder(XWPFBorderType.NONE, 0, 0, GREY);
        grid.setWidth("100%");
        fillRow(grid, 0, table.columns(), WordStyles.TABLE_HEAD);
        grid.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            fillRow(grid, row + 1, table.rows().get(row), WordStyles.TABLE_TEXT);
            grid.getRow(row + 1).setCantSplitRow(true);
        }
        setWidths(grid, ColumnWidths.of(table, TEXT_WIDTH));
        if (!table.source().isEmpty()) {
            paragraph(WordStyles.SOURCE, table.source());
        }
    }

    /** Said of the grid and of each cell: word processors differ in which they follow. */
    private static void setWidths(XWPFTable grid, int[] widths) {
        var columns = grid.getCTTbl().getTblGrid();
        if (columns == null) {
            columns = grid.getCTTbl().addNewTblGrid();
        }
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        for (var width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (var row : grid.getRows()) {
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(String.valueOf(widths[column]));
            }
        }
    }

    private static void fillRow(XWPFTable grid, int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            var paragraph = grid.getRow(row).getCell(column).getParagraphArray(0);
            paragraph.setStyle(style);
            paragraph.createRun().setText(cells.get(column));
        }
    }

    private void footer(Document document) {
        var paragraph = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle(WordStyles.SOURCE);
        paragraph.createRun().setText(document.title() + " · pagina ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
