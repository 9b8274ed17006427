package nl.regiekamer.platform.forms;

import java.util.List;

/**
 * One field of a form, ready to draw.
 *
 * @param name its path in the content, with dots: {@code mijlpaal.uiterlijk}; also its id
 * @param label as people call it
 * @param hint one sentence; may be empty
 * @param input how it is filled in
 * @param required whether the schema asks for it
 * @param value what it says; for many lines, one per line
 * @param choices for a choice
 * @param inner the fields of a group
 */
public record FormField(
        String name,
        String label,
        String hint,
        Input input,
        boolean required,
        String value,
        List<Choice> choices,
        List<FormField> inner) {

    /** How a field is filled in. */
    public enum Input {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        ONE_OF,
        SOME_OF,
        /** Free words, one per line. */
        LINES,
        /** Fields that belong together. */
        GROUP
    }

    /** Something to choose. */
    public record Choice(String id, String title, boolean chosen) {}

    public FormField {
        choices = List.copyOf(choices);
        inner = List.copyOf(inner);
    }

    /** How many are chosen. */
    public long countChosen() {
        return choices.stream().filter(Choice::chosen).count();
    }
}
