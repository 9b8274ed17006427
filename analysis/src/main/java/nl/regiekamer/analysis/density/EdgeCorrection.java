package nl.regiekamer.analysis.density;

/** What is done about weight that would fall outside the window, where nothing was observed. */
public enum EdgeCorrection {
    /** Nothing: near the edge the density is too low. */
    NONE,

    /**
     * The density at a place is divided by the share of a kernel at that place that lies within the
     * window. Exact where points lie evenly.
     *
     * @source Diggle (1985), A kernel method for smoothing point process data, Applied Statistics
     *     34, 138-147; Berman and Diggle (1989), Journal of the Royal Statistical Society B 51,
     *     81-92
     */
    UNIFORM,

    /**
     * Every point is given a weight of 1 divided by the share of its kernel that lies within the
     * window, so that the density sums to the number of points.
     *
     * @source Jones (1993), Simple boundary correction for kernel density estimation, Statistics
     *     and Computing 3, 135-146
     */
    DIGGLE
}
