package nl.regiekamer.analysis.nearrepeat;

import java.util.Arrays;

/** Incidents by square, so that neighbours are found without looking at all. */
final class Squares {

    private static final int MOST_SQUARES_ASIDE = 1024;

    private final int columns;
    private final int rows;
    private final int[] square;
    private final int[] start;
    private final int[] members;

    private Squares(int columns, int rows, int[] square) {
        this.columns = columns;
        this.rows = rows;
        this.square = square;
        start = new int[columns * rows + 1];
        for (var s : square) {
            start[s + 1]++;
        }
        for (var s = 0; s < columns * rows; s++) {
            start[s + 1] += start[s];
        }
        members = new int[square.length];
        var next = start.clone();
        for (var i = 0; i < square.length; i++) {
            members[next[square[i]]++] = i;
        }
    }

    static Squares of(double[] x, double[] y, double width) {
        var left = Arrays.stream(x).min().orElse(0);
        var bottom = Arrays.stream(y).min().orElse(0);
        var across = Arrays.stream(x).max().orElse(0) - left;
        var up = Arrays.stream(y).max().orElse(0) - bottom;
        var side = Math.max(width, Math.max(across, up) / MOST_SQUARES_ASIDE);
        var columns = (int) (across / side) + 1;
        var rows = (int) (up / side) + 1;
        var square = new int[x.length];
        for (var i = 0; i < x.length; i++) {
            var column = Math.min(columns - 1, (int) ((x[i] - left) / side));
            var row = Math.min(rows - 1, (int) ((y[i] - bottom) / side));
            square[i] = row * columns + column;
        }
        return new Squares(columns, rows, square);
    }

    /** All incidents in the square of one and the eight around it, itself included. */
    int[] around(int i) {
        var column = square[i] % columns;
        var row = square[i] / columns;
        var found = new int[16];
        var count = 0;
        for (var r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            var first = start[r * columns + Math.max(0, column - 1)];
            var end = start[r * columns + Math.min(columns - 1, column + 1) + 1];
            found = Arrays.copyOf(found, Math.max(found.length, count + end - first));
            System.arraycopy(members, first, found, count, end - first);
            count += end - first;
        }
        return Arrays.copyOf(found, count);
    }
}
