/**
 * Forms that follow from a JSON Schema: whoever adds a field to a kind of definition has it on the
 * page. In: a schema and what a thing says. Out: {@link SchemaForm}, and the fields that {@code
 * forms/fields.jte} draws.
 */
@NamedInterface("forms")
@NullMarked
package nl.regiekamer.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
