package nl.regiekamer.kernel;

/**
 * A place in degrees (WGS 84), as GeoJSON and browsers give it. Only at the edge of the system:
 * measuring is done in {@link RdPoint}.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Wgs84Point(double longitude, double latitude) {

    public Wgs84Point {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "(%s, %s) is no longitude and latitude.\nMaybe these are metres of the Dutch grid."
                            .formatted(longitude, latitude));
        }
    }
}
