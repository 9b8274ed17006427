package nl.regiekamer.platform.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns. A cell is a text, a number, or absent: what is not published stays
 * empty and is never zero.
 *
 * @param name file name without extension, lower case with hyphens
 * @param columns heads, lower case as in open data
 * @param rows each with as many cells as there are columns
 * @param source publisher, table and licence, as the last line of a spreadsheet
 */
public record DataTable(
        String name, List<String> columns, List<List<@Nullable Object>> rows, String source) {

    public DataTable {
        columns = List.copyOf(columns);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d columns: %s"
                                .formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** A row whose cells may be absent. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        for (var cell : cells) {
            row.add(cell);
        }
        return Collections.unmodifiableList(row);
    }
}
