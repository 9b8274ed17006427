package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * Money and capacity per accent and theme, and the programmes.
 *
 * @param accents the themes with extra attention
 * @param totals per accent and theme what is asked and granted together
 * @param capacities what actions name: places, hours, organisations
 * @param others other themes of which the plan names money or capacity
 */
public record ResourcesPage(
        List<Crumb> crumbs,
        String lead,
        List<Total> totals,
        List<CapacityRow> capacities,
        List<ThemePart> accents,
        List<ThemePart> others,
        List<ProgrammeRow> programmes) {

    /**
     * What is asked and granted for a theme together, in one unit.
     *
     * @param accent whether the theme is one
     * @param requested empty when no amount is known
     * @param available likewise
     * @param difference how much is lacking or left; empty when it cannot be told
     * @param note what the sum leaves out; empty for nothing
     */
    public record Total(
            String id,
            String name,
            boolean accent,
            String requested,
            String available,
            String difference,
            boolean lacks,
            String note) {}

    /** What an action must offer. */
    public record CapacityRow(String id, String title, String theme, String words) {}

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
