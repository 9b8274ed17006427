package nl.regiekamer.plan.progress;

import java.util.Arrays;
import java.util.Optional;
import nl.regiekamer.plan.ActionState;

/** How a human says an action goes; always with a sentence why, and never by colour alone. */
public enum Light {
    ON_COURSE("groen", "Op koers", "is-good", "m-good"),
    ATTENTION("oranje", "Vraagt aandacht", "is-watch", "m-watch"),
    STUCK("rood", "Loopt vast", "is-bad", "m-bad");

    /** What is said to who gives a light that does not fit the state, and what to do. */
    static final String CONTRADICTION = "De actie is klaar en loopt toch vast.";

    static final String CONTRADICTION_REMEDY =
            "Kies een ander licht, of een stand waarin zij niet klaar is.";

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

    /** What is wrong with this light at this state; empty for nothing. */
    public Optional<String> findContradiction(ActionState state) {
        return fits(state)
                ? Optional.empty()
                : Optional.of(CONTRADICTION + " " + CONTRADICTION_REMEDY);
    }

    /** Whether both can be true: what is done is no longer stuck. */
    boolean fits(ActionState state) {
        return this != STUCK || !state.achieved();
    }

    public static Optional<Light> find(String id) {
        return Arrays.stream(values()).filter(light -> light.id.equals(id)).findFirst();
    }
}
