package nl.regiekamer.platform.files;

import java.util.List;
import java.util.Map;

/**
 * A filled line of a table file.
 *
 * @param number where it stands in the file, from 1
 * @param cells from the first column; may be shorter or longer than other lines
 * @param hidden whether the sheet hides it
 * @param merged by column from 0: the merged cells of which this one is not the first
 */
public record GridLine(
        long number, List<GridCell> cells, boolean hidden, Map<Integer, String> merged) {

    public GridLine {
        cells = List.copyOf(cells);
        merged = Map.copyOf(merged);
    }

    /** The cell of a column from 0; empty beyond the last. */
    public GridCell cell(int column) {
        return column < cells.size() ? cells.get(column) : GridCell.EMPTY;
    }

    /** How many cells hold something. */
    public long countFilled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
