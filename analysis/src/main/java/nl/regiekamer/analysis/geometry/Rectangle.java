package nl.regiekamer.analysis.geometry;

/**
 * A rectangle along the axes, in the unit of the coordinates.
 *
 * @param left below {@code right}
 * @param bottom below {@code top}
 */
public record Rectangle(double left, double bottom, double right, double top) {

    public Rectangle {
        if (!(left < right && bottom < top)
                || !Double.isFinite(right - left)
                || !Double.isFinite(top - bottom)) {
            throw new IllegalArgumentException(
                    "A rectangle has a width and a height, got %s to %s by %s to %s."
                            .formatted(left, right, bottom, top));
        }
    }

    /** Whether a point lies in it, the sides included. */
    public boolean contains(double x, double y) {
        return left <= x && x <= right && bottom <= y && y <= top;
    }
}
