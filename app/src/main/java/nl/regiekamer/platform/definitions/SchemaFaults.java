package nl.regiekamer.platform.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in plain Dutch, with place and remedy, what a schema has against a definition. */
final class SchemaFaults {

    private final ObjectNode content;
    private final JsonNode schema;
    private final Places places;
    private final String prefix;
    private final FaultList faults;

    SchemaFaults(
            ObjectNode content, JsonNode schema, Places places, String prefix, FaultList faults) {
        this.content = content;
        this.schema = schema;
        this.places = places;
        this.prefix = prefix;
        this.faults = faults;
    }

    void add(List<Error> errors) {
        for (var error : Alternatives.collapse(errors)) {
            add(error);
        }
    }

    private void add(Error error) {
        switch (error.getKeyword()) {
            case "required", "dependentRequired" -> addMissing(error);
            case "additionalProperties", "unevaluatedProperties" -> addUnknown(error);
            case ReferenceKeyword.NAME -> addReference(error);
            case "enum" -> addNotListed(error);
            case "type" ->
                    tell(error, TypeWords.wrong(error, label(error)), TypeWords.remedy(error));
            default -> addValue(error);
        }
    }

    private void addMissing(Error error) {
        var field = String.valueOf(error.getProperty());
        var present = error.getInstanceNode().propertyNames();
        tell(
                error,
                "Het veld '%s' ontbreekt%s.".formatted(field, within(error)),
                NearMisses.remedy(field, present, "Voeg '%s: ...' toe.".formatted(field))
                        .replace("bedoeld?", "verkeerd geschreven?"));
    }

    private void addUnknown(Error error) {
        var field = String.valueOf(error.getProperty());
        var known = listKnownFields(error);
        var otherwise =
                known.isEmpty()
                        ? "Haal het weg."
                        : "Haal het weg, of kies uit: %s.".formatted(String.join(", ", known));
        var place =
                error.getInstanceNode() instanceof ObjectNode object && isPlaced(error)
                        ? places.ofKey(object, field)
                        : place(error);
        faults.add(
                place,
                prefix + "Het veld '%s' bestaat hier niet%s.".formatted(field, within(error)),
                NearMisses.remedy(field, known, otherwise));
    }

    /** The fields that the schema of this very object lists. */
    private Set<String> listKnownFields(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var parent = fragment == null ? null : fragment.getParent();
        if (parent == null || parent.getNameCount() == 0) {
            return SchemaWords.listFields(schema, schema);
        }
        return SchemaWords.listFields(schema.at(SchemaWords.pointer(parent.toString())), schema);
    }

    private void addReference(Error error) {
        var kind = String.valueOf(error.getArguments()[0]);
        var id = String.valueOf(error.getArguments()[1]);
        tell(
                error,
                "%s verwijst naar %s '%s', maar die bestaat niet."
                        .formatted(label(error), kind, id),
                NearMisses.remedy(
                        id,
                        listIds(error),
                        "Kies een id van de soort '%s', of voeg die definitie toe."
                                .formatted(kind)));
    }

    private static List<String> listIds(Error error) {
        return error.getArguments()[2] instanceof Iterable<?> ids
                ? StreamSupport.stream(ids.spliterator(), false).map(Object::toString).toList()
                : List.of();
    }

    private void addNotListed(Error error) {
        var allowed = new ArrayList<String>();
        Objects.requireNonNull(error.getSchemaNode()).forEach(value -> allowed.add(text(value)));
        var value = text(error.getInstanceNode());
        tell(
                error,
                "%s is '%s'; die waarde is niet mogelijk.".formatted(label(error), value),
                NearMisses.remedy(
                        value, allowed, "Kies uit: %s.".formatted(String.join(", ", allowed))));
    }

    private void addValue(Error error) {
        var label = label(error);
        var value = text(error.getInstanceNode());
        var limit = text(error.getSchemaNode());
        switch (error.getKeyword()) {
            case "const" ->
                    tell(
                            error,
                            "%s is '%s', maar moet '%s' zijn.".formatted(label, value, limit),
                            "Schrijf '%s'.".formatted(limit));
            case "pattern" ->
                    tell(
                            error,
                            "%s is '%s', maar heeft niet de vorm %s."
                                    .formatted(label, value, limit),
                            patternRemedy(value));
            case "format" -> addFormat(error);
            case "minimum", "exclusiveMinimum" ->
                    tell(
                            error,
                            "%s is %s; dat is te laag.".formatted(label, value),
                            "Kies een getal %s %s."
                                    .formatted(
                                            error.getKeyword().equals("minimum")
                                                    ? "van ten minste"
                                                    : "boven",
                                            limit));
            case "maximum", "exclusiveMaximum" ->
                    tell(
                            error,
                            "%s is %s; dat is te hoog.".formatted(label, value),
                            "Kies een getal %s %s."
                                    .formatted(
                                            error.getKeyword().equals("maximum")
                                                    ? "van ten hoogste"
                                                    : "onder",
                                            limit));
            default -> addSize(error, label, limit);
        }
    }

    private void addSize(Error error, String label, String limit) {
        int size = error.getInstanceNode().size();
        switch (error.getKeyword()) {
            case "minItems" ->
                    tell(
                            error,
                            "%s heeft %d items; dat is te weinig.".formatted(label, size),
                            "Geef er ten minste %s.".formatted(limit));
            case "maxItems" ->
                    tell(
                            error,
                            "%s heeft %d items; dat is te veel.".formatted(label, size),
                            "Geef er ten hoogste %s.".formatted(limit));
            case "uniqueItems" ->
                    tell(
                            error,
                            "In %s staat een waarde meer dan eens.".formatted(label),
                            "Laat elke waarde één keer staan.");
            case "minLength" ->
                    tell(
                            error,
                            "%s is te kort.".formatted(label),
                            "Schrijf ten minste %s tekens.".formatted(limit));
            case "maxLength" ->
                    tell(
                            error,
                            "%s is te lang.".formatted(label),
                            "Schrijf ten hoogste %s tekens.".formatted(limit));
            case "oneOf" ->
                    tell(
                            error,
                            "%s past bij meer dan één vorm.".formatted(label),
                            "Haal de velden weg die bij de andere vorm horen.");
            default ->
                    tell(
                            error,
                            "%s voldoet niet aan het schema (%s: %s)."
                                    .formatted(label, error.getMessageKey(), error.getMessage()),
                            "Misschien zegt docs/definitions.md hoe het wel moet.");
        }
    }

    private void addFormat(Error error) {
        var format = text(error.getSchemaNode());
        var value = text(error.getInstanceNode());
        var isDate = format.equals("date");
        tell(
                error,
                isDate
                        ? "%s is '%s'; dat is geen datum.".formatted(label(error), value)
                        : "%s is '%s'; dat heeft niet de vorm '%s'."
                                .formatted(label(error), value, format),
                isDate ? "Schrijf een datum als 2026-01-31." : "Pas de schrijfwijze aan.");
    }

    private static String patternRemedy(String value) {
        return value.chars().anyMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '_')
                ? "Misschien zijn alleen kleine letters, cijfers en streepjes bedoeld."
                : "Pas de schrijfwijze aan.";
    }

    private void tell(Error error, String wrong, String remedy) {
        faults.add(place(error), prefix + wrong, remedy);
    }

    private Place place(Error error) {
        return places.ofPath(content, steps(error.getInstanceLocation()));
    }

    private boolean isPlaced(Error error) {
        JsonNode node = content;
        for (var step : steps(error.getInstanceLocation())) {
            var next = Places.child(node, step);
            if (next == null) {
                return false;
            }
            node = next;
        }
        return node.isContainer();
    }

    static List<Object> steps(NodePath path) {
        var steps = new ArrayList<Object>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return steps;
    }

    private static String within(Error error) {
        return error.getInstanceLocation().getNameCount() == 0 ? "" : " in " + label(error);
    }

    /** "'doelen[2].jaar'" for a path; counts from one, as people do. */
    static String label(Error error) {
        var steps = steps(error.getInstanceLocation());
        if (steps.isEmpty()) {
            return "Deze definitie";
        }
        var text =
                steps.stream()
                        .map(step ->
                                step instanceof Integer i ? "[%d]".formatted(i + 1) : "." + step)
                        .collect(Collectors.joining());
        return "'%s'".formatted(text.startsWith(".") ? text.substring(1) : text);
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
