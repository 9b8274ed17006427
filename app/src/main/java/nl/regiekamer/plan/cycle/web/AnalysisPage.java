package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The safety analysis.
 *
 * @param title of the plan
 * @param query behind addresses of this plan; empty for the one in force
 * @param mayWrite whether the visitor may write in it: only in that of the plan in force
 * @param lead how far it is
 */
public record AnalysisPage(
        List<Crumb> crumbs,
        String title,
        String query,
        boolean mayWrite,
        String lead,
        List<Theme> themes) {

    /**
     * What it says of a theme.
     *
     * @param paragraphs the text
     * @param mark who read it, or that nobody did
     * @param isRead whether a human has read it
     * @param isOutdated whether the figures say something else since
     */
    public record Theme(
            String id,
            String name,
            boolean accent,
            List<String> paragraphs,
            String mark,
            boolean isRead,
            boolean isOutdated,
            List<Input> inputs) {}

    /** What a partner or residents say. */
    public record Input(String voice, String origin, String text, String written) {}

    /**
     * One theme, to write in.
     *
     * @param seen number of the text that is shown; 0 for the draft
     * @param draft what the figures say now, in paragraphs
     * @param did what others did since the form was opened; empty for nothing
     */
    public record Edit(
            List<Crumb> crumbs,
            Theme theme,
            String text,
            int seen,
            List<String> draft,
            Typed input,
            Faults faults,
            List<String> did) {

        /** The same for who has yet to see what was written after this number. */
        Edit seenAs(int number) {
            return new Edit(crumbs, theme, text, number, draft, input, faults, did);
        }

        Edit after(List<String> deeds) {
            return new Edit(crumbs, theme, text, seen, draft, input, faults, deeds);
        }
    }

    /** What was typed in the form of a contribution. */
    public record Typed(String voice, String origin, String text) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
