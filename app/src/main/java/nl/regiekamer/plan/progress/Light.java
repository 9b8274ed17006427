package nl.regiekamer.plan.progress;

import java.util.Arrays;
import java.util.Optional;

/** How a human says an action goes; always with a sentence why, and never by colour alone. */
public enum Light {
    ON_COURSE("groen", "Op koers", "is-good", "m-good"),
    ATTENTION("oranje", "Vraagt aandacht", "is-watch", "m-watch"),
    STUCK("rood", "Loopt vast", "is-bad", "m-bad");

    private final String id;
    private final String words;
    private final String style;
    private final String mark;

    Light(String id, String words, String style, String mark) {
        this.id = id;
        this.words = words;
        this.style = style;
        this.mark = mark;
    }

    /** As it stands in an address or a form: the colour by which people call it. */
    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** Name of its style; whole, so that the build sees that the style is used. */
    public String style() {
        return style;
    }

    /** Name of its shape in the sprite of every page. */
    public String mark() {
        return mark;
    }

    public static Optional<Light> find(String id) {
        return Arrays.stream(values()).filter(light -> light.id.equals(id)).findFirst();
    }
}
