package nl.regiekamer.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.regiekamer.platform.forms.FormField.Choice;
import nl.regiekamer.platform.forms.FormField.Input;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one kind of definition. It knows texts, numbers, choices, references, lists of these
 * and groups one or two levels deep; what else a schema may say is kept as it was.
 */
public final class SchemaForm {

    static final Locale DUTCH = Locale.of("nl", "NL");

    /** A text of which the schema says that it takes sentences is longer than this, in signs. */
    private static final int LONG = 70;

    private final ObjectNode schema;
    private final Set<String> hidden;
    private final Function<String, List<Named>> named;

    /**
     * @param schema of the kind
     * @param hidden fields that the form leaves as they are
     * @param named what a reference to a kind may point at
     */
    public SchemaForm(ObjectNode schema, Set<String> hidden, Function<String, List<Named>> named) {
        this.schema = schema;
        this.hidden = Set.copyOf(hidden);
        this.named = named;
    }

    /** The fields, filled with what a thing says now; null for a new thing. */
    public List<FormField> fields(@Nullable ObjectNode content) {
        return fields(schema, "", content == null ? empty() : content);
    }

    private List<FormField> fields(JsonNode object, String prefix, JsonNode content) {
        var required = texts(object.path("required"));
        var fields = new ArrayList<FormField>();
        for (var property : object.path("properties").properties()) {
            var name = property.getKey();
            if (!prefix.isEmpty() || !hidden.contains(name)) {
                fields.add(
                        field(
                                property.getValue(),
                                prefix + name,
                                required.contains(name),
                                content.path(name)));
            }
        }
        return fields;
    }

    private FormField field(JsonNode schema, String name, boolean required, JsonNode value) {
        var input = input(schema, value);
        var inner =
                switch (input) {
                    case GROUP ->
                            isList(schema)
                                    ? items(schema, name, value)
                                    : fields(schema, name + ".", value);
                    default -> List.<FormField>of();
                };
        return new FormField(
                name,
                label(name),
                schema.path("description").asString(""),
                input,
                required,
                text(value),
                choices(schema, value),
                inner);
    }

    /** Each item, and room for one more. */
    private List<FormField> items(JsonNode schema, String name, JsonNode value) {
        var items = new ArrayList<FormField>();
        for (int i = 0; i <= value.size(); i++) {
            var inner = fields(schema.path("items"), "%s.%d.".formatted(name, i), value.path(i));
            var label = i < value.size() ? "Nummer %d".formatted(i + 1) : "Nog een";
            items.add(
                    new FormField(
                            "%s.%d".formatted(name, i),
                            label,
                            "",
                            Input.GROUP,
                            false,
                            "",
                            List.of(),
                            inner));
        }
        return items;
    }

    /**
     * What a sent form says. A field left empty is left out, and so is a "no" or an empty list of
     * which the thing said nothing before: who did not touch it, changed nothing. A number that
     * cannot be read stays as it was typed, so that the schema can say what is wrong with it.
     *
     * @param sent the values of a field by its name; empty for none
     * @param old what the thing said, for fields that the form does not show; null for a new one
     */
    public ObjectNode read(Function<String, List<String>> sent, @Nullable ObjectNode old) {
        var result = object(schema, "", sent);
        leaveOut(result, schema, old == null ? empty() : old);
        if (old != null) {
            hidden.stream().filter(old::has).forEach(name -> result.set(name, old.get(name)));
        }
        return result;
    }

    /** Takes out what says nothing, unless it must be there or was there. */
    private static void leaveOut(ObjectNode object, JsonNode schema, JsonNode old) {
        var required = texts(schema.path("required"));
        for (var name : List.copyOf(object.propertyNames())) {
            var value = object.path(name);
            var before = old.path(name);
            var inner = schema.path("properties").path(name);
            if (!saysSomething(value) && before.isMissingNode() && !required.contains(name)) {
                object.remove(name);
            } else if (value instanceof ObjectNode group) {
                leaveOut(group, inner, before);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                if (value.path(i) instanceof ObjectNode item) {
                    leaveOut(item, inner.path("items"), before.path(i));
                }
            }
        }
    }

    private ObjectNode object(JsonNode object, String prefix, Function<String, List<String>> sent) {
        var result = empty();
        for (var property : object.path("properties").properties()) {
            var value = value(property.getValue(), prefix + property.getKey(), sent);
            if (value != null) {
                result.set(property.getKey(), value);
            }
        }
        return result;
    }

    private @Nullable JsonNode value(
            JsonNode schema, String name, Function<String, List<String>> sent) {
        var values =
                sent.apply(name).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
        return switch (input(schema, empty())) {
            case GROUP -> isList(schema) ? list(schema, name, sent) : group(schema, name, sent);
            case SOME_OF -> array(values);
            case LINES -> array(values.stream().flatMap(String::lines).map(String::strip).toList());
            case YES_NO -> JsonNodeFactory.instance.booleanNode(values.contains("ja"));
            case NUMBER -> values.isEmpty() ? null : number(values.getFirst());
            default ->
                    values.isEmpty()
                            ? null
                            : JsonNodeFactory.instance.stringNode(
                                    values.getFirst().replace("\r\n", "\n"));
        };
    }

    private @Nullable ObjectNode group(
            JsonNode schema, String name, Function<String, List<String>> sent) {
        var inner = object(schema, name + ".", sent);
        return says(inner) ? inner : null;
    }

    /** Items up to the first number that was not on the form; those left empty fall away. */
    private JsonNode list(JsonNode schema, String name, Function<String, List<String>> sent) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; isSent(schema.path("items"), "%s.%d.".formatted(name, i), sent); i++) {
            var item = object(schema.path("items"), "%s.%d.".formatted(name, i), sent);
            if (says(item)) {
                list.add(item);
            }
        }
        return list;
    }

    private static boolean isSent(
            JsonNode schema, String prefix, Function<String, List<String>> sent) {
        return schema.path("properties").propertyNames().stream()
                .anyMatch(name -> !sent.apply(prefix + name).isEmpty());
    }

    private static boolean says(ObjectNode object) {
        return object.properties().stream()
                .map(java.util.Map.Entry::getValue)
                .anyMatch(SchemaForm::saysSomething);
    }

    private static boolean saysSomething(JsonNode value) {
        return !(value.isBoolean() && !value.booleanValue())
                && !(value.isArray() && value.isEmpty());
    }

    private static JsonNode array(List<String> values) {
        var list = JsonNodeFactory.instance.arrayNode();
        values.stream().filter(value -> !value.isEmpty()).forEach(list::add);
        return list;
    }

    private static JsonNode number(String typed) {
        var plain = typed.replace(".", "").replace(',', '.');
        try {
            var number = new java.math.BigDecimal(plain);
            return number.stripTrailingZeros().scale() <= 0 && number.abs().longValue() < MANY
                    ? JsonNodeFactory.instance.numberNode(number.intValueExact())
                    : JsonNodeFactory.instance.numberNode(number.doubleValue());
        } catch (NumberFormatException notOne) {
            return JsonNodeFactory.instance.stringNode(typed);
        }
    }

    private static final long MANY = Integer.MAX_VALUE;

    private static Input input(JsonNode schema, JsonNode value) {
        if (schema.has("enum") || schema.has("verwijst-naar")) {
            return Input.ONE_OF;
        }
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> Input.NUMBER;
            case "boolean" -> Input.YES_NO;
            case "object" -> Input.GROUP;
            case "array" -> listInput(schema.path("items"));
            default ->
                    schema.path("format").asString("").equals("date")
                            ? Input.DATE
                            : text(value).length() > LONG ? Input.TEXT : Input.LINE;
        };
    }

    private static Input listInput(JsonNode items) {
        if (items.has("enum") || items.has("verwijst-naar")) {
            return Input.SOME_OF;
        }
        return items.path("type").asString("").equals("object") ? Input.GROUP : Input.LINES;
    }

    private List<Choice> choices(JsonNode schema, JsonNode value) {
        var one = isList(schema) ? schema.path("items") : schema;
        var chosen = value.isArray() ? texts(value) : List.of(value.asString(""));
        if (one.has("enum")) {
            return texts(one.path("enum")).stream()
                    .map(id -> new Choice(id, id, chosen.contains(id)))
                    .toList();
        }
        if (!one.has("verwijst-naar")) {
            return List.of();
        }
        return named.apply(one.path("verwijst-naar").asString()).stream()
                .map(thing -> new Choice(thing.id(), thing.title(), chosen.contains(thing.id())))
                .toList();
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join("\n", texts(value));
        }
        if (value.isNumber()) {
            return value.asString().replace('.', ',');
        }
        return value.isBoolean()
                ? (value.booleanValue() ? "ja" : "nee")
                : value.isString() ? value.asString() : "";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.asString(""))
                .toList();
    }

    /** "Soort doel" for {@code soort-doel}; of a path, the last step. */
    public static String label(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1).replace('-', ' ');
        return last.substring(0, 1).toUpperCase(DUTCH) + last.substring(1);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
