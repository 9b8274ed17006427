/**
 * The definition engine: the kinds of the field as data, national defaults with a municipality's
 * own on top.
 *
 * <p>In: a folder of JSON Schemas and YAML files, and a pack. Out: {@link
 * nl.regiekamer.platform.definitions.Definitions}, or all faults at once with file, line, column
 * and remedy. Pure Java: no Spring, no SQL, no clock.
 */
@NamedInterface("definitions")
@NullMarked
package nl.regiekamer.platform.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
