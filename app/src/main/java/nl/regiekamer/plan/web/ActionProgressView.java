package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.words.Fact;

/**
 * How one action goes, for its page.
 *
 * @param mark state, light and flags
 * @param reason why it goes so; empty while nobody reported
 * @param since where the state comes from: a report of a day, or the plan
 * @param flags what the system noticed, in sentences
 * @param due until when the next report is in time; empty while no term runs
 * @param holder who holds it; empty for those who need not know
 * @param milestones its own
 * @param reports all, the last first
 * @param adjustments decisions to adjust it
 * @param mayReport whether the visitor may report of it
 * @param maySteer whether the visitor may adjust it
 * @param late where the visitor may still report of it in the plan that ended; empty for nowhere
 * @param lateWords which plan that is
 */
public record ActionProgressView(
        StateMark mark,
        String reason,
        String since,
        List<String> flags,
        String due,
        String holder,
        List<MilestoneRow> milestones,
        List<ReportRow> reports,
        List<Adjustment> adjustments,
        boolean mayReport,
        boolean maySteer,
        String late,
        String lateWords) {

    /** A milestone and whether it was reached. */
    public record MilestoneRow(String name, String due, String reached, boolean missed) {}

    /**
     * A report.
     *
     * @param by who wrote it; empty for those who need not know
     * @param evidence only for those who may report
     * @param withdrawn in a sentence that it was taken back; empty while it stands
     */
    public record ReportRow(
            String at,
            String by,
            String state,
            Light light,
            String reason,
            List<String> results,
            List<Fact> evidence,
            String withdrawn) {}
}
