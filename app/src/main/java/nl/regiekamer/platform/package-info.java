/**
 * Technique that all modules share; a street, not a room: each part is a package with its own front
 * page and holds no word of the domain.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package nl.regiekamer.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
