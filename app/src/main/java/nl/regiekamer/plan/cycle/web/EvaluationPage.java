package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.plan.cycle.GoalOutcome;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The evaluation of a plan: as it was kept, and for who may, the form to make it.
 *
 * @param plan id
 * @param title of the plan
 * @param query behind addresses of this plan; empty for the one in force
 * @param lead how many goals were reached
 * @param kept the goals as they were judged; empty while nobody did
 * @param when when that was
 * @param version which time it was made, for addresses; empty for the last
 * @param others the other times that it was made, the last first
 * @param proposal the form; empty for who only reads
 * @param seen the number of the evaluation when the form was opened; 0 for none
 * @param did what others did since; empty for nothing
 * @param faults what must be mended in it
 */
public record EvaluationPage(
        List<Crumb> crumbs,
        String plan,
        String title,
        String query,
        String lead,
        List<GoalOutcome> kept,
        String when,
        String version,
        List<Other> others,
        List<GoalOutcome> proposal,
        int seen,
        List<String> did,
        Faults faults) {

    /** Another time that the evaluation was made. */
    public record Other(String words, String path) {}
}
