package nl.regiekamer.platform.definitions;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Values as a Dutch reader writes them. */
final class ValueText {

    private ValueText() {}

    static String of(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "(geen)" : joined(node, ", ");
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> "%s %s".formatted(field.getKey(), nested(field.getValue())))
                    .collect(Collectors.joining(", "));
        }
        return switch (node.getNodeType()) {
            case NULL -> "(leeg)";
            case BOOLEAN -> node.booleanValue() ? "ja" : "nee";
            case NUMBER -> node.toString().replace('.', ',');
            default -> "'%s'".formatted(node.asString());
        };
    }

    /** A list by the ids of its items, or by their values. */
    static String keys(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("id").isString() ? item.path("id").asString() : nested(item))
                .collect(Collectors.joining(", "));
    }

    private static String joined(JsonNode list, String separator) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ValueText::nested)
                .collect(Collectors.joining(separator));
    }

    private static String nested(JsonNode node) {
        return node.isContainer() ? "(%s)".formatted(of(node)) : of(node);
    }
}
