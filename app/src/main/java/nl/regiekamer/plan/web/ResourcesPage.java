package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.progress.Counted;
import nl.regiekamer.plan.words.BudgetRow;
import nl.regiekamer.plan.words.CapacityRow;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.plan.words.ResourceTotals;
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
        List<ResourceTotals.Total> totals,
        List<CapacityRow> capacities,
        List<ThemePart> accents,
        List<ThemePart> others,
        List<ProgrammeRow> programmes) {

    /** A theme and what is asked and granted for it. */
    public record ThemePart(String id, String name, List<BudgetRow> budgets) {}

    /** A programme in a list. */
    public record ProgrammeRow(
            String id,
            String name,
            String theme,
            int actions,
            String funder,
            String accountableTo) {}

    /**
     * A programme on its own page.
     *
     * @param path where it is
     * @param standing how its actions go, in one or two sentences
     * @param results what its actions counted
     */
    public record ProgrammePage(
            List<Crumb> crumbs,
            String path,
            String name,
            String text,
            List<Fact> facts,
            List<BudgetRow> budgets,
            String standing,
            List<ProgrammeAction> actions,
            List<Counted> results) {}

    /**
     * An action of a programme and what was last reported of it.
     *
     * @param reason why it goes so; empty while nobody reported
     * @param at day of the last report; empty for none
     */
    public record ProgrammeAction(ActionRow row, String reason, String at) {}
}
