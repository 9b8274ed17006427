package nl.regiekamer.analysis.density;

import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.Rectangle;
import nl.regiekamer.analysis.geometry.SquareGrid;

/**
 * How densely points lie, by spreading every point around itself.
 *
 * <pre>
 * density(u) = Σ over points p of K(u - p)
 * </pre>
 *
 * <p>{@link #exact} takes that sum at the centre of every cell, with nothing left out that a double
 * can hold. {@link #fast} first shares every point out over the nine cells around it, and spreads
 * the cells: the cost no longer depends on the number of points, and the answer differs from the
 * exact one by less than {@value #FAST_TOLERANCE} of the highest density. Both use all processors,
 * and give the same answer on any number of them.
 *
 * <p>Points outside the grid count as far as they reach into it, unless the edge is corrected: the
 * window is then the rectangle of the grid, and no point may lie outside.
 *
 * <p>Assumes coordinates in a plane (metres, not degrees). A density is a picture, not a test: how
 * smooth it is follows from the bandwidth, and a peak may be chance.
 *
 * @source Silverman (1986), Density Estimation for Statistics and Data Analysis, Chapman and Hall
 */
public final class KernelDensity {

    private KernelDensity() {}

    /**
     * The density at the centre of every cell.
     *
     * @param x one per point, finite
     * @param y likewise
     * @param grid whose rectangle is the window of edge correction
     * @throws IllegalArgumentException for no points, or with edge correction a point outside
     */
    public static DensitySurface exact(
            double[] x, double[] y, Smoothing smoothing, SquareGrid grid) {
        var points = WeightedPoints.of(x, y, smoothing, grid.extent());
        var intensity = new ExactSum(points, smoothing, grid).intensity();
        return corrected(intensity, smoothing, grid);
    }

    /**
     * The density at the centre of every cell, within {@link Kernel#fastTolerance}.
     *
     * @param grid with cells of at most a third of the bandwidth for the Gaussian kernel, a tenth
     *     for the others
     * @throws IllegalArgumentException for larger cells; otherwise as {@link #exact}
     */
    public static DensitySurface fast(
            double[] x, double[] y, Smoothing smoothing, SquareGrid grid) {
        var counts = GridCounts.of(x, y, smoothing, grid);
        var intensity = new FastSum(counts, smoothing, grid).intensity();
        return corrected(intensity, smoothing, grid);
    }

    /**
     * The density at the points themselves.
     *
     * @param window of edge correction
     * @param leaveOneOut whether a point is left out of the density at its own place
     * @return per point, points per unit of area
     * @throws IllegalArgumentException as {@link #exact}
     */
    public static double[] atPoints(
            double[] x, double[] y, Smoothing smoothing, Rectangle window, boolean leaveOneOut) {
        var points = WeightedPoints.of(x, y, smoothing, window);
        var density = points.atPoints(smoothing, leaveOneOut);
        if (smoothing.edge() == EdgeCorrection.UNIFORM) {
            for (var i = 0; i < density.length; i++) {
                density[i] /=
                        smoothing.kernel().massWithin(window, x[i], y[i], smoothing.bandwidth());
            }
        }
        return density;
    }

    private static DensitySurface corrected(
            double[] intensity, Smoothing smoothing, SquareGrid grid) {
        if (smoothing.edge() == EdgeCorrection.UNIFORM) {
            var window = grid.extent();
            IntStream.range(0, grid.rows())
                    .parallel()
                    .forEach(row -> {
                        for (var column = 0; column < grid.columns(); column++) {
                            intensity[row * grid.columns() + column] /=
                                    smoothing
                                            .kernel()
                                            .massWithin(
                                                    window,
                                                    grid.centreX(column),
                                                    grid.centreY(row),
                                                    smoothing.bandwidth());
                        }
                    });
        }
        return new DensitySurface(grid, intensity);
    }
}
