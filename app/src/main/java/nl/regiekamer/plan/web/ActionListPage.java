package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * All actions, or those that the filters leave.
 *
 * @param steers whether the visitor may read progress in from a spreadsheet
 */
public record ActionListPage(
        List<Crumb> crumbs,
        int total,
        List<ActionRow> rows,
        List<Choice> themes,
        List<Choice> partners,
        List<Choice> roles,
        boolean steers) {

    /** An option of a filter. */
    public record Choice(String id, String name, boolean chosen) {}
}
