package nl.regiekamer.analysis.geometry;

import org.elasticsearch.h3.H3;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The hexagons of H3: cells of the whole earth in sixteen sizes, each known by one number.
 *
 * <p>Resolution 7 has cells of some 5 km², 9 of 0.1 km², 10 of 0.015 km². Cells of one resolution
 * differ somewhat in area, and a cell is not exactly the sum of the seven within it; where areas
 * must add up, take {@link SquareGrid}.
 *
 * @source Brodsky (2018), H3: Uber's hexagonal hierarchical spatial index; the numbers are those of
 *     version 4 of the definition
 */
public final class H3Cells {

    /** The finest resolution, cells of about a square metre. */
    public static final int FINEST = 15;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private H3Cells() {}

    /**
     * The cell in which a place lies.
     *
     * @param place in WGS 84, anywhere on earth
     * @param resolution from 0 (coarse) to {@value #FINEST}
     * @throws IllegalArgumentException for another resolution, or a place not on earth
     */
    public static long cellOf(RdNew.Degrees place, int resolution) {
        requireResolution(resolution);
        if (!(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180)) {
            throw new IllegalArgumentException(
                    "Latitude %s, longitude %s is no place on earth."
                            .formatted(place.latitude(), place.longitude()));
        }
        return H3.geoToH3(place.latitude(), place.longitude(), resolution);
    }

    /** The resolution of a cell. */
    public static int resolutionOf(long cell) {
        return H3.getResolution(requireCell(cell));
    }

    /**
     * The coarser cell that a cell belongs to.
     *
     * @param resolution at most that of the cell
     * @throws IllegalArgumentException for a finer one
     */
    public static long parentOf(long cell, int resolution) {
        requireResolution(resolution);
        var parent = requireCell(cell);
        if (resolution > H3.getResolution(cell)) {
            throw new IllegalArgumentException(
                    "A cell of resolution %d lies in none of resolution %d."
                            .formatted(H3.getResolution(cell), resolution));
        }
        while (H3.getResolution(parent) > resolution) {
            parent = H3.h3ToParent(parent);
        }
        return parent;
    }

    /** The place in the middle of a cell. */
    public static RdNew.Degrees centreOf(long cell) {
        var centre = H3.h3ToLatLng(requireCell(cell));
        return new RdNew.Degrees(centre.getLatDeg(), centre.getLonDeg());
    }

    /** The outline of a cell in degrees, longitude as x and latitude as y. */
    public static Polygon outlineOf(long cell) {
        var boundary = H3.h3ToGeoBoundary(requireCell(cell));
        var corners = new Coordinate[boundary.numPoints() + 1];
        for (var i = 0; i < corners.length; i++) {
            var corner = boundary.getLatLon(i % boundary.numPoints());
            corners[i] = new Coordinate(corner.getLonDeg(), corner.getLatDeg());
        }
        return FACTORY.createPolygon(corners);
    }

    /** A cell as others write it: fifteen hexadecimal digits. */
    public static String textOf(long cell) {
        return H3.h3ToString(requireCell(cell));
    }

    /**
     * The cell that others wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static long parse(String text) {
        try {
            return requireCell(Long.parseUnsignedLong(text, 16));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no cell of H3.".formatted(text), e);
        }
    }

    private static void requireResolution(int resolution) {
        if (resolution < 0 || resolution > FINEST) {
            throw new IllegalArgumentException(
                    "H3 has resolutions 0 to %d, got %d.".formatted(FINEST, resolution));
        }
    }

    private static long requireCell(long cell) {
        if (!H3.h3IsValid(cell)) {
            throw new IllegalArgumentException(
                    "%s is no cell of H3.".formatted(Long.toHexString(cell)));
        }
        return cell;
    }
}
