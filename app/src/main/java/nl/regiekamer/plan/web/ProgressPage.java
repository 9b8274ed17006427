package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.platform.web.Crumb;

/**
 * How the whole plan goes, by theme and by action.
 *
 * @param today the day it tells about
 * @param lead the outcome in one or two sentences
 * @param inUse whether the plan is in use, so that terms run
 * @param states heads of the columns: the states
 * @param accents the themes with extra attention
 * @param others all other themes
 * @param filters what can be chosen
 * @param rows the actions that the filters leave
 * @param total all actions
 * @param query the chosen filters, for links to files; empty or with a question mark
 * @param steers whether the visitor may assign and adjust
 */
public record ProgressPage(
        List<Crumb> crumbs,
        String today,
        String lead,
        boolean inUse,
        List<String> states,
        List<ThemeLine> accents,
        List<ThemeLine> others,
        List<Filter> filters,
        List<Line> rows,
        int total,
        String query,
        boolean steers) {

    /**
     * A theme and how its actions stand.
     *
     * @param states how many in each state
     * @param lights how many with each light
     * @param unlit how many of which nobody said how they go
     * @param flagged how many with a flag
     * @param neglected whether nobody reports about it any more
     */
    public record ThemeLine(
            String id,
            String name,
            int actions,
            List<Integer> states,
            List<LightCount> lights,
            int unlit,
            int flagged,
            boolean neglected) {}

    /** How many actions have a light. */
    public record LightCount(Light light, int actions) {}

    /** Something to choose on. */
    public record Filter(String name, String label, List<ActionListPage.Choice> choices) {}

    /** An action and how it stands. */
    public record Line(
            String id, String title, String theme, StateMark mark, String reason, String at) {}
}
