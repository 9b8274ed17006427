package nl.regiekamer.analysis.geometry;

/**
 * Between degrees (ETRS89, which for maps is WGS 84) and metres of the Dutch grid RD New.
 *
 * <p>The approximation that the keeper of the grid publishes: RDNAPTRANS2018 without its correction
 * grid. From latitude and longitude on the ellipsoid GRS80 at a fixed height to the ellipsoid of
 * Bessel by a similarity transformation of seven parameters, and from there to the plane by the
 * oblique stereographic double projection around Amersfoort.
 *
 * <p>Error: 0.25 m at most within the Netherlands (stated by EPSG for operation 9281; the
 * corrections left out go up to 0.25 m). There and back differs less than a tenth of a millimetre.
 * WGS 84 as a phone gives it drifts from ETRS89 by 2.5 cm a year, some 0.9 m in 2026: that is a
 * property of the measurement, and is not corrected. For drawing, counting and neighbours; not for
 * cadastral borders.
 *
 * @source NSGI (2019), RDNAPTRANS2018: coordinate transformation to and from Stelsel van de
 *     Rijksdriehoeksmeting, sections 2.2, 2.4, 3.1 and 3.3; EPSG dataset, operations 9281 and 19914
 */
public final class RdNew {

    /** Where the grid means something: the Netherlands with its part of the North Sea. */
    private static final Rectangle DEGREES = new Rectangle(2, 50, 8, 56);

    private static final Rectangle METRES = new Rectangle(-100_000, 200_000, 350_000, 900_000);

    private RdNew() {}

    /** A place in degrees. */
    public record Degrees(double latitude, double longitude) {}

    /** A place in the grid: {@code x} to the east and {@code y} to the north, in metres. */
    public record Metres(double x, double y) {}

    /** Whether degrees lie where the grid means something. */
    public static boolean covers(Degrees place) {
        return DEGREES.contains(place.longitude, place.latitude);
    }

    /**
     * The place in the grid.
     *
     * @throws IllegalArgumentException for a place far from the Netherlands, or degrees swapped
     */
    public static Metres toMetres(Degrees place) {
        if (!covers(place)) {
            throw new IllegalArgumentException(
                    """
                    RD New means nothing at latitude %s, longitude %s.
                    Maybe latitude and longitude were swapped.\
                    """
                            .formatted(place.latitude, place.longitude));
        }
        return RdProjection.toPlane(
                Similarity.ETRS89_TO_BESSEL.applyTo(Ellipsoid.GRS80, place, Ellipsoid.BESSEL));
    }

    /**
     * The place in degrees.
     *
     * @throws IllegalArgumentException for a place far from the Netherlands
     */
    public static Degrees toDegrees(Metres place) {
        if (!METRES.contains(place.x, place.y)) {
            throw new IllegalArgumentException(
                    """
                    RD New means nothing at x %s, y %s.
                    Maybe these are degrees, or x and y were swapped.\
                    """
                            .formatted(place.x, place.y));
        }
        return Similarity.BESSEL_TO_ETRS89.applyTo(
                Ellipsoid.BESSEL, RdProjection.toEllipsoid(place), Ellipsoid.GRS80);
    }
}
