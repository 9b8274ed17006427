package nl.regiekamer.analysis.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The corners of many areas in one array, ring after ring; each ring ends where it began.
 *
 * <p>Edge e runs from corner e to corner e + 1; the last corner of a ring begins none.
 */
final class Outlines {

    /** x and y in turn, so that a corner is found in one place. */
    private final double[] corners;

    /** Where each ring begins; one more at the end. */
    final int[] ring;

    /** The number of the first ring of each area; one more at the end. */
    final int[] firstRing;

    private Outlines(double[] corners, int[] ring, int[] firstRing) {
        this.corners = corners;
        this.ring = ring;
        this.firstRing = firstRing;
    }

    static Outlines of(List<? extends Geometry> areas) {
        var rings = new ArrayList<CoordinateSequence>();
        var firstRing = new int[areas.size() + 1];
        for (var i = 0; i < areas.size(); i++) {
            addRings(Polygons.require(areas.get(i), i), rings);
            firstRing[i + 1] = rings.size();
        }
        var ring = new int[rings.size() + 1];
        for (var r = 0; r < rings.size(); r++) {
            ring[r + 1] = Math.addExact(ring[r], rings.get(r).size());
        }
        var corners = new double[Math.multiplyExact(2, ring[rings.size()])];
        for (var r = 0; r < rings.size(); r++) {
            copy(rings.get(r), corners, 2 * ring[r]);
        }
        return new Outlines(corners, ring, firstRing);
    }

    private static void addRings(Geometry area, List<CoordinateSequence> rings) {
        @SuppressWarnings("unchecked") // the library gives a bare list
        List<Polygon> polygons = PolygonExtracter.getPolygons(area);
        for (var polygon : polygons) {
            addRing(polygon.getExteriorRing(), rings);
            for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                addRing(polygon.getInteriorRingN(hole), rings);
            }
        }
    }

    private static void addRing(LineString ring, List<CoordinateSequence> rings) {
        if (!ring.isEmpty()) {
            rings.add(ring.getCoordinateSequence());
        }
    }

    private static void copy(CoordinateSequence ring, double[] corners, int at) {
        for (var i = 0; i < ring.size(); i++) {
            var x = ring.getX(i);
            var y = ring.getY(i);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException(
                        "An outline has a corner that is not at finite coordinates: %s, %s."
                                .formatted(x, y));
            }
            corners[at + 2 * i] = x;
            corners[at + 2 * i + 1] = y;
        }
    }

    double x(int corner) {
        return corners[2 * corner];
    }

    double y(int corner) {
        return corners[2 * corner + 1];
    }

    int areas() {
        return firstRing.length - 1;
    }

    int corners() {
        return corners.length / 2;
    }
}
