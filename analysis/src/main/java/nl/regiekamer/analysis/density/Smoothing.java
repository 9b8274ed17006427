package nl.regiekamer.analysis.density;

/**
 * How points are smoothed.
 *
 * @param kernel the form of the spread
 * @param bandwidth in the unit of the coordinates, above 0; what it means stands at the kernel
 * @param edge what is done at the edge of the window
 */
public record Smoothing(Kernel kernel, double bandwidth, EdgeCorrection edge) {

    public Smoothing {
        if (!(bandwidth > 0) || !Double.isFinite(bandwidth)) {
            throw new IllegalArgumentException(
                    "A bandwidth is a number above 0, got %s.".formatted(bandwidth));
        }
    }

    /** The distance from which a point has no influence. */
    double reach() {
        return kernel.reach(bandwidth);
    }
}
