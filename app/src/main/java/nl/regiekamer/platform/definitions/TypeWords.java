package nl.regiekamer.platform.definitions;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Words for a value of the wrong type. */
final class TypeWords {

    private TypeWords() {}

    static String wrong(Error error, String label) {
        var node = error.getInstanceNode();
        if (node.isNull()) {
            return "%s is leeg, maar moet %s zijn.".formatted(label, expected(error));
        }
        var shown = node.isContainer() ? "" : " (%s)".formatted(SchemaFaults.text(node));
        return "%s is %s%s, maar moet %s zijn."
                .formatted(label, word(nodeType(node)), shown, expected(error));
    }

    static String remedy(Error error) {
        var node = error.getInstanceNode();
        var expected = error.getSchemaNode();
        if (node.isNull()) {
            return "Vul het in, of haal de regel weg.";
        }
        if (wants(expected, "string") && !node.isContainer()) {
            return "Misschien ontbreken aanhalingstekens: '%s'.".formatted(SchemaFaults.text(node));
        }
        if (node.isString() && node.stringValue().matches("-?[0-9]+,[0-9]+")) {
            return "Schrijf een punt in plaats van een komma: %s."
                    .formatted(node.stringValue().replace(',', '.'));
        }
        if (wants(expected, "array")) {
            return "Zet de waarde op een eigen regel met '- ' ervoor.";
        }
        if (wants(expected, "boolean")) {
            return "Schrijf true (ja) of false (nee).";
        }
        return wants(expected, "object")
                ? "Schrijf de velden eronder, een stap ingesprongen."
                : "Schrijf %s.".formatted(expected(error));
    }

    private static boolean wants(JsonNode expected, String type) {
        return expected.isArray()
                ? StreamSupport.stream(expected.spliterator(), false)
                        .anyMatch(one -> one.asString("").equals(type))
                : expected.asString("").equals(type);
    }

    private static String expected(Error error) {
        var types = error.getSchemaNode();
        if (!types.isArray()) {
            return word(types.asString(""));
        }
        return StreamSupport.stream(types.spliterator(), false)
                .map(type -> word(type.asString("")))
                .collect(Collectors.joining(" of "));
    }

    private static String nodeType(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            default -> "string";
        };
    }

    private static String word(String type) {
        return switch (type) {
            case "string" -> "tekst";
            case "integer" -> "een geheel getal";
            case "number" -> "een getal";
            case "boolean" -> "true of false";
            case "array" -> "een lijst";
            case "object" -> "een groep velden";
            case "null" -> "leeg";
            default -> type;
        };
    }
}
