/**
 * The areas of the municipality: wijken, buurten and own work areas, their borders, and in which of
 * them a point lies.
 *
 * <p>In: the pack's list of areas and outlines, or a file of CBS or PDOK. Out: {@link
 * nl.regiekamer.area.Areas}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::settings",
            "platform::sql",
            "platform::definitions",
            "platform::access",
            "platform::jobs",
            "platform::web",
            "platform::sheets"
        })
@NullMarked
package nl.regiekamer.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
