package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * Money and capacity per accent and theme, and the programmes.
 *
 * @param accents the themes with extra attention
 * @param others other themes of which the plan names money or capacity
 */
public record ResourcesPage(
        List<Crumb> crumbs,
        String lead,
        List<ThemePart> accents,
        List<ThemePart> others,
        List<ProgrammeRow> programmes) {

    /** A theme and what is asked and granted for it. */
    public record ThemePart(String id, String name, List<BudgetRow> budgets) {}

    /**
     * Money or capacity in words.
     *
     * @param requested empty when unknown
     * @param available empty when unknown
     * @param difference how much is lacking or left; empty when one of the two is unknown
     */
    public record BudgetRow(
            String name,
            String year,
            String requested,
            String available,
            String difference,
            String origin,
            String conditions) {}

    /** A programme in a list. */
    public record ProgrammeRow(
            String id,
            String name,
            String theme,
            int actions,
            String funder,
            String accountableTo) {}

    /** A programme on its own page. */
    public record ProgrammePage(
            List<Crumb> crumbs,
            String name,
            String text,
            List<GoalPage.Fact> facts,
            List<BudgetRow> budgets,
            List<ActionRow> actions) {}
}
