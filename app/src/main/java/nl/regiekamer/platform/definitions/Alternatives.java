package nl.regiekamer.platform.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, where a schema allows several forms ({@code oneOf}, {@code anyOf}), only the errors of the
 * form that comes nearest: a writer meant one of them.
 */
final class Alternatives {

    private static final Set<String> ONE_STEP_NAMED = Set.of("properties", "patternProperties");
    private static final Set<String> ONE_STEP =
            Set.of(
                    "items",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "unevaluatedItems",
                    "contains");
    private static final Set<String> NO_STEP_NAMED =
            Set.of("allOf", "anyOf", "oneOf", "dependentSchemas");
    private static final Set<String> SHAPE = Set.of("type", "const", "enum");

    /** A choice of forms in the path of an error: where in the schema, where in the definition. */
    private record Choice(String schemaPath, String instancePath, int branch, int depth) {
        String key() {
            return schemaPath + "@" + instancePath;
        }
    }

    private Alternatives() {}

    static List<Error> collapse(List<Error> errors) {
        return collapse(errors, 0);
    }

    private static List<Error> collapse(List<Error> errors, int from) {
        var kept = new ArrayList<Error>();
        var choices = new LinkedHashMap<String, TreeMap<Integer, List<Error>>>();
        var depths = new LinkedHashMap<String, Choice>();
        for (var error : errors) {
            var choice = choice(error, from);
            if (choice == null) {
                kept.add(error);
            } else {
                depths.putIfAbsent(choice.key(), choice);
                choices.computeIfAbsent(choice.key(), _ -> new TreeMap<>())
                        .computeIfAbsent(choice.branch(), _ -> new ArrayList<>())
                        .add(error);
            }
        }
        kept.removeIf(error -> isChoiceItself(error) && choices.containsKey(keyOf(error)));
        for (Map.Entry<String, TreeMap<Integer, List<Error>>> entry : choices.entrySet()) {
            var choice = depths.get(entry.getKey());
            if (choice != null) {
                kept.addAll(collapse(nearest(entry.getValue(), choice), choice.depth()));
            }
        }
        return kept;
    }

    private static List<Error> nearest(TreeMap<Integer, List<Error>> branches, Choice choice) {
        return branches.values().stream()
                .min(
                        Comparator.comparingInt((List<Error> branch) -> shapeErrors(branch, choice))
                                .thenComparingInt(List::size))
                .orElse(List.of());
    }

    /** A form of quite another shape is not the one that was meant. */
    private static int shapeErrors(List<Error> branch, Choice choice) {
        return (int)
                branch.stream()
                        .filter(error -> SHAPE.contains(error.getKeyword()))
                        .filter(error ->
                                error.getInstanceLocation()
                                        .toString()
                                        .equals(choice.instancePath()))
                        .count();
    }

    private static boolean isChoiceItself(Error error) {
        return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
    }

    private static String keyOf(Error error) {
        return error.getEvaluationPath() + "@" + error.getInstanceLocation();
    }

    private static @Nullable Choice choice(Error error, int from) {
        var path = error.getEvaluationPath();
        int steps = 0;
        for (int i = 0; i + 1 < path.getNameCount(); i++) {
            var word = path.getName(i);
            boolean isChoice = word.equals("oneOf") || word.equals("anyOf");
            if (isChoice && i >= from && path.getElement(i + 1) instanceof Integer branch) {
                return new Choice(
                        prefix(path, i + 1),
                        prefix(error.getInstanceLocation(), steps),
                        branch,
                        i + 2);
            }
            if (ONE_STEP_NAMED.contains(word) || word.equals("prefixItems")) {
                steps++;
                i++;
            } else if (ONE_STEP.contains(word)) {
                steps++;
            } else if (NO_STEP_NAMED.contains(word)) {
                i++;
            }
        }
        return null;
    }

    private static String prefix(NodePath path, int length) {
        var cut = path;
        while (cut.getNameCount() > length) {
            cut = cut.getParent();
        }
        return cut.toString();
    }
}
