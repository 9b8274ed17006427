package nl.regiekamer.analysis.neighbours;

/** Refuses coordinates and distances with which a search means nothing. */
final class Points {

    private Points() {}

    static void require(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The points have %d x and %d y coordinates.".formatted(x.length, y.length));
        }
        if (x.length == 0) {
            throw new IllegalArgumentException("There are no points to be neighbours.");
        }
        for (var i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "Point %d does not lie at finite coordinates: %s, %s."
                                .formatted(i, x[i], y[i]));
            }
        }
    }

    static void requireDistance(double distance) {
        if (!(distance > 0) || Double.isInfinite(distance)) {
            throw new IllegalArgumentException(
                    "A distance is a number above 0, got %s.".formatted(distance));
        }
    }
}
