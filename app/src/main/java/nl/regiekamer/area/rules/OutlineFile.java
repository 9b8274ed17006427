package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines as a small text file that people can read, compare and keep in a pack.
 *
 * <p>JSON with, per area code, a list of polygons; a polygon is a list of rings, the first outside;
 * a ring is a text of whole metres of the Dutch grid: x and y of its first corner, then the steps
 * to each next corner, without the closing one. Neighbours repeat their shared border.
 *
 * @param division year of the division of areas
 * @param source who published the borders and under which licence
 * @param tolerance metres within which they were generalised
 * @param outlines by code
 */
public record OutlineFile(
        int division, String source, double tolerance, SortedMap<AreaCode, Geometry> outlines) {

    private static final String FORM = "regiekamer-omtrekken-1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The file's text: one area a line, so that a change shows as a line. */
    public String text() {
        var head = new LinkedHashMap<String, Object>();
        head.put("vorm", FORM);
        head.put("indeling", division);
        head.put("bron", source);
        head.put(
                "stelsel", "RD New (EPSG:28992), hele meters; per ring: x y, daarna stappen dx dy");
        head.put("tolerantie-meter", tolerance);
        var lines =
                outlines.entrySet().stream()
                        .map(entry ->
                                "\"%s\":%s"
                                        .formatted(
                                                entry.getKey(),
                                                MAPPER.writeValueAsString(
                                                        polygons(entry.getValue()))))
                        .collect(Collectors.joining(",\n"));
        var text = MAPPER.writeValueAsString(head);
        return text.substring(0, text.length() - 1) + ",\n\"gebieden\":{\n" + lines + "\n}}\n";
    }

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException when it is no such file; the message is Dutch
     */
    public static OutlineFile read(String name, byte[] bytes) {
        try {
            var root = MAPPER.readTree(bytes);
            if (!root.path("vorm").asString("").equals(FORM)) {
                throw new IllegalArgumentException("de vorm is niet '%s'".formatted(FORM));
            }
            var outlines = new TreeMap<AreaCode, Geometry>();
            for (Map.Entry<String, JsonNode> entry : root.path("gebieden").properties()) {
                if (!AreaCode.isValid(entry.getKey())) {
                    throw new IllegalArgumentException(
                            "'%s' is geen gebiedscode".formatted(entry.getKey()));
                }
                outlines.put(new AreaCode(entry.getKey()), geometry(entry.getValue()));
            }
            return new OutlineFile(
                    root.path("indeling").asInt(0),
                    root.path("bron").asString(""),
                    root.path("tolerantie-meter").asDouble(0),
                    outlines);
        } catch (tools.jackson.core.JacksonException broken) {
            throw refused(name, "het is geen geldige JSON", broken);
        } catch (NumberFormatException | java.util.NoSuchElementException broken) {
            throw refused(name, "een omtrek is geen rij van hele getallen", broken);
        } catch (IllegalArgumentException broken) {
            throw refused(name, broken.getMessage(), broken);
        }
    }

    private static IllegalArgumentException refused(
            String name, @Nullable String why, RuntimeException broken) {
        return new IllegalArgumentException(
                "Het bestand %s met omtrekken is niet te lezen: %s.\nZet het bestand terug zoals het in het pack hoort."
                        .formatted(name, why),
                broken);
    }

    private static List<List<String>> polygons(Geometry geometry) {
        var polygons = new ArrayList<List<String>>();
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            var polygon = (Polygon) geometry.getGeometryN(i);
            var rings = new ArrayList<String>();
            rings.add(ring(polygon.getExteriorRing()));
            for (var k = 0; k < polygon.getNumInteriorRing(); k++) {
                rings.add(ring(polygon.getInteriorRingN(k)));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private static String ring(LinearRing ring) {
        var text = new StringBuilder();
        var at = ring.getCoordinates();
        long x = 0;
        long y = 0;
        for (var i = 0; i < at.length - 1; i++) {
            var nextX = Math.round(at[i].x);
            var nextY = Math.round(at[i].y);
            text.append(i == 0 ? "" : " ").append(nextX - x).append(' ').append(nextY - y);
            x = nextX;
            y = nextY;
        }
        return text.toString();
    }

    private static Geometry geometry(JsonNode polygons) {
        var parts = new ArrayList<Polygon>();
        for (var rings : polygons) {
            var read = new ArrayList<LinearRing>();
            for (var ring : rings) {
                read.add(ring(ring.asString("")));
            }
            parts.add(
                    FACTORY.createPolygon(
                            read.getFirst(),
                            read.subList(1, read.size()).toArray(LinearRing[]::new)));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing ring(String text) {
        var numbers = text.split(" ", -1);
        var corners = new ArrayList<Coordinate>();
        var x = 0L;
        var y = 0L;
        for (var i = 0; i + 1 < numbers.length; i += 2) {
            x += Long.parseLong(numbers[i]);
            y += Long.parseLong(numbers[i + 1]);
            corners.add(new Coordinate(x, y));
        }
        corners.add(corners.getFirst().copy());
        return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
