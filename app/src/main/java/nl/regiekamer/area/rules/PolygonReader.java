package nl.regiekamer.area.rules;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads the geometry of one feature, as its supplier wrote it. */
final class PolygonReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The geometry cannot be read; the message is Dutch and names what is wrong. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private boolean closedARing;

    Geometry read(JsonNode geometry) throws Unreadable {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            case "" -> throw new Unreadable("er is geen vorm (geometry) bij");
            case String other ->
                    throw new Unreadable("de vorm is een %s en geen vlak".formatted(other));
        };
    }

    /** Whether a ring did not end where it began; it was closed. */
    boolean closedARing() {
        return closedARing;
    }

    private Geometry multiPolygon(JsonNode parts) throws Unreadable {
        var polygons = new ArrayList<Polygon>();
        for (var part : parts) {
            polygons.add(polygon(part));
        }
        if (polygons.isEmpty()) {
            throw new Unreadable("het vlak is leeg");
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode rings) throws Unreadable {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new Unreadable("het vlak is leeg");
        }
        var holes = new ArrayList<LinearRing>();
        for (var i = 1; i < rings.size(); i++) {
            holes.add(ring(rings.get(i)));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) throws Unreadable {
        var points = new ArrayList<Coordinate>();
        for (var position : positions) {
            points.add(coordinate(position));
        }
        if (points.size() > 2 && !points.getFirst().equals2D(points.getLast())) {
            points.add(points.getFirst().copy());
            closedARing = true;
        }
        if (points.size() < 4) {
            throw new Unreadable("een rand heeft maar %d punten".formatted(points.size()));
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode position) throws Unreadable {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            var shown = position.toString();
            throw new Unreadable(
                    "'%s' is geen coördinaat"
                            .formatted(shown.substring(0, Math.min(40, shown.length()))));
        }
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }
}
