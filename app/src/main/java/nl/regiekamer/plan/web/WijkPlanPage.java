package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.notes.Agreement;
import nl.regiekamer.plan.notes.WijkPlan;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The plan of a wijk on its page.
 *
 * @param at the day on which it holds
 * @param agreements what was agreed there
 * @param mayKeep whether the visitor keeps agreements
 * @param form what was typed for a new one
 */
public record WijkPlanPage(
        List<Crumb> crumbs,
        WijkPlan plan,
        String at,
        List<Row> agreements,
        boolean mayKeep,
        Faults faults,
        AgreementForm form) {

    /** An agreement in the list. */
    public record Row(Agreement agreement, String due, boolean late) {}

    /** The page on which one agreement is changed. */
    public record Change(
            List<Crumb> crumbs,
            Agreement agreement,
            String wijk,
            Faults faults,
            AgreementForm form,
            String conflict) {}
}
