package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.platform.web.Crumb;

/** One action: what, where, with whom, how it goes, and the goals it serves. */
public record ActionPage(
        Action action,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Fact> partners,
        List<PlanPage.GoalRow> goals,
        ActionProgressView progress) {}
