package nl.regiekamer.platform.definitions;

import com.networknt.schema.Schema;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of definition: what its schema says.
 *
 * @param name the Dutch word of the kind; also its folder and the value of {@code soort}
 * @param schema the schema as it was read
 * @param compiled the same, ready to validate
 * @param fields the fields that the schema lists for a definition
 */
record Kind(String name, ObjectNode schema, Schema compiled, Set<String> fields) {

    /** Whether the kind itself has this field, so that the engine leaves it in the content. */
    boolean lists(String field) {
        return fields.contains(field);
    }
}
