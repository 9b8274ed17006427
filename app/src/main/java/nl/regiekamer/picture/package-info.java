/**
 * The safety picture: indicator values with their uncertainty, per area and through time; goals
 * judged by them. Read only, computed on demand.
 *
 * <p>In: figures of {@code sources}, indicator definitions of {@code plan}, areas. Out: {@link
 * nl.regiekamer.picture.Pictures}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::definitions",
            "platform::web",
            "platform::charts",
            "platform::export",
            "platform::access",
            "platform::sql",
            "platform::time",
            "area",
            "area::drawing",
            "plan",
            "sources"
        })
@NullMarked
package nl.regiekamer.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
