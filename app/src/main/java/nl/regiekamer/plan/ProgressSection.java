package nl.regiekamer.plan;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;

/**
 * What a later module shows on the pages of the plan. The plan owns the word; whoever has figures
 * or progress speaks it.
 */
public interface ProgressSection {

    /** What may be said of a goal now; the first module that knows wins. */
    default Optional<Verdict> verdict(Goal goal) {
        return Optional.empty();
    }

    /**
     * What may be said of a goal by the term of a plan, also one that is no longer in force; the
     * first module that knows wins.
     */
    default Optional<Verdict> verdict(Goal goal, PlanBook book) {
        return Optional.empty();
    }

    /** What the figures say of a theme of the plan in force, one for each indicator. */
    default List<Finding> findings(Theme theme) {
        return List.of();
    }

    /** Sections for a goal's page. */
    default List<Section> goalSections(Goal goal, Shell shell) {
        return List.of();
    }

    /** Sections for a theme's page. */
    default List<Section> themeSections(Theme theme, Shell shell) {
        return List.of();
    }

    /** The last figure of each indicator of a theme, with what may be said since the plan began. */
    default List<FigureLine> figures(Theme theme) {
        return List.of();
    }

    /** The indicators in which an area demonstrably stands out in an unwanted way. */
    default StandingOut standingOut(AreaCode area) {
        return StandingOut.UNKNOWN;
    }

    /** Whether who asks also sees figures that are not public yet. */
    default boolean seesClosed() {
        return false;
    }

    /** How many of these indicators have a figure; empty when the module does not know. */
    default Optional<Integer> countWithFigure(List<String> indicators) {
        return Optional.empty();
    }
}
