package nl.regiekamer.analysis.density;

import java.util.stream.IntStream;
import nl.regiekamer.analysis.geometry.SquareGrid;

/** Spreads what was shared out over cells: by rows and columns apart where the kernel allows it. */
final class FastSum {

    /** In standard deviations; what lies beyond is less than 4e-6 of the peak. */
    private static final double GAUSSIAN_REACH = 5;

    /** The variance that sharing out adds in each direction, in squared cells. */
    private static final double SHARED_VARIANCE = 0.25;

    /** Cells per bandwidth below which the tolerance does not hold. */
    private static final double FINEST_GAUSSIAN = 3;

    private static final double FINEST_OTHER = 10;

    private final GridCounts counts;
    private final Kernel kernel;
    private final double bandwidth;
    private final SquareGrid grid;
    private final int reach;

    FastSum(GridCounts counts, Smoothing smoothing, SquareGrid grid) {
        this.counts = counts;
        this.grid = grid;
        kernel = smoothing.kernel();
        bandwidth =
                kernel.narrowedBy(
                        SHARED_VARIANCE * grid.side() * grid.side(), smoothing.bandwidth());
        reach = counts.margin - 2;
    }

    /**
     * How many cells further than the grid points have an influence, with two to share out over.
     */
    static int margin(Smoothing smoothing, SquareGrid grid) {
        var gaussian = smoothing.kernel() == Kernel.GAUSSIAN;
        var cells = smoothing.bandwidth() / grid.side();
        if (cells < (gaussian ? FINEST_GAUSSIAN : FINEST_OTHER)) {
            throw new IllegalArgumentException(
                    """
                    Cells of %s are too large for a bandwidth of %s.
                    Maybe take smaller cells, or the exact sum.\
                    """
                            .formatted(grid.side(), smoothing.bandwidth()));
        }
        return (int) Math.ceil(cells * (gaussian ? GAUSSIAN_REACH : 1)) + 2;
    }

    double[] intensity() {
        var intensity = new double[grid.size()];
        var row = kernel == Kernel.GAUSSIAN ? gaussianRows() : stencilRows();
        IntStream.range(0, grid.rows())
                .parallel()
                .forEach(number -> row.add(number, intensity, number * grid.columns()));
        return intensity;
    }

    private interface Rows {
        /** Writes a row of the grid. */
        void add(int row, double[] intensity, int at);
    }

    /** Columns first, then along the row. */
    private Rows gaussianRows() {
        var taps = new double[reach + 1];
        for (var step = 0; step <= reach; step++) {
            var distance = step * grid.side() / bandwidth;
            taps[step] = Math.exp(-distance * distance / 2);
        }
        var peak = kernel.peak(bandwidth);
        var spread = new Taps(taps);
        return (row, intensity, at) -> {
            var across = new double[counts.columns];
            spread.acrossRows(counts.counts, counts.columns, row + counts.margin, across);
            spread.alongRow(across, counts.margin, intensity, at, grid.columns());
            for (var column = at; column < at + grid.columns(); column++) {
                intensity[column] *= peak;
            }
        };
    }

    private Rows stencilRows() {
        var stencil = new Taps[2 * reach + 1];
        var peak = kernel.peak(bandwidth);
        var unit = grid.side() / bandwidth;
        for (var down = -reach; down <= reach; down++) {
            var taps = new double[reach + 1];
            for (var step = 0; step <= reach; step++) {
                taps[step] = peak * kernel.shape((step * step + down * down) * unit * unit);
            }
            stencil[down + reach] = new Taps(taps);
        }
        return (row, intensity, at) -> {
            for (var down = -reach; down <= reach; down++) {
                var taps = stencil[down + reach];
                if (!taps.isEmpty()) {
                    var middle = (row + counts.margin + down) * counts.columns + counts.margin;
                    taps.alongRow(counts.counts, middle, intensity, at, grid.columns());
                }
            }
        };
    }
}
