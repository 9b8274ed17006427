package nl.regiekamer.platform.definitions;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks a JSON Schema: which schemas it holds, and which fields it lists. */
final class SchemaWords {

    private static final Set<String> ONE =
            Set.of(
                    "items",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "unevaluatedItems",
                    "contains",
                    "propertyNames",
                    "not",
                    "if",
                    "then",
                    "else");
    private static final Set<String> MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
    private static final Set<String> SAME_OBJECT =
            Set.of("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

    /** Told of each schema within a schema. */
    interface Visitor {
        void visit(ObjectNode schema);
    }

    private SchemaWords() {}

    static void walk(JsonNode schema, Visitor visitor) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        visitor.visit(object);
        for (var property : object.properties()) {
            var value = property.getValue();
            if (ONE.contains(property.getKey())) {
                walk(value, visitor);
            } else if (MANY.contains(property.getKey()) || NAMED.contains(property.getKey())) {
                value.forEach(child -> walk(child, visitor));
            }
        }
    }

    /** The fields that an object of this schema may have, as far as the schema names them. */
    static Set<String> listFields(JsonNode schema, JsonNode root) {
        var fields = new LinkedHashSet<String>();
        addFields(schema, root, fields, 0);
        return fields;
    }

    private static void addFields(
            @Nullable JsonNode schema, JsonNode root, Set<String> fields, int depth) {
        // Schemas may refer to themselves; no sensible one does so ten times for one object.
        if (schema == null || depth > 10) {
            return;
        }
        if (schema.get("properties") instanceof ObjectNode properties) {
            fields.addAll(properties.propertyNames());
        }
        for (var word : SAME_OBJECT) {
            var value = schema.get(word);
            if (value == null) {
                continue;
            }
            if (MANY.contains(word) || NAMED.contains(word)) {
                value.forEach(child -> addFields(child, root, fields, depth + 1));
            } else {
                addFields(value, root, fields, depth + 1);
            }
        }
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith("#/")) {
            addFields(root.at(pointer(reference.substring(1))), root, fields, depth + 1);
        }
    }

    static JsonPointer pointer(String text) {
        return JsonPointer.compile(text);
    }
}
