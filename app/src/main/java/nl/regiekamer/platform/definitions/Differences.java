package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs between two versions of a definition, field by field.
 *
 * <p>Items of a list are matched by their {@code id}, else by the {@code indicator} they are about,
 * where all have one and no two the same; otherwise by value, so that a changed item shows as one
 * that went and one that came. Applied to the old version, the differences give the new one.
 */
public final class Differences {

    /** Fields that tell the items of a list apart, in order of preference. */
    private static final List<String> KEYS = List.of("id", "indicator");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** From one version to another, in the order of the fields; empty if they say the same. */
    public static List<Difference> between(Definition older, Definition newer) {
        return between(older.tree(), newer.tree());
    }

    /** What the pack made of the national version; empty if the definition is no override. */
    public static List<Difference> fromNational(Definition definition) {
        Optional<Definition> national = definition.findNational();
        return definition.origin() == Origin.OVERRIDDEN && national.isPresent()
                ? between(national.get(), definition)
                : List.of();
    }

    /** Plain text, one difference on a line. */
    public static String text(List<Difference> differences) {
        return differences.stream().map(Difference::text).collect(Collectors.joining("\n"));
    }

    /** From one content to another, in the order of the fields; empty if they say the same. */
    public static List<Difference> between(JsonNode older, JsonNode newer) {
        var differences = new Differences();
        differences.compare(List.of(), older, newer);
        return List.copyOf(differences.found);
    }

    private void compare(List<String> path, JsonNode older, JsonNode newer) {
        if (older.equals(newer)) {
            return;
        }
        if (older instanceof ObjectNode from && newer instanceof ObjectNode to) {
            compareObjects(path, from, to);
        } else if (older instanceof ArrayNode from && newer instanceof ArrayNode to) {
            compareLists(path, from, to);
        } else {
            add(path, Difference.Change.CHANGED, older, newer);
        }
    }

    private void compareObjects(List<String> path, ObjectNode older, ObjectNode newer) {
        for (var field : older.properties()) {
            var after = newer.get(field.getKey());
            var inner = extended(path, field.getKey());
            if (after == null) {
                add(inner, Difference.Change.REMOVED, field.getValue(), null);
            } else {
                compare(inner, field.getValue(), after);
            }
        }
        for (var field : newer.properties()) {
            if (!older.has(field.getKey())) {
                add(
                        extended(path, field.getKey()),
                        Difference.Change.ADDED,
                        null,
                        field.getValue());
            }
        }
    }

    private void compareLists(List<String> path, ArrayNode older, ArrayNode newer) {
        KEYS.stream()
                .filter(key -> tellsApart(key, older) && tellsApart(key, newer))
                .findFirst()
                .ifPresentOrElse(
                        key -> compareByKey(path, byKey(key, older), byKey(key, newer)),
                        () -> compareByValue(path, older, newer));
    }

    private void compareByKey(
            List<String> path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var order = new ArrayList<String>();
        for (var item : before.entrySet()) {
            var inner = extended(path, "[%s]".formatted(item.getKey()));
            var same = after.get(item.getKey());
            if (same == null) {
                add(inner, Difference.Change.REMOVED, item.getValue(), null);
            } else {
                compare(inner, item.getValue(), same);
                order.add(item.getKey());
            }
        }
        for (var item : after.entrySet()) {
            if (!before.containsKey(item.getKey())) {
                var inner = extended(path, "[%s]".formatted(item.getKey()));
                add(inner, Difference.Change.ADDED, null, item.getValue());
                order.add(item.getKey());
            }
        }
        if (!order.equals(List.copyOf(after.keySet()))) {
            add(path, Difference.Change.REORDERED, list(before), list(after));
        }
    }

    private static ArrayNode list(Map<String, JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items.values());
    }

    private void compareByValue(List<String> path, ArrayNode older, ArrayNode newer) {
        var inner = extended(path, Difference.ITEM);
        var unmatched = new ArrayList<JsonNode>();
        newer.forEach(unmatched::add);
        var order = new ArrayList<JsonNode>();
        for (var item : older) {
            if (unmatched.remove(item)) {
                order.add(item);
            } else {
                add(inner, Difference.Change.REMOVED, item, null);
            }
        }
        for (var item : unmatched) {
            add(inner, Difference.Change.ADDED, null, item);
            order.add(item);
        }
        var wanted = new ArrayList<JsonNode>();
        newer.forEach(wanted::add);
        if (!order.equals(wanted)) {
            add(path, Difference.Change.REORDERED, older, newer);
        }
    }

    private static boolean tellsApart(String key, ArrayNode list) {
        var keys = new HashSet<String>();
        for (var item : list) {
            if (!item.path(key).isString() || !keys.add(item.path(key).asString())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> byKey(String key, ArrayNode list) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> byKey.put(item.path(key).asString(), item));
        return byKey;
    }

    private static List<String> extended(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void add(
            List<String> path,
            Difference.Change change,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        found.add(new Difference(path, change, before, after));
    }
}
