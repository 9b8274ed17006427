package nl.regiekamer.analysis.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbours on a rectangle of equal cells, numbered row by row from 0: cell (column, row) has
 * number row · columns + column.
 *
 * <p>Binary weights, without the cell itself. Cost grows with the number of links; nothing is
 * searched.
 */
public final class Lattice {

    private record Step(int column, int row) {}

    private Lattice() {}

    /** Cells that share a side. */
    public static Weights rook(int columns, int rows) {
        return within(columns, rows, 1);
    }

    /** Cells that share a side or a corner. */
    public static Weights queen(int columns, int rows) {
        return within(columns, rows, 1.5);
    }

    /**
     * Cells whose centres lie within a distance, the bound included.
     *
     * @param distance in sides of a cell, above 0
     * @throws IllegalArgumentException for no cells, or more than an array can number
     */
    public static Weights within(int columns, int rows, double distance) {
        check(columns, rows, distance);
        var steps = steps(columns, rows, distance);
        var first = new int[columns * rows + 1];
        for (var step : steps) {
            count(first, columns, rows, step);
        }
        var neighbour = new int[Rows.accumulate(first)];
        for (var row = 0; row < rows; row++) {
            fillRow(first, neighbour, row, new Size(columns, rows), steps);
        }
        return Weights.binary(first, neighbour);
    }

    private record Size(int columns, int rows) {}

    /** In ascending order of the number of the cell they lead to. */
    private static List<Step> steps(int columns, int rows, double distance) {
        var steps = new ArrayList<Step>();
        var reach = (int) Math.min(distance, Math.max(columns, rows));
        for (var row = -Math.min(reach, rows); row <= Math.min(reach, rows); row++) {
            for (var column = -Math.min(reach, columns);
                    column <= Math.min(reach, columns);
                    column++) {
                var squared = (double) column * column + (double) row * row;
                if (squared > 0 && squared <= distance * distance) {
                    steps.add(new Step(column, row));
                }
            }
        }
        return steps;
    }

    /** Adds one to the count of each cell from which the step stays inside. */
    private static void count(int[] first, int columns, int rows, Step step) {
        var fromColumn = Math.max(0, -step.column);
        var toColumn = Math.min(columns, columns - step.column);
        for (var row = Math.max(0, -step.row); row < Math.min(rows, rows - step.row); row++) {
            for (var column = fromColumn; column < toColumn; column++) {
                first[row * columns + column + 1]++;
            }
        }
    }

    private static void fillRow(
            int[] first, int[] neighbour, int row, Size size, List<Step> steps) {
        var columns = size.columns;
        var next = Arrays.copyOfRange(first, row * columns, (row + 1) * columns);
        for (var step : steps) {
            if (row + step.row < 0 || row + step.row >= size.rows) {
                continue;
            }
            var target = (row + step.row) * columns + step.column;
            var to = Math.min(columns, columns - step.column);
            for (var column = Math.max(0, -step.column); column < to; column++) {
                neighbour[next[column]++] = target + column;
            }
        }
    }

    private static void check(int columns, int rows, double distance) {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "A lattice has at least one column and row, got %d by %d."
                            .formatted(columns, rows));
        }
        Points.requireDistance(distance);
        if ((long) columns * rows >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "%d by %d cells are more than can be numbered.".formatted(columns, rows));
        }
    }
}
