package nl.regiekamer.analysis.geometry;

import java.util.Arrays;

/**
 * Square cells that cover a rectangle, numbered row by row from the lower left: cell (column, row)
 * has number row · columns + column.
 *
 * <p>A cell includes its left and lower side, not its right and upper side, so that every point
 * lies in one cell.
 *
 * @param left x of the left side of column 0
 * @param bottom y of the lower side of row 0
 * @param side of a cell, above 0, in the unit of the coordinates
 * @param columns at least 1
 * @param rows at least 1; columns times rows can be numbered
 */
public record SquareGrid(double left, double bottom, double side, int columns, int rows) {

    /** What {@link #cellOf} says of a point outside. */
    public static final int OUTSIDE = -1;

    public SquareGrid {
        if (!(side > 0) || !Double.isFinite(left + side) || !Double.isFinite(bottom + side)) {
            throw new IllegalArgumentException(
                    "A grid has a place and a side above 0, got %s, %s and %s."
                            .formatted(left, bottom, side));
        }
        if (columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "A grid has at least one column and row, and no more cells than can be numbered, got %d by %d."
                            .formatted(columns, rows));
        }
    }

    /**
     * The cells that cover all points: sides at multiples of {@code side}, so that grids of
     * different points fit each other.
     *
     * @param x one per point, finite
     * @param y likewise
     * @throws IllegalArgumentException without points
     */
    public static SquareGrid covering(double[] x, double[] y, double side) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "A grid needs points to cover, got %d x and %d y coordinates."
                            .formatted(x.length, y.length));
        }
        var left = Math.floor(Arrays.stream(x).min().orElseThrow() / side);
        var bottom = Math.floor(Arrays.stream(y).min().orElseThrow() / side);
        var columns = Math.floor(Arrays.stream(x).max().orElseThrow() / side) - left + 1;
        var rows = Math.floor(Arrays.stream(y).max().orElseThrow() / side) - bottom + 1;
        return new SquareGrid(left * side, bottom * side, side, number(columns), number(rows));
    }

    private static int number(double cells) {
        return cells < Integer.MAX_VALUE ? (int) cells : Integer.MAX_VALUE;
    }

    /** The number of cells. */
    public int size() {
        return columns * rows;
    }

    /** The rectangle that the cells cover. */
    public Rectangle extent() {
        return new Rectangle(left, bottom, left + columns * side, bottom + rows * side);
    }

    /** The number of the cell in which a point lies; {@link #OUTSIDE} if in none. */
    public int cellOf(double x, double y) {
        var column = Math.floor((x - left) / side);
        var row = Math.floor((y - bottom) / side);
        return column >= 0 && column < columns && row >= 0 && row < rows
                ? (int) row * columns + (int) column
                : OUTSIDE;
    }

    /** x of the centre of a column. */
    public double centreX(int column) {
        return left + (column + 0.5) * side;
    }

    /** y of the centre of a row. */
    public double centreY(int row) {
        return bottom + (row + 0.5) * side;
    }

    /** How many points lie in each cell; points outside are not counted. */
    public int[] count(double[] x, double[] y) {
        var count = new int[size()];
        for (var i = 0; i < x.length; i++) {
            var cell = cellOf(x[i], y[i]);
            if (cell != OUTSIDE) {
                count[cell]++;
            }
        }
        return count;
    }
}
