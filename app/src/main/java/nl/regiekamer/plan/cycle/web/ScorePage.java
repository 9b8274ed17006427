package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The scores of one theme.
 *
 * @param seen how many scores there were, of every time, when the form was opened
 * @param analysis what the safety analysis says, in paragraphs
 * @param isRead whether a human has read that
 * @param did what others wrote since the form was opened; empty for nothing
 * @param next the theme after this one; empty for the last
 */
public record ScorePage(
        List<Crumb> crumbs,
        String id,
        String name,
        int seen,
        List<Field> fields,
        List<String> analysis,
        boolean isRead,
        List<String> did,
        List<Earlier> history,
        String next,
        Faults faults) {

    /**
     * A criterion to score.
     *
     * @param score 1 to 5; 0 for none
     */
    public record Field(
            String id,
            String name,
            String question,
            List<Choice> scale,
            int score,
            String reason) {}

    /** What a score means. */
    public record Choice(int score, String meaning) {}

    /** A score that was written. */
    public record Earlier(String criterion, String score, String reason, String at, String by) {}
}
