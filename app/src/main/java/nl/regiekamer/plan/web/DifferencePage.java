package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.web.Crumb;

/** What differs between two versions of the plan. */
public record DifferencePage(
        List<Crumb> crumbs,
        List<PlanVersion> decided,
        Optional<PlanVersion> from,
        Optional<PlanVersion> to,
        List<DecisionsBetween.Decided> decisions,
        List<ChangedThing> things) {}
