package nl.regiekamer.platform.definitions;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a municipality's fields over those of the national definition.
 *
 * @source JSON Merge Patch, RFC 7386: objects merge, {@code null} removes, all else replaces
 */
final class MergePatch {

    private final Places places;

    MergePatch(Places places) {
        this.places = places;
    }

    /** A new object; each value keeps the place that it had in its own file. */
    ObjectNode apply(ObjectNode base, ObjectNode patch) {
        var result = JsonNodeFactory.instance.objectNode();
        places.addContainer(result, places.of(patch));
        for (var property : base.properties()) {
            var key = property.getKey();
            var change = patch.get(key);
            if (change == null) {
                result.set(key, property.getValue());
                places.copyProperty(base, result, key);
            } else if (!change.isNull()) {
                result.set(key, changed(property.getValue(), change));
                places.copyProperty(patch, result, key);
            }
        }
        for (var property : patch.properties()) {
            var key = property.getKey();
            if (!base.has(key) && !property.getValue().isNull()) {
                result.set(key, changed(null, property.getValue()));
                places.copyProperty(patch, result, key);
            }
        }
        return result;
    }

    private JsonNode changed(@Nullable JsonNode base, JsonNode change) {
        if (!(change instanceof ObjectNode object)) {
            return change;
        }
        if (base instanceof ObjectNode under) {
            return apply(under, object);
        }
        var empty = JsonNodeFactory.instance.objectNode();
        places.addContainer(empty, places.of(change));
        return apply(empty, object);
    }
}
