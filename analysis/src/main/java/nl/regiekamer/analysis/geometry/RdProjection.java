package nl.regiekamer.analysis.geometry;

/**
 * The map projection of RD: from the ellipsoid of Bessel to a sphere that keeps angles (Gauss), and
 * from the sphere to a plane through Amersfoort (oblique stereographic).
 *
 * @source EPSG Guidance Note 7-2, Oblique Stereographic (method 9809); Snyder (1987), Map
 *     Projections: A Working Manual, 160-162
 */
final class RdProjection {

    private static final RdNew.Degrees AMERSFOORT = new RdNew.Degrees(52.156160556, 5.387638889);
    private static final RdNew.Metres ORIGIN = new RdNew.Metres(155_000, 463_000);
    private static final double SCALE = 0.9999079;
    private static final double E = Math.sqrt(Ellipsoid.BESSEL.squaredEccentricity());
    private static final double PHI0 = Math.toRadians(AMERSFOORT.latitude());
    private static final double LAMBDA0 = Math.toRadians(AMERSFOORT.longitude());

    /** By how much the sphere stretches longitude. */
    private static final double N = stretch();

    /** Latitude of Amersfoort on the sphere. */
    private static final double CHI0 = Math.asin(Math.sin(PHI0) / N);

    private static final double M = isometric(CHI0, 0) - N * isometric(PHI0, E);
    private static final double DIAMETER = 2 * SCALE * radius();

    /** Of the iteration for latitude; it gains two digits a step. */
    private static final int STEPS = 8;

    private RdProjection() {}

    static RdNew.Metres toPlane(RdNew.Degrees onBessel) {
        var chi = conformal(N * isometric(Math.toRadians(onBessel.latitude()), E) + M);
        var lambda = N * (Math.toRadians(onBessel.longitude()) - LAMBDA0);
        var sinChi = Math.sin(chi);
        var cosChi = Math.cos(chi);
        var cosLambda = Math.cos(lambda);
        var scale = DIAMETER / (1 + Math.sin(CHI0) * sinChi + Math.cos(CHI0) * cosChi * cosLambda);
        return new RdNew.Metres(
                ORIGIN.x() + scale * cosChi * Math.sin(lambda),
                ORIGIN.y()
                        + scale * (Math.cos(CHI0) * sinChi - Math.sin(CHI0) * cosChi * cosLambda));
    }

    static RdNew.Degrees toEllipsoid(RdNew.Metres place) {
        var x = place.x() - ORIGIN.x();
        var y = place.y() - ORIGIN.y();
        var distance = Math.hypot(x, y);
        var angle = 2 * Math.atan2(distance, DIAMETER);
        // At Amersfoort itself there is no direction, and none is needed.
        var north = distance == 0 ? 0 : y / distance;
        var east = distance == 0 ? 0 : x / distance;
        var chi =
                Math.asin(
                        Math.cos(angle) * Math.sin(CHI0)
                                + Math.sin(angle) * Math.cos(CHI0) * north);
        var lambda =
                Math.atan2(
                        Math.sin(angle) * east,
                        Math.cos(angle) * Math.cos(CHI0)
                                - Math.sin(angle) * Math.sin(CHI0) * north);
        return new RdNew.Degrees(
                Math.toDegrees(geodetic((isometric(chi, 0) - M) / N)),
                Math.toDegrees(lambda / N + LAMBDA0));
    }

    /** Latitude stretched so that angles are kept, on an ellipsoid or (0) a sphere. */
    private static double isometric(double latitude, double eccentricity) {
        var sine = Math.sin(latitude);
        return atanh(sine) - eccentricity * atanh(eccentricity * sine);
    }

    /** The latitude on the sphere of an isometric latitude. */
    private static double conformal(double isometric) {
        return Math.asin(Math.tanh(isometric));
    }

    /** The latitude on the ellipsoid of an isometric latitude. */
    private static double geodetic(double isometric) {
        var latitude = conformal(isometric);
        for (var step = 0; step < STEPS; step++) {
            latitude = conformal(isometric + E * atanh(E * Math.sin(latitude)));
        }
        return latitude;
    }

    private static double atanh(double x) {
        return (Math.log1p(x) - Math.log1p(-x)) / 2;
    }

    private static double stretch() {
        var e2 = E * E;
        var cosine = Math.cos(PHI0);
        return Math.sqrt(1 + e2 * cosine * cosine * cosine * cosine / (1 - e2));
    }

    /** Of the sphere: the mean radius of curvature of the ellipsoid at Amersfoort. */
    private static double radius() {
        var sine = Math.sin(PHI0);
        var e2 = E * E;
        return Ellipsoid.BESSEL.axis() * Math.sqrt(1 - e2) / (1 - e2 * sine * sine);
    }
}
