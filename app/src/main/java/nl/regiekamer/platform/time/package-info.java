/** The clock of the application; tests move it. */
@NamedInterface("time")
@NullMarked
package nl.regiekamer.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
