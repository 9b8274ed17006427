/**
 * Orders from the terminal of this machine: a socket in the data folder, for who owns that folder.
 *
 * <p>In: a word and its arguments, typed after {@code ./regiekamer}. Out: lines of Dutch, and
 * whether it was done. A module offers an order as a bean that is a {@link
 * nl.regiekamer.platform.door.LocalOrder}.
 */
@NamedInterface("door")
@NullMarked
package nl.regiekamer.platform.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
