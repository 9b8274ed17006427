package nl.regiekamer.analysis.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The corners of many areas in two arrays, ring after ring; each ring ends where it began.
 *
 * <p>Edge e runs from corner e to corner e + 1; the last corner of a ring begins none.
 */
final class Outlines {

    final double[] x;
    final double[] y;

    /** Where each ring begins; one more at the end. */
    final int[] ring;

    /** The number of the first ring of each area; one more at the end. */
    final int[] firstRing;

    private Outlines(double[] x, double[] y, int[] ring, int[] firstRing) {
        this.x = x;
        this.y = y;
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
        var x = new double[ring[rings.size()]];
        var y = new double[x.length];
        for (var r = 0; r < rings.size(); r++) {
            copy(rings.get(r), x, y, ring[r]);
        }
        return new Outlines(x, y, ring, firstRing);
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

    private static void copy(CoordinateSequence ring, double[] x, double[] y, int at) {
        for (var i = 0; i < ring.size(); i++) {
            x[at + i] = ring.getX(i);
            y[at + i] = ring.getY(i);
            if (!Double.isFinite(x[at + i]) || !Double.isFinite(y[at + i])) {
                throw new IllegalArgumentException(
                        "An outline has a corner that is not at finite coordinates: %s, %s."
                                .formatted(x[at + i], y[at + i]));
            }
        }
    }

    int areas() {
        return firstRing.length - 1;
    }

    int corners() {
        return x.length;
    }
}
