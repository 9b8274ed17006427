package nl.regiekamer.platform.definitions;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a definition file, before layering.
 *
 * @param reason why a pack departs from the national default; null where it does not
 * @param content the fields of the kind, without those of the engine
 */
record Entry(
        Kind kind,
        String id,
        Mode mode,
        Validity validity,
        @Nullable String reason,
        ObjectNode content,
        Place place) {

    /** What an entry does. */
    enum Mode {
        DEFINE,
        OVERRIDE,
        WITHDRAW
    }
}
