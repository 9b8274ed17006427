package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Field;
import nl.regiekamer.platform.web.Crumb;

/** A field: its themes and its own goals. */
public record FieldPage(
        Field field, List<Crumb> crumbs, PlanPage.FieldRows rows, List<PlanPage.GoalRow> goals) {}
