package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.forms.FormField;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The form for one thing in the plan.
 *
 * @param path where the form goes
 * @param seen fingerprint of what the writer saw
 * @param meanwhile what somebody else made of it since; empty for nothing
 * @param conflict why; empty without one
 */
public record ThingPage(
        List<Crumb> crumbs,
        String title,
        PlanVersion version,
        String path,
        String seen,
        boolean isNew,
        List<FormField> fields,
        Faults faults,
        String conflict,
        List<ChangedThing.Field> meanwhile) {

    /** Whether it can be taken out: not what is not there yet, and not the plan itself. */
    public boolean mayGo() {
        return !isNew && !path.startsWith(version.path() + "/onderdelen/plan/");
    }
}
