package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/** All actions, or those that the filters leave. */
public record ActionListPage(
        List<Crumb> crumbs,
        int total,
        List<ActionRow> rows,
        List<Choice> themes,
        List<Choice> partners,
        List<Choice> roles) {

    /** An option of a filter. */
    public record Choice(String id, String name, boolean chosen) {}
}
