package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The generalised border of an area, to draw or to hand out.
 *
 * @param code whose
 * @param geometry one or more polygons in whole metres of the Dutch grid; do not change it
 * @source CBS and Kadaster, Wijk- en buurtkaart (CC BY 4.0), generalised by {@link CoverageMaker}
 */
public record Outline(AreaCode code, Geometry geometry) {

    /**
     * A polygon: its outer border and its holes; each ring ends where it begins.
     *
     * @param shell the outer border
     * @param holes borders of what it leaves out
     */
    public record Part(List<RdPoint> shell, List<List<RdPoint>> holes) {}

    /** The polygons, in degrees or metres as the caller needs; here in metres. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var polygon : polygons()) {
            var holes = new ArrayList<List<RdPoint>>();
            for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(points(polygon.getInteriorRingN(i)));
            }
            parts.add(new Part(points(polygon.getExteriorRing()), holes));
        }
        return parts;
    }

    /** Area within the generalised border. */
    public double squareMetres() {
        return geometry.getArea();
    }

    public Envelope envelope() {
        return geometry.getEnvelopeInternal();
    }

    List<Polygon> polygons() {
        var polygons = new ArrayList<Polygon>();
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add((Polygon) geometry.getGeometryN(i));
        }
        return polygons;
    }

    private static List<RdPoint> points(LinearRing ring) {
        var points = new ArrayList<RdPoint>();
        for (Coordinate at : ring.getCoordinates()) {
            points.add(new RdPoint(at.x, at.y));
        }
        return List.copyOf(points);
    }
}
