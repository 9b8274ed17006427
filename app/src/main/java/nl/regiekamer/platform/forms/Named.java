package nl.regiekamer.platform.forms;

import nl.regiekamer.platform.definitions.Definition;

/** Something that a reference can point at. */
public record Named(String id, String title) {

    /** A definition by the name that people know it by: its title or name, else its id. */
    public static Named of(Definition definition) {
        var content = definition.content();
        var title = content.path("titel").asString(content.path("naam").asString(definition.id()));
        return new Named(definition.id(), title);
    }
}
