package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * A table with all its sums: one cell for each node of the rows and each node of the columns.
 *
 * <p>Cells are numbered row by row, {@link #cell}. For a table of one dimension let the other be
 * {@code Dimension.of(1)}. Values are 0 or more; every reader is taken to know that.
 */
public final class CellTable {

    private final Dimension rows;
    private final Dimension columns;
    private final double[] values;
    private final List<Relation> relations;

    private CellTable(
            Dimension rows, Dimension columns, double[] values, List<Relation> relations) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.relations = List.copyOf(relations);
    }

    /** A cell that is the sum of others. */
    record Relation(int total, int[] parts) {}

    /**
     * The table of these counts or amounts.
     *
     * @param leaves one row per leaf of the rows, in it one value per leaf of the columns; finite,
     *     0 or more
     */
    public static CellTable of(Dimension rows, Dimension columns, double[][] leaves) {
        Arguments.length("The table", leaves.length, rows.leaves());
        var width = columns.nodes();
        var values = new double[Math.multiplyExact(rows.nodes(), width)];
        for (var r = 0; r < leaves.length; r++) {
            Arguments.length("Each row", leaves[r].length, columns.leaves());
            Arguments.allNotNegative("Cells", leaves[r]);
            System.arraycopy(leaves[r], 0, values, r * width, leaves[r].length);
        }
        var relations = new ArrayList<Relation>();
        for (var r = 0; r < rows.leaves(); r++) {
            addColumnSums(r, columns, width, values, relations);
        }
        for (var r = rows.leaves(); r < rows.nodes(); r++) {
            var parts = rows.parts(r);
            for (var c = 0; c < width; c++) {
                var cells = new int[parts.length];
                for (var i = 0; i < cells.length; i++) {
                    cells[i] = parts[i] * width + c;
                    values[r * width + c] += values[cells[i]];
                }
                relations.add(new Relation(r * width + c, cells));
            }
            addColumnRelations(r, columns, width, relations);
        }
        Arguments.allFinite("Sums", values);
        return new CellTable(rows, columns, values, relations);
    }

    private static void addColumnSums(
            int r, Dimension columns, int width, double[] values, List<Relation> relations) {
        for (var c = columns.leaves(); c < width; c++) {
            for (var part : columns.parts(c)) {
                values[r * width + c] += values[r * width + part];
            }
        }
        addColumnRelations(r, columns, width, relations);
    }

    private static void addColumnRelations(
            int r, Dimension columns, int width, List<Relation> relations) {
        for (var c = columns.leaves(); c < width; c++) {
            var parts = columns.parts(c);
            var cells = new int[parts.length];
            for (var i = 0; i < cells.length; i++) {
                cells[i] = r * width + parts[i];
            }
            relations.add(new Relation(r * width + c, cells));
        }
    }

    /** The number of a cell. */
    public int cell(int rowNode, int columnNode) {
        return rowNode * columns.nodes() + columnNode;
    }

    /** The number of cells. */
    public int cells() {
        return values.length;
    }

    /** The value of a cell. */
    public double value(int cell) {
        return values[cell];
    }

    /** Whether all values are whole numbers, as counts are. */
    boolean isCounts() {
        for (var value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    List<Relation> relations() {
        return relations;
    }

    Dimension rows() {
        return rows;
    }

    Dimension columns() {
        return columns;
    }

    void requireCells(boolean[] marks) {
        Arguments.length("Marks of cells", marks.length, cells());
    }
}
