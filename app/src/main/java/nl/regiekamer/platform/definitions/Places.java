package nl.regiekamer.platform.definitions;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where each node of the trees came from.
 *
 * <p>Kept per container and not per node, because small scalars are shared objects in Jackson; and
 * per key, because an unknown key is best shown where it stands. A patched definition has nodes of
 * two files.
 */
final class Places {

    /** Places of one object or list: its own, those of its keys and those of its values. */
    private static final class Container {
        final Place own;
        final Map<Object, Place> keys = new HashMap<>();
        final Map<Object, Place> values = new HashMap<>();

        Container(Place own) {
            this.own = own;
        }
    }

    private final Map<JsonNode, Container> containers = new IdentityHashMap<>();

    void addContainer(JsonNode container, Place place) {
        containers.put(container, new Container(place));
    }

    void addProperty(JsonNode object, String key, Place keyPlace, Place valuePlace) {
        var container = container(object);
        container.keys.put(key, keyPlace);
        container.values.put(key, valuePlace);
    }

    void addItem(JsonNode list, int index, Place place) {
        container(list).values.put(index, place);
    }

    /** Lets a property of a patched object keep the place that it had in its own file. */
    void copyProperty(JsonNode from, JsonNode to, String key) {
        var source = container(from);
        var keyPlace = source.keys.getOrDefault(key, source.own);
        addProperty(to, key, keyPlace, source.values.getOrDefault(key, keyPlace));
    }

    Place of(JsonNode container) {
        return container(container).own;
    }

    /** Where the key stands, or the object if it has no such key. */
    Place ofKey(JsonNode object, String key) {
        var container = container(object);
        return container.keys.getOrDefault(key, container.own);
    }

    Place ofValue(JsonNode container, Object keyOrIndex) {
        var known = container(container);
        return known.values.getOrDefault(keyOrIndex, known.own);
    }

    /** Where the value at the end of this path stands; as near as the path exists. */
    Place ofPath(JsonNode root, List<?> path) {
        var place = of(root);
        var node = root;
        for (var step : path) {
            if (!containers.containsKey(node)) {
                return place;
            }
            place = ofValue(node, step);
            var next = child(node, step);
            if (next == null) {
                return place;
            }
            node = next;
        }
        return place;
    }

    static @Nullable JsonNode child(JsonNode node, Object step) {
        return step instanceof Integer index ? node.get(index) : node.get(step.toString());
    }

    private Container container(JsonNode node) {
        var found = containers.get(node);
        if (found == null) {
            throw new IllegalStateException("No place is known for " + node);
        }
        return found;
    }
}
