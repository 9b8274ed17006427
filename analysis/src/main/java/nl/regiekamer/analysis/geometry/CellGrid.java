package nl.regiekamer.analysis.geometry;

import java.util.Arrays;

/** The grid of an {@link AreaIndex}: about as many cells as the outlines have corners. */
final class CellGrid {

    private static final double MOST = 4_000_000;

    /** Tiles are two to this power of cells wide and high. */
    private static final int TILE = 4;

    final int columns;
    final int rows;
    private final double left;
    private final double bottom;
    private final double right;
    private final double top;
    private final double perUnit;

    private CellGrid(double left, double bottom, double right, double top, double side) {
        this.left = left;
        this.bottom = bottom;
        this.right = right;
        this.top = top;
        perUnit = 1 / side;
        columns = (int) ((right - left) * perUnit) + 1;
        rows = (int) ((top - bottom) * perUnit) + 1;
    }

    static CellGrid over(Outlines outlines) {
        var left = Double.POSITIVE_INFINITY;
        var right = Double.NEGATIVE_INFINITY;
        var bottom = Double.POSITIVE_INFINITY;
        var top = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < outlines.corners(); i++) {
            left = Math.min(left, outlines.x(i));
            right = Math.max(right, outlines.x(i));
            bottom = Math.min(bottom, outlines.y(i));
            top = Math.max(top, outlines.y(i));
        }
        var cells = Math.min(MOST, outlines.corners());
        // A long and narrow area gets no more cells than a square one.
        var longest = Math.max(right - left, top - bottom);
        var side = Math.max(Math.sqrt((right - left) * (top - bottom) / cells), longest / cells);
        return new CellGrid(left, bottom, right, top, side);
    }

    int size() {
        return columns * rows;
    }

    /** The cell of a point; -1 outside the grid, also for coordinates that are not finite. */
    int cellOf(double x, double y) {
        return left <= x && x <= right && bottom <= y && y <= top
                ? rowOf(y) * columns + columnOf(x)
                : -1;
    }

    /** Never falls as y rises, so that what lies between two points lies between their rows. */
    int rowOf(double y) {
        return (int) ((y - bottom) * perUnit);
    }

    int columnOf(double x) {
        return (int) ((x - left) * perUnit);
    }

    /** The numbers of some points, so ordered that those near to each other follow each other. */
    int[] nearTogether(double[] x, double[] y, int from, int to) {
        var across = (columns >> TILE) + 1;
        var tile = new int[to - from];
        var first = new int[across * ((rows >> TILE) + 1) + 1];
        for (var i = from; i < to; i++) {
            // What lies outside can stand anywhere.
            var column = Math.clamp((long) position(x[i]), 0, columns - 1);
            var row = Math.clamp((long) height(y[i]), 0, rows - 1);
            tile[i - from] = (row >> TILE) * across + (column >> TILE);
            first[tile[i - from] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        var order = new int[to - from];
        for (var i = from; i < to; i++) {
            order[first[tile[i - from]]++] = i;
        }
        return order;
    }

    /** In columns from the left side. */
    double position(double x) {
        return (x - left) * perUnit;
    }

    /** In rows from the bottom. */
    double height(double y) {
        return (y - bottom) * perUnit;
    }

    /** x of the middle of a column, and no further than the right side. */
    double middleX(int column) {
        return Math.min(right, left + (column + 0.5) / perUnit);
    }

    /** y of the middle of a row, and no further than the top. */
    double middleY(int row) {
        return Math.min(top, bottom + (row + 0.5) / perUnit);
    }
}
