package nl.regiekamer.analysis.geometry;

/**
 * A shift, turn and scale of all space (seven parameters, coordinate frame rotation, with the exact
 * matrix of the three turns).
 */
final class Similarity {

    static final Similarity ETRS89_TO_BESSEL =
            new Similarity(
                    new double[] {-565.7346, -50.4058, -465.2895},
                    new double[] {-0.395023, 0.330776, -1.876073},
                    -4.07242e-6);

    static final Similarity BESSEL_TO_ETRS89 =
            new Similarity(
                    new double[] {565.7381, 50.4018, 465.2904},
                    new double[] {0.395026, -0.330772, 1.876074},
                    4.07244e-6);

    /** In metres. */
    private final double[] shift;

    /** Around each axis, in seconds of arc. */
    private final double[] turn;

    /** What is added to 1. */
    private final double scale;

    private Similarity(double[] shift, double[] turn, double scale) {
        this.shift = shift;
        this.turn = turn;
        this.scale = scale;
    }

    RdNew.Degrees applyTo(Ellipsoid from, RdNew.Degrees place, Ellipsoid to) {
        return to.toDegrees(applyTo(from.toCentre(place)));
    }

    private double[] applyTo(double[] at) {
        var a = Math.toRadians(turn[0] / 3600);
        var b = Math.toRadians(turn[1] / 3600);
        var c = Math.toRadians(turn[2] / 3600);
        var turned = around(2, around(1, around(0, at, a), b), c);
        var result = new double[3];
        for (var i = 0; i < 3; i++) {
            result[i] = shift[i] + (1 + scale) * turned[i];
        }
        return result;
    }

    /** Turns the axes around one of them; the next two take part. */
    private static double[] around(int axis, double[] at, double angle) {
        var u = (axis + 1) % 3;
        var v = (axis + 2) % 3;
        var result = at.clone();
        result[u] = Math.cos(angle) * at[u] + Math.sin(angle) * at[v];
        result[v] = -Math.sin(angle) * at[u] + Math.cos(angle) * at[v];
        return result;
    }
}
