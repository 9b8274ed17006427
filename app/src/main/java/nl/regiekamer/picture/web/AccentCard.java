package nl.regiekamer.picture.web;

import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.charts.RankLine;
import nl.regiekamer.platform.charts.TrendChart;
import org.jspecify.annotations.Nullable;

/**
 * An accent on the start page: its goal, what may be said of it, its most telling figure, and its
 * actions.
 *
 * @param figure the big figure; empty for none
 * @param caption what the figure is
 * @param source who published it; empty without figure
 * @param trend drawn where there is a series; null otherwise
 * @param rank drawn where the goal is a place in a ranking; null otherwise
 */
public record AccentCard(
        Theme theme,
        Goal goal,
        Verdict verdict,
        String figure,
        String caption,
        String source,
        @Nullable TrendChart trend,
        @Nullable RankLine rank,
        int actions) {}
