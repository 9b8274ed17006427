/**
 * Words that all modules share: areas, periods, amounts, places.
 *
 * <p>Pure Java: no Spring, no SQL, no clock.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.regiekamer.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
