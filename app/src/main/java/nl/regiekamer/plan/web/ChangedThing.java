package nl.regiekamer.plan.web;

import java.util.List;

/**
 * A thing in the plan that differs between two versions.
 *
 * @param kind the Dutch word of its kind
 * @param id of the thing
 * @param title its name
 * @param path its page; empty when it has none, or is gone
 * @param change toegevoegd, vervallen, "gaat op in …" or gewijzigd
 * @param fields what changed in it; for a new or removed thing, what it says or said
 * @param alike names of the things of which it holds, when it stands for more than one
 */
public record ChangedThing(
        String kind,
        String id,
        String title,
        String path,
        String change,
        List<Field> fields,
        List<String> alike) {

    static final String CHANGED = "gewijzigd";

    public ChangedThing {
        fields = List.copyOf(fields);
        alike = List.copyOf(alike);
    }

    boolean isChanged() {
        return change.equals(CHANGED);
    }

    ChangedThing with(List<Field> others) {
        return new ChangedThing(kind, id, title, path, change, others, alike);
    }

    /** A field that changed; empty where there was, or is, nothing. */
    public record Field(String name, String before, String after) {

        /** "Titel: was ‘Minder’, wordt ‘Veel minder’". */
        String words() {
            return "%s: was %s, wordt %s".formatted(name, quoted(before), quoted(after));
        }

        private static String quoted(String text) {
            return text.isEmpty() ? "leeg" : "‘%s’".formatted(text);
        }
    }
}
