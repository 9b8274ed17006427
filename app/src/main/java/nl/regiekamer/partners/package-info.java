/**
 * Organisations that work on the policy: who they are and of what sort.
 *
 * <p>In: definitions of the pack. Out: {@link Partners}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::definitions",
            "platform::web",
            "platform::access",
            "platform::sql",
            "platform::time"
        })
@NullMarked
package nl.regiekamer.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
