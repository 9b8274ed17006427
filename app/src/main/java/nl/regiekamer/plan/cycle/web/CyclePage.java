package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * The steps of the policy cycle.
 *
 * @param title of the plan in force
 * @param inUse whether it was taken into use
 * @param years of the plan to come
 * @param next where the draft of the next plan is; empty while there is none
 * @param asking steps that should be done about now
 * @param coming steps whose day has yet to come
 * @param done steps that were done, the last first
 * @param earlier other plans whose papers can be read
 */
public record CyclePage(
        List<Crumb> crumbs,
        String title,
        boolean inUse,
        String years,
        String next,
        List<Row> asking,
        List<Row> coming,
        List<Row> done,
        List<Earlier> earlier) {

    /**
     * A step.
     *
     * @param path where it is marked as done
     * @param page where it is done; empty for nowhere
     * @param seen how often something was said of it
     * @param note what came of it; empty for nothing
     * @param by who did it and when; empty while it was not done
     */
    public record Row(
            String path,
            String title,
            String text,
            String page,
            String role,
            String day,
            boolean late,
            int seen,
            String note,
            String by) {}

    /** A plan that ended. */
    public record Earlier(String id, String title) {}
}
