package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Field;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.platform.web.Crumb;

/**
 * A field: its themes and its own goals.
 *
 * @param model where it stands in the national model (Kernbeleid Veiligheid of VNG)
 */
public record FieldPage(
        Field field,
        List<Crumb> crumbs,
        PlanPage.FieldRows rows,
        List<PlanPage.GoalRow> goals,
        List<Fact> model) {}
