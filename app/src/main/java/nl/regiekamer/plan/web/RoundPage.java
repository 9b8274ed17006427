package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.web.Crumb;

/**
 * An amendment as it was sent round.
 *
 * @param round from 1, for each time that it was sent
 * @param at when
 * @param note what was said with it; may be empty
 * @param things what it changed then
 */
public record RoundPage(
        List<Crumb> crumbs,
        PlanVersion version,
        int round,
        String at,
        String note,
        List<ChangedThing> things) {}
