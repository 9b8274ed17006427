package nl.regiekamer.platform.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in plain Dutch, with place and remedy, what a schema has against a definition. */
final class SchemaFaults {

    private static final String UNEVALUATED = "unevaluatedProperties";

    private final ObjectNode content;
    private final Map<String, ObjectNode> schemas;
    private final Places places;
    private final String prefix;
    private final FaultList faults;

    SchemaFaults(
            ObjectNode content,
            Map<String, ObjectNode> schemas,
            Places places,
            String prefix,
            FaultList faults) {
        this.content = content;
        this.schemas = schemas;
        this.places = places;
        this.prefix = prefix;
        this.faults = faults;
    }

    void add(List<Error> errors) {
        for (var error : Alternatives.collapse(errors)) {
            if (!isEcho(error, errors)) {
                add(error);
            }
        }
    }

    /**
     * A field that a schema knows counts as unevaluated if something else is wrong in that schema;
     * only the something else is worth telling.
     */
    private boolean isEcho(Error error, List<Error> errors) {
        return error.getKeyword().equals(UNEVALUATED)
                && listKnownFields(error).contains(String.valueOf(error.getProperty()))
                && errors.stream().anyMatch(other -> !other.getKeyword().equals(UNEVALUATED));
    }

    private void add(Error error) {
        switch (error.getKeyword()) {
            case "required", "dependentRequired" -> addMissing(error);
            case "additionalProperties", UNEVALUATED -> addUnknown(error);
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

    /** The fields that the schema of this very object lists, in whichever file it stands. */
    private Set<String> listKnownFields(Error error) {
        var location = error.getSchemaLocation();
        var root = schemas.get(KindReader.kindOf(String.valueOf(location.getAbsoluteIri())));
        var parent = location.getFragment().getParent();
        if (root == null) {
            return Set.of();
        }
        return parent == null || parent.getNameCount() == 0
                ? SchemaWords.listFields(root, root)
                : SchemaWords.listFields(root.at(SchemaWords.pointer(parent.toString())), root);
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
        var words = ValueWords.of(error, label(error));
        tell(error, words.wrong(), words.remedy());
    }

    private void tell(Error error, String wrong, String remedy) {
        faults.add(new DefinitionFault(place(error), prefix + wrong, remedy, rejected(error)));
    }

    private RejectedValue rejected(Error error) {
        var path = new ArrayList<String>();
        steps(error.getInstanceLocation()).forEach(step -> path.add(step.toString()));
        var isMissing = error.getKeyword().equals("required");
        if (isMissing) {
            path.add(String.valueOf(error.getProperty()));
        }
        var limit = error.getSchemaNode();
        return new RejectedValue(
                path,
                error.getKeyword(),
                isMissing ? "" : text(error.getInstanceNode()),
                limit == null ? "" : text(limit),
                example(error));
    }

    /** What the schema gives as one, at the rule that was broken. */
    private String example(Error error) {
        var location = error.getSchemaLocation();
        var root = schemas.get(KindReader.kindOf(String.valueOf(location.getAbsoluteIri())));
        var parent = location.getFragment().getParent();
        return root == null || parent == null
                ? ""
                : text(root.at(SchemaWords.pointer(parent.toString())).path("examples").path(0));
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
