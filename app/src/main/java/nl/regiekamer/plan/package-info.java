/**
 * The policy plan as it stands: fields, themes with their accents and pillars, goals, actions,
 * principles; and the definitions of the indicators by which goals are judged.
 *
 * <p>In: definitions of the nation and the pack. Out: {@link Plans}. Later modules show their
 * figures and progress on its pages through {@link nl.regiekamer.plan.ProgressSection}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::definitions",
            "platform::forms",
            "platform::documents",
            "platform::web",
            "platform::access",
            "platform::sql",
            "platform::time",
            "platform::settings",
            "platform::calendar",
            "platform::charts",
            "platform::export",
            "platform::files",
            "platform::sheets",
            "platform::signin",
            "area",
            "partners"
        })
@NullMarked
package nl.regiekamer.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
