/**
 * Where this installation keeps its things and which pack it runs: the few settings that are no
 * data.
 */
@NamedInterface("settings")
@NullMarked
package nl.regiekamer.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
