package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that differs between two versions of a definition.
 *
 * @param path field names; {@code [id]} for an item of a list whose items have ids, {@code []} for
 *     an item that is known by its value
 * @param before the old value; null if added
 * @param after the new value; null if removed
 */
public record Difference(
        List<String> path, Change change, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** An item of a list that has no id. */
    static final String ITEM = "[]";

    /** What happened. */
    public enum Change {
        ADDED("toegevoegd"),
        REMOVED("vervallen"),
        CHANGED("gewijzigd"),
        /** The same items of a list in another order; both values are the whole list. */
        REORDERED("andere volgorde");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** The Dutch word for it. */
        public String label() {
            return label;
        }
    }

    public Difference {
        path = List.copyOf(path);
    }

    /** The path for people: "doelen, inbraak: streefjaar". */
    public String where() {
        var words = new ArrayList<String>();
        for (var step : path) {
            if (!step.equals(ITEM)) {
                words.add(isItem(step) ? step.substring(1, step.length() - 1) : step);
            }
        }
        return String.join(" > ", words);
    }

    /** The old value for people; empty if there was none. */
    public String beforeText() {
        return shown(before);
    }

    /** The new value for people; empty if there is none. */
    public String afterText() {
        return shown(after);
    }

    /** The difference as one Dutch line. */
    public String text() {
        return switch (change) {
            case ADDED -> "%s toegevoegd: %s".formatted(where(), afterText());
            case REMOVED -> "%s vervallen: %s".formatted(where(), beforeText());
            case CHANGED ->
                    "%s gewijzigd: %s wordt %s".formatted(where(), beforeText(), afterText());
            case REORDERED -> "%s in andere volgorde: %s".formatted(where(), afterText());
        };
    }

    static boolean isItem(String step) {
        return step.startsWith("[") && step.endsWith("]");
    }

    private String shown(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        return change == Change.REORDERED ? ValueText.keys(node) : ValueText.of(node);
    }
}
