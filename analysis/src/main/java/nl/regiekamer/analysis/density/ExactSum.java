package nl.regiekamer.analysis.density;

import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.SquareGrid;

/**
 * The sum over all points at the centre of every cell, a row of cells at a time: the points within
 * reach of a row stand beside each other.
 */
final class ExactSum {

    private final WeightedPoints points;
    private final Smoothing smoothing;
    private final SquareGrid grid;
    private final double[] centreX;

    ExactSum(WeightedPoints points, Smoothing smoothing, SquareGrid grid) {
        this.points = points;
        this.smoothing = smoothing;
        this.grid = grid;
        centreX = IntStream.range(0, grid.columns()).mapToDouble(grid::centreX).toArray();
    }

    double[] intensity() {
        var intensity = new double[grid.size()];
        IntStream.range(0, grid.rows()).parallel().forEach(row -> add(row, intensity));
        return intensity;
    }

    private void add(int row, double[] intensity) {
        var reach = smoothing.reach();
        var sums = new double[grid.columns()];
        var y = grid.centreY(row);
        var end = points.from(Math.nextUp(y + reach));
        for (var i = points.from(y - reach); i < end; i++) {
            var dy = points.y[i] - y;
            var chord = Math.sqrt(Math.max(0, reach * reach - dy * dy));
            var from = column(Math.ceil(position(points.x[i] - chord)));
            var to = column(Math.floor(position(points.x[i] + chord)) + 1);
            add(i, dy, sums, from, to);
        }
        var peak = smoothing.kernel().peak(smoothing.bandwidth());
        for (var column = 0; column < sums.length; column++) {
            intensity[row * sums.length + column] = sums[column] * peak;
        }
    }

    /** In columns; a whole number at the centre of a column. */
    private double position(double x) {
        return (x - grid.left()) / grid.side() - 0.5;
    }

    private int column(double position) {
        return (int) Math.clamp(position, 0, grid.columns());
    }

    private void add(int point, double dy, double[] sums, int from, int to) {
        var x = points.x[point];
        var weight = points.weight(point);
        var scale = 1 / smoothing.bandwidth();
        var above = dy * scale * dy * scale;
        switch (smoothing.kernel()) {
            case GAUSSIAN -> addGaussian(x, weight * Math.exp(-above / 2), sums, from, to);
            case QUARTIC -> {
                for (var column = from; column < to; column++) {
                    var beside = (centreX[column] - x) * scale;
                    var left = Math.max(0, 1 - above - beside * beside);
                    sums[column] += weight * left * left;
                }
            }
            case EPANECHNIKOV -> {
                for (var column = from; column < to; column++) {
                    var beside = (centreX[column] - x) * scale;
                    sums[column] += weight * Math.max(0, 1 - above - beside * beside);
                }
            }
        }
    }

    private void addGaussian(double x, double weight, double[] sums, int from, int to) {
        var scale = -0.5 / (smoothing.bandwidth() * smoothing.bandwidth());
        for (var column = from; column < to; column++) {
            var beside = centreX[column] - x;
            sums[column] += weight * Math.exp(beside * beside * scale);
        }
    }
}
