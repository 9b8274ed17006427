package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.PolicyLink;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Section;

/** A theme: its goals, figures, actions, and what it leans on. */
public record ThemePage(
        Theme theme,
        String lead,
        List<Crumb> crumbs,
        List<PlanPage.GoalRow> goals,
        List<ActionRow> actions,
        List<PolicyLink> links,
        List<Section> sections) {}
