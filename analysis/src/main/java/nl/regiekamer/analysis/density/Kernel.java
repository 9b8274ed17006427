package nl.regiekamer.analysis.density;

import nl.regiekamer.analysis.geometry.Rectangle;

/**
 * How the weight of one point is spread around it. Every kernel spreads a weight of 1 over the
 * plane; d is the distance, h the bandwidth.
 *
 * @source Silverman (1986), Density Estimation for Statistics and Data Analysis, Chapman and Hall,
 *     section 4.2
 */
public enum Kernel {
    /** exp(-d² / 2h²) / (2π h²): h is the standard deviation in each direction. */
    GAUSSIAN,

    /** 3 / (π h²) · (1 - d² / h²)² for d below h: h is the reach. Also called biweight. */
    QUARTIC,

    /** 2 / (π h²) · (1 - d² / h²) for d below h: h is the reach. */
    EPANECHNIKOV;

    /** In standard deviations: what lies beyond is less than 1e-17 of the peak. */
    private static final double GAUSSIAN_REACH = 9;

    /** The distance from which the kernel is 0, to the precision of the numbers. */
    public double reach(double bandwidth) {
        return this == GAUSSIAN ? GAUSSIAN_REACH * bandwidth : bandwidth;
    }

    /** The bandwidth that spreads as far as a given standard deviation in each direction. */
    public double bandwidthOf(double standardDeviation) {
        return standardDeviation * Math.sqrt(perVariance());
    }

    /**
     * The most by which {@link KernelDensity#fast} differs from the exact density of one point, as
     * a share of the peak of that point, on the coarsest grid that it takes. On a grid twice as
     * fine it is a tenth of that for the Gaussian kernel, a quarter for the quartic and a half for
     * that of Epanechnikov, whose slope breaks off at its edge.
     */
    public double fastTolerance() {
        return switch (this) {
            case GAUSSIAN -> 0.001;
            case QUARTIC -> 0.012;
            case EPANECHNIKOV -> 0.04;
        };
    }

    /** The weight per unit of area at a distance. */
    public double at(double squaredDistance, double bandwidth) {
        return peak(bandwidth) * shape(squaredDistance / (bandwidth * bandwidth));
    }

    /** The share of a point's weight that stays within a window; the point may lie anywhere. */
    public double massWithin(Rectangle window, double x, double y, double bandwidth) {
        return KernelMass.within(
                this,
                new Rectangle(
                        (window.left() - x) / bandwidth,
                        (window.bottom() - y) / bandwidth,
                        (window.right() - x) / bandwidth,
                        (window.top() - y) / bandwidth));
    }

    /** The weight per unit of area at distance 0. */
    double peak(double bandwidth) {
        var square = Math.PI * bandwidth * bandwidth;
        return switch (this) {
            case GAUSSIAN -> 1 / (2 * square);
            case QUARTIC -> 3 / square;
            case EPANECHNIKOV -> 2 / square;
        };
    }

    /** What is left of the peak, by the squared distance in bandwidths. */
    double shape(double squared) {
        var left = Math.max(0, 1 - squared);
        return switch (this) {
            case GAUSSIAN -> Math.exp(-squared / 2);
            case QUARTIC -> left * left;
            case EPANECHNIKOV -> left;
        };
    }

    /** A bandwidth whose kernel has less variance in each direction. */
    double narrowedBy(double variance, double bandwidth) {
        return Math.sqrt(bandwidth * bandwidth - variance * perVariance());
    }

    /** The squared bandwidth as a multiple of the variance in each direction. */
    private double perVariance() {
        return switch (this) {
            case GAUSSIAN -> 1;
            case QUARTIC -> 8;
            case EPANECHNIKOV -> 6;
        };
    }
}
