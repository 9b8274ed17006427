package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.PolicyLink;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.words.MatrixPart;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Section;

/** A theme: its goals, figures, actions and how they go, and what it leans on. */
public record ThemePage(
        Theme theme,
        String lead,
        List<Crumb> crumbs,
        List<PlanPage.GoalRow> goals,
        List<ActionRow> actions,
        List<PolicyLink> links,
        List<Section> sections,
        List<MatrixPart> matrices,
        List<Programme> programmes,
        List<CovenantsPage.Row> covenants,
        List<Adjustment> adjustments,
        boolean neglected,
        boolean maySteer) {}
