package nl.regiekamer.analysis.density;

import java.util.Arrays;
import nl.regiekamer.analysis.geometry.SquareGrid;

/**
 * The density of points at the centre of every cell of a grid: points per unit of area (per square
 * metre for metres), 0 or more. Divided by the number of points it is a probability density.
 * Immutable.
 */
public final class DensitySurface {

    private final SquareGrid grid;
    private final double[] intensity;

    /** Takes over the array. */
    DensitySurface(SquareGrid grid, double[] intensity) {
        this.grid = grid;
        this.intensity = intensity;
    }

    public SquareGrid grid() {
        return grid;
    }

    /** The density at the centre of the cell with this number. */
    public double at(int cell) {
        return intensity[cell];
    }

    /** The density at the centre of a cell. */
    public double at(int column, int row) {
        return intensity[row * grid.columns() + column];
    }

    /** The highest density of all cells. */
    public double max() {
        return Arrays.stream(intensity).max().orElseThrow();
    }

    /** The sum of density times area over all cells: about the number of points within. */
    public double total() {
        return Arrays.stream(intensity).sum() * grid.side() * grid.side();
    }

    /** All densities by number of the cell, a copy. */
    public double[] toArray() {
        return intensity.clone();
    }
}
