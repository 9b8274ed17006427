package nl.regiekamer.analysis.geometry;

/**
 * A model of the shape of the earth.
 *
 * @param axis half of the long axis, in metres
 * @param flattening the share by which the short axis is shorter
 * @param height in metres above it that the sea level of the Netherlands is taken to have
 */
record Ellipsoid(double axis, double flattening, double height) {

    static final Ellipsoid GRS80 = new Ellipsoid(6378137, 1 / 298.257222101, 43);
    static final Ellipsoid BESSEL = new Ellipsoid(6377397.155, 1 / 299.1528128, 0);

    /** Of the iteration for latitude; it gains three digits a step. */
    private static final int STEPS = 6;

    /** The square of the eccentricity. */
    double squaredEccentricity() {
        return flattening * (2 - flattening);
    }

    /** Metres from the centre of the earth: towards (0° N, 0° E), (0° N, 90° E) and the pole. */
    double[] toCentre(RdNew.Degrees place) {
        var latitude = Math.toRadians(place.latitude());
        var longitude = Math.toRadians(place.longitude());
        var normal = normal(Math.sin(latitude));
        var fromAxis = (normal + height) * Math.cos(latitude);
        return new double[] {
            fromAxis * Math.cos(longitude),
            fromAxis * Math.sin(longitude),
            (normal * (1 - squaredEccentricity()) + height) * Math.sin(latitude)
        };
    }

    RdNew.Degrees toDegrees(double[] fromCentre) {
        var fromAxis = Math.hypot(fromCentre[0], fromCentre[1]);
        var latitude = Math.atan2(fromCentre[2], fromAxis);
        for (var step = 0; step < STEPS; step++) {
            var sine = Math.sin(latitude);
            latitude =
                    Math.atan2(
                            fromCentre[2] + squaredEccentricity() * normal(sine) * sine, fromAxis);
        }
        return new RdNew.Degrees(
                Math.toDegrees(latitude), Math.toDegrees(Math.atan2(fromCentre[1], fromCentre[0])));
    }

    /** From the surface to the axis of the earth, along the plumb line. */
    private double normal(double sineOfLatitude) {
        return axis / Math.sqrt(1 - squaredEccentricity() * sineOfLatitude * sineOfLatitude);
    }
}
