package nl.regiekamer.plan.web;

import nl.regiekamer.platform.web.Faults;

/**
 * What was typed in the forms on the pages of versions, and what is wrong with it.
 *
 * @param faults by field
 * @param title of an amendment
 * @param reason why
 * @param decision as it was typed
 */
public record VersionForms(Faults faults, String title, String reason, DecisionForm decision) {

    static VersionForms none() {
        return new VersionForms(Faults.none(), "", "", DecisionForm.EMPTY);
    }

    static VersionForms of(DecisionForm decision, Faults faults) {
        return new VersionForms(faults, "", "", decision);
    }

    /** The same with faults of a rule that refused. */
    VersionForms withFault(String field, String fault) {
        return new VersionForms(Faults.none().add(field, fault), title, reason, decision);
    }
}
