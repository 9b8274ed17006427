package nl.regiekamer.platform.files;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rectangle of cells.
 *
 * @param text as the workbook writes it, {@code B4:C6}
 * @param firstLine from 1
 * @param lastLine from 1
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
public record CellRange(String text, int firstLine, int lastLine, int firstColumn, int lastColumn) {

    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /** Reads a rectangle; empty for what has not its form. */
    public static Optional<CellRange> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new CellRange(
                                text,
                                Integer.parseInt(form.group(2)),
                                Integer.parseInt(form.group(4)),
                                column(form.group(1)),
                                column(form.group(3))))
                : Optional.empty();
    }

    /** Whether this cell is part of it without being the one that holds the value. */
    boolean covers(int line, int column) {
        return line >= firstLine
                && line <= lastLine
                && column >= firstColumn
                && column <= lastColumn
                && !(line == firstLine && column == firstColumn);
    }

    /** The letters by which a spreadsheet names a column: A for 0, AA for 26. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static int column(String letters) {
        var number = 0;
        for (var letter : letters.toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number - 1;
    }
}
