package nl.regiekamer.area.drawing;

import java.util.List;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.rules.DutchGrid;
import nl.regiekamer.area.rules.Outline;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Areas with figures as a GeoJSON collection (RFC 7946): degrees in WGS 84, five decimals, about a
 * metre.
 */
public final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double DECIMALS = 1e5;

    /** A property of an area; null where there is no figure. */
    public record Property(String name, @Nullable Object value) {}

    private final Areas areas;
    private final ObjectNode collection = JSON.createObjectNode();
    private final ArrayNode features;

    public GeoJson(Areas areas) {
        this.areas = areas;
        collection.put("type", "FeatureCollection");
        collection.put("bron", areas.outlineSource());
        this.features = collection.putArray("features");
    }

    /** Adds an area; one without outline has no geometry, and is still there. */
    public void add(AreaCode code, List<Property> properties) {
        var feature = features.addObject();
        feature.put("type", "Feature");
        feature.put("id", code.value());
        var values = feature.putObject("properties");
        values.put("gebied", code.value());
        values.put("naam", areas.find(code).map(Area::name).orElse(""));
        for (var property : properties) {
            values.set(property.name(), JSON.valueToTree(property.value()));
        }
        areas.findOutline(code)
                .ifPresentOrElse(
                        outline -> feature.set("geometry", geometry(outline)),
                        () -> feature.putNull("geometry"));
    }

    private static ObjectNode geometry(Outline outline) {
        var geometry = JSON.createObjectNode();
        geometry.put("type", "MultiPolygon");
        var polygons = geometry.putArray("coordinates");
        for (var part : outline.parts()) {
            var rings = polygons.addArray();
            addRing(rings, part.shell());
            part.holes().forEach(hole -> addRing(rings, hole));
        }
        return geometry;
    }

    private static void addRing(ArrayNode rings, List<RdPoint> ring) {
        var points = rings.addArray();
        ring.forEach(point -> addPoint(points, point));
    }

    private static void addPoint(ArrayNode points, RdPoint point) {
        var degrees = DutchGrid.toWgs84(point);
        points.addArray()
                .add(Math.round(degrees.longitude() * DECIMALS) / DECIMALS)
                .add(Math.round(degrees.latitude() * DECIMALS) / DECIMALS);
    }

    public String text() {
        return JSON.writeValueAsString(collection);
    }
}
