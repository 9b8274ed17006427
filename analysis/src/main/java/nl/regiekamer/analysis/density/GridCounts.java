package nl.regiekamer.analysis.density;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.SquareGrid;

/**
 * Points shared out over cells: a grid that is wider than the one asked for by a margin on all
 * sides, so that points outside count as far as they reach.
 *
 * <p>A point gives the nine cells around it the weights of a quadratic B-spline. Wherever it lies
 * in its cell, the mean of what it gives lies at the point, and the variance is a quarter of a
 * squared cell in each direction; {@link FastSum} takes that off the kernel.
 *
 * @source Hockney and Eastwood (1988), Computer Simulation Using Particles, section 5-3
 *     (triangular-shaped cloud)
 */
final class GridCounts {

    /** The blocks in which points are shared out; their number decides the order of the sum. */
    private static final int BLOCKS = 4;

    /** Fewer points than this are shared out in one block. */
    private static final int SMALL = 20_000;

    final int margin;
    final int columns;
    final int rows;
    final double[] counts;

    private GridCounts(int margin, int columns, int rows, double[] counts) {
        this.margin = margin;
        this.columns = columns;
        this.rows = rows;
        this.counts = counts;
    }

    static GridCounts of(double[] x, double[] y, Smoothing smoothing, SquareGrid grid) {
        if (smoothing.edge() == EdgeCorrection.NONE) {
            Points.requireSome(x, y); // the rest is seen while sharing out
        } else {
            Points.require(x, y, smoothing, grid.extent());
        }
        var margin = FastSum.margin(smoothing, grid);
        var columns = grid.columns() + 2 * margin;
        var rows = grid.rows() + 2 * margin;
        var sharing =
                new Sharing(x, y, Points.weights(x, y, smoothing, grid.extent()), grid, margin);
        var blocks = x.length < SMALL ? 1 : BLOCKS;
        var parts =
                IntStream.range(0, blocks)
                        .parallel()
                        .mapToObj(block ->
                                sharing.share(
                                        (int) ((long) x.length * block / blocks),
                                        (int) ((long) x.length * (block + 1) / blocks)))
                        .toList();
        var counts = blocks == 1 ? parts.getFirst() : sum(parts, columns);
        return new GridCounts(margin, columns, rows, counts);
    }

    private static double[] sum(List<double[]> parts, int columns) {
        var sum = new double[parts.getFirst().length];
        IntStream.range(0, sum.length / columns)
                .parallel()
                .forEach(row -> {
                    for (var part : parts) {
                        for (var i = row * columns; i < (row + 1) * columns; i++) {
                            sum[i] += part[i];
                        }
                    }
                });
        return sum;
    }

    private record Sharing(double[] x, double[] y, double[] weight, SquareGrid grid, int margin) {

        double[] share(int from, int to) {
            var part = new Part(grid.columns() + 2 * margin, grid.rows() + 2 * margin);
            var scale = 1 / grid.side();
            for (var i = from; i < to; i++) {
                var column = (x[i] - grid.left()) * scale + margin;
                var row = (y[i] - grid.bottom()) * scale + margin;
                if (part.reaches(column, row)) {
                    part.add(column, row, weight.length == 0 ? 1 : weight[i]);
                } else {
                    Points.requireFinite(i, x[i], y[i]);
                }
            }
            return part.counts;
        }
    }

    /** What one block of points gives to the cells. */
    private static final class Part {

        final double[] counts;
        private final int columns;
        private final int rows;

        Part(int columns, int rows) {
            counts = new double[columns * rows];
            this.columns = columns;
            this.rows = rows;
        }

        boolean reaches(double column, double row) {
            return column >= 1 && column < columns - 1 && row >= 1 && row < rows - 1;
        }

        /** Shares out one point over three by three cells. */
        void add(double column, double row, double weight) {
            var c = (int) column;
            var r = (int) row;
            var beside = column - c - 0.5;
            var left = 0.5 * (0.5 - beside) * (0.5 - beside);
            var middle = 0.75 - beside * beside;
            var right = 0.5 * (0.5 + beside) * (0.5 + beside);
            var above = row - r - 0.5;
            var low = weight * 0.5 * (0.5 - above) * (0.5 - above);
            var centre = weight * (0.75 - above * above);
            var high = weight * 0.5 * (0.5 + above) * (0.5 + above);
            var at = (r - 1) * columns + c - 1;
            counts[at] += low * left;
            counts[at + 1] += low * middle;
            counts[at + 2] += low * right;
            at += columns;
            counts[at] += centre * left;
            counts[at + 1] += centre * middle;
            counts[at + 2] += centre * right;
            at += columns;
            counts[at] += high * left;
            counts[at + 1] += high * middle;
            counts[at + 2] += high * right;
        }
    }
}
