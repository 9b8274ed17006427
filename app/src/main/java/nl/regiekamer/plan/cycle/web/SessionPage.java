package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * One session with partners.
 *
 * @param isDropped whether it does not take place
 * @param mayWrite whether it can be changed: only in the time of its own plan
 * @param takesOutcomes whether outcomes can be written down
 * @param waiting why not yet; empty when they can, or never will
 * @param layers names of the layers of cooperation, from small to large
 * @param history how it was before, the last first; empty when it was written once
 */
public record SessionPage(
        List<Crumb> crumbs,
        int number,
        String path,
        String title,
        String day,
        boolean isDropped,
        boolean mayWrite,
        boolean takesOutcomes,
        String waiting,
        List<String> agenda,
        List<Named> organisations,
        List<String> layers,
        List<Theme> themes,
        String written,
        List<Earlier> history) {

    /**
     * A theme of the session.
     *
     * @param path of its page; empty when the plan has it no longer
     * @param layers per layer of cooperation whether it chose this as an accent
     */
    public record Theme(
            String id,
            String name,
            String path,
            List<String> layers,
            List<Outcome> inputs,
            List<Outcome> goals) {}

    /** What was said or agreed. */
    public record Outcome(String path, String title, String text, String who, String written) {}

    /** How something was. */
    public record Earlier(String when, String words) {}

    /**
     * All sessions in the time of a plan.
     *
     * @param title of that plan
     * @param rows the sessions, by day
     * @param themes what they yielded per theme so far
     */
    public record Overview(
            List<Crumb> crumbs,
            String title,
            String query,
            boolean mayWrite,
            String lead,
            List<Row> rows,
            List<String> layers,
            List<Total> themes) {}

    /** A session in a list. */
    public record Row(
            String path,
            String title,
            String day,
            String state,
            String organisations,
            int inputs,
            int goals) {}

    /** What was said and agreed of a theme. */
    public record Total(
            String id, String name, boolean accent, List<String> layers, int inputs, int goals) {}

    /**
     * A session to write in.
     *
     * @param title of the page
     * @param path where it is sent
     * @param back where it came from
     * @param isNew whether it is there yet
     * @param conflict who wrote meanwhile; empty for nobody
     * @param theirs what the other wrote, in lines
     */
    public record Edit(
            List<Crumb> crumbs,
            String title,
            String path,
            String back,
            boolean isNew,
            SessionForm form,
            List<Option> themes,
            List<Option> organisations,
            Faults faults,
            String conflict,
            List<String> theirs) {}

    /** Something to choose. */
    public record Option(String id, String name, boolean chosen) {}

    /**
     * An outcome to write in; the parts as for a session.
     *
     * @param isGoal whether it is a shared goal
     * @param history how it was before
     */
    public record OutcomeEdit(
            List<Crumb> crumbs,
            String title,
            String path,
            String back,
            boolean isNew,
            boolean isGoal,
            OutcomeForm form,
            List<Option> themes,
            List<Option> organisations,
            Faults faults,
            String conflict,
            List<String> theirs,
            List<Earlier> history) {}
}
