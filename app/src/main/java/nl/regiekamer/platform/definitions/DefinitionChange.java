package nl.regiekamer.platform.definitions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One definition made, changed or taken away by people while the application runs.
 *
 * @param kind the Dutch word of the kind
 * @param id unique within its kind
 * @param content what it says from now on, as a whole; null when it is taken away
 */
public record DefinitionChange(String kind, String id, @Nullable ObjectNode content) {

    /** What it says from now on; empty when it is taken away. */
    public Optional<ObjectNode> findContent() {
        return Optional.ofNullable(content).map(ObjectNode::deepCopy);
    }

    /** How people name what changed: "doel 'minder-inbraken'". */
    public String name() {
        return "%s '%s'".formatted(kind, id);
    }
}
