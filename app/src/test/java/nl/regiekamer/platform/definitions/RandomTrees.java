package nl.regiekamer.platform.definitions;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Definitions that nobody wrote, from a seed. */
final class RandomTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Place SOMEWHERE = new Place("x.yaml", 1, 1);

    private final Random random;

    RandomTrees(Random random) {
        this.random = random;
    }

    ObjectNode object(int depth) {
        var object = NODES.objectNode();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            object.set(key(), value(depth));
        }
        return object;
    }

    /** The same tree with some fields gone, changed, added and moved. */
    ObjectNode changed(ObjectNode object) {
        var copy = NODES.objectNode();
        for (var field : object.properties()) {
            int dice = random.nextInt(4);
            if (dice == 1) {
                copy.set(field.getKey(), changedValue(field.getValue()));
            } else if (dice > 1) {
                copy.set(field.getKey(), field.getValue());
            }
        }
        copy.set(key(), value(1));
        return copy;
    }

    /** A patch that removes, replaces and adds. */
    ObjectNode patch(ObjectNode base) {
        var patch = NODES.objectNode();
        for (var field : base.properties()) {
            switch (random.nextInt(4)) {
                case 0 -> patch.set(field.getKey(), NODES.nullNode());
                case 1 ->
                        patch.set(
                                field.getKey(),
                                field.getValue() instanceof ObjectNode inner
                                        ? patch(inner)
                                        : value(2));
                default -> {
                    // stays as it is
                }
            }
        }
        if (random.nextBoolean()) {
            patch.set(key(), value(2));
        }
        return patch;
    }

    void place(Places places, JsonNode node) {
        if (node.isContainer()) {
            places.addContainer(node, SOMEWHERE);
            node.forEach(child -> place(places, child));
        }
    }

    private JsonNode changedValue(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return changed(object);
        }
        return value instanceof ArrayNode list ? changedList(list) : value(1);
    }

    private ArrayNode changedList(ArrayNode list) {
        var copy = NODES.arrayNode();
        for (var item : list) {
            int place = random.nextInt(copy.size() + 1);
            if (random.nextInt(4) > 0) {
                copy.insert(place, changedItem(item));
            }
        }
        return copy;
    }

    private JsonNode changedItem(JsonNode item) {
        if (item instanceof ObjectNode object && object.has("id") && random.nextBoolean()) {
            return object.deepCopy().put("a", random.nextInt(9));
        }
        return item;
    }

    private JsonNode value(int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> NODES.stringNode("t" + random.nextInt(5));
            case 1 -> NODES.numberNode(random.nextInt(9));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> object(depth - 1);
            case 4 -> listWithIds();
            default -> listOfValues(depth - 1);
        };
    }

    private ArrayNode listWithIds() {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(NODES.objectNode().put("id", "i" + i).put("a", random.nextInt(9)));
        }
        return list;
    }

    private ArrayNode listOfValues(int depth) {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private String key() {
        return String.valueOf((char) ('a' + random.nextInt(6)));
    }
}
