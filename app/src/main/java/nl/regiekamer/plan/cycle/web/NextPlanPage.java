package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The form from which the draft of the next plan is made.
 *
 * @param next where that draft is; empty while there is none
 * @param inUse whether the plan in force was taken into use
 * @param withoutAccents whether no theme is an accent so far
 * @param others themes in which another can go up
 */
public record NextPlanPage(
        List<Crumb> crumbs,
        String years,
        String next,
        boolean inUse,
        boolean withoutAccents,
        Fields fields,
        List<Theme> themes,
        List<Goal> general,
        List<Named> others,
        Faults faults) {

    /**
     * What is typed.
     *
     * @param acties which actions go along
     * @param houders whether their holders do
     * @param mijlpalen whether their open milestones do
     */
    public record Fields(
            String titel,
            String van,
            String tot,
            String ambitie,
            String reden,
            String acties,
            boolean houders,
            boolean mijlpalen) {}

    /**
     * A theme of the plan in force.
     *
     * @param fate ACCENT, THEME, DROPPED, or the id of the theme in which it goes up
     * @param reason why it was chosen as an accent; empty when it was not
     * @param shared goals on which partners agreed in sessions
     */
    public record Theme(
            String id,
            String name,
            String fate,
            String reason,
            List<Goal> goals,
            List<Goal> shared) {}

    /** A goal, with what may be said of it now; of a shared one by whom and when it was agreed. */
    public record Goal(String id, String title, String verdict, boolean chosen) {}
}
