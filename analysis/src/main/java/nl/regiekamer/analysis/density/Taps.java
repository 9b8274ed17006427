package nl.regiekamer.analysis.density;

import java.util.Arrays;

/**
 * The weights in sums of neighbouring numbers, the same on both sides: number 0 for the number
 * itself, number j for those j steps away.
 *
 * <p>The loops go along an array with four taps at a time, which the compiler turns into vector
 * instructions; the sums are the same with and without them.
 */
final class Taps {

    private final double[] taps;

    /** Takes over the weights; those at the end that are 0 are left out. */
    Taps(double[] weights) {
        var length = weights.length;
        while (length > 0 && weights[length - 1] == 0) {
            length--;
        }
        taps = Arrays.copyOf(weights, length);
    }

    boolean isEmpty() {
        return taps.length == 0;
    }

    /** Sums over rows, for every column of one row of a grid. */
    void acrossRows(double[] grid, int columns, int row, double[] sums) {
        var at = row * columns;
        for (var c = 0; c < columns; c++) {
            sums[c] = taps[0] * grid[at + c];
        }
        var j = 1;
        for (; j + 3 < taps.length; j += 4) {
            four(grid, at, columns, j, sums);
        }
        for (; j < taps.length; j++) {
            var up = at + j * columns;
            var down = at - j * columns;
            for (var c = 0; c < columns; c++) {
                sums[c] += taps[j] * (grid[up + c] + grid[down + c]);
            }
        }
    }

    private void four(double[] grid, int at, int columns, int j, double[] sums) {
        var t0 = taps[j];
        var t1 = taps[j + 1];
        var t2 = taps[j + 2];
        var t3 = taps[j + 3];
        var up = at + j * columns;
        var down = at - j * columns;
        for (var c = 0; c < columns; c++) {
            sums[c] +=
                    t0 * (grid[up + c] + grid[down + c])
                            + t1 * (grid[up + columns + c] + grid[down - columns + c])
                            + t2 * (grid[up + 2 * columns + c] + grid[down - 2 * columns + c])
                            + t3 * (grid[up + 3 * columns + c] + grid[down - 3 * columns + c]);
        }
    }

    /**
     * Adds sums over neighbours in a row.
     *
     * @param from the number above which the first sum stands; there are as many more on both sides
     *     as there are taps
     */
    void alongRow(double[] row, int from, double[] sums, int at, int count) {
        for (var c = 0; c < count; c++) {
            sums[at + c] += taps[0] * row[from + c];
        }
        var j = 1;
        for (; j + 3 < taps.length; j += 4) {
            var t0 = taps[j];
            var t1 = taps[j + 1];
            var t2 = taps[j + 2];
            var t3 = taps[j + 3];
            var right = from + j;
            var left = from - j;
            for (var c = 0; c < count; c++) {
                sums[at + c] +=
                        t0 * (row[right + c] + row[left + c])
                                + t1 * (row[right + 1 + c] + row[left - 1 + c])
                                + t2 * (row[right + 2 + c] + row[left - 2 + c])
                                + t3 * (row[right + 3 + c] + row[left - 3 + c]);
            }
        }
        for (; j < taps.length; j++) {
            for (var c = 0; c < count; c++) {
                sums[at + c] += taps[j] * (row[from + j + c] + row[from - j + c]);
            }
        }
    }
}
