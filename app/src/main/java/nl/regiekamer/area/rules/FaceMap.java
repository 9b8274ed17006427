package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The pieces into which all borders together cut the plane, and which pieces touch.
 *
 * <p>Borders are rounded to a grid first, so that lines that differ less than the grid fall
 * together; as pieces share their edges exactly, any way of dividing them over areas gives a
 * coverage without gaps or overlaps between them.
 */
final class FaceMap {

    /** An edge between two corners, the same in both directions. */
    record Edge(Coordinate from, Coordinate to) {
        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
        }

        double length() {
            return from.distance(to);
        }
    }

    /** A piece on the other side of a border. */
    record Neighbour(int face, double sharedLength) {}

    private final List<Polygon> faces = new ArrayList<>();
    private final List<List<Neighbour>> neighbours = new ArrayList<>();

    /**
     * @param geometries whose borders cut
     * @param grid metres; all corners come to lie on multiples of it
     */
    FaceMap(List<Geometry> geometries, double grid) {
        var polygonizer = new Polygonizer();
        var factory = geometries.getFirst().getFactory();
        for (var edge : cut(geometries, grid)) {
            polygonizer.add(factory.createLineString(new Coordinate[] {edge.from(), edge.to()}));
        }
        for (var found : polygonizer.getPolygons()) {
            faces.add((Polygon) ((Polygon) found).norm());
        }
        faces.sort(null); // the same file gives the same outcome, whatever order was found
        connect();
    }

    int size() {
        return faces.size();
    }

    Polygon face(int index) {
        return faces.get(index);
    }

    List<Neighbour> neighbours(int index) {
        return neighbours.get(index);
    }

    private static Set<Edge> cut(List<Geometry> geometries, double grid) {
        var lines = new ArrayList<SegmentString>();
        for (var geometry : geometries) {
            for (var line : LinearComponentExtracter.getLines(geometry)) {
                lines.add(new NodedSegmentString(((LineString) line).getCoordinates(), null));
            }
        }
        var noder = new SnapRoundingNoder(new PrecisionModel(1 / grid));
        noder.computeNodes(lines);
        var edges = new HashSet<Edge>();
        for (var noded : noder.getNodedSubstrings()) {
            var at = ((SegmentString) noded).getCoordinates();
            for (var i = 1; i < at.length; i++) {
                if (!at[i - 1].equals2D(at[i])) {
                    edges.add(Edge.of(at[i - 1], at[i]));
                }
            }
        }
        return edges;
    }

    private void connect() {
        Map<Edge, Integer> open = new HashMap<>();
        var shared = new ArrayList<Map<Integer, Double>>();
        for (var i = 0; i < faces.size(); i++) {
            shared.add(new HashMap<>());
            for (var line : LinearComponentExtracter.getLines(faces.get(i))) {
                var at = ((LineString) line).getCoordinates();
                for (var k = 1; k < at.length; k++) {
                    var edge = Edge.of(at[k - 1], at[k]);
                    var other = open.putIfAbsent(edge, i);
                    if (other != null && other != i) {
                        shared.get(i).merge(other, edge.length(), Double::sum);
                        shared.get(other).merge(i, edge.length(), Double::sum);
                    }
                }
            }
        }
        for (var one : shared) {
            neighbours.add(
                    one.entrySet().stream()
                            .map(entry -> new Neighbour(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }
}
