package nl.regiekamer.picture.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.charts.RankLine;
import nl.regiekamer.platform.charts.TrendChart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accents of the plan as cards of the start page. */
@Component
class AccentCards {

    private static final int HEIGHT = 110;

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;

    AccentCards(Plans plans, Pictures pictures, Areas areas) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
    }

    List<AccentCard> all() {
        return plans.current().listAccents().stream()
                .map(this::card)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<AccentCard> card(Theme theme) {
        var goals = plans.current().listGoalsOf(theme);
        return goals.stream().findFirst().map(goal -> card(theme, goal, goals));
    }

    private AccentCard card(Theme theme, Goal goal, List<Goal> goals) {
        var verdict = plans.verdict(goal);
        var actions = plans.current().listActionsOf(theme).size();
        var told = telling(theme, goals);
        if (told.isEmpty()) {
            var total = theme.indicators().size();
            var missing = total - plans.countWithFigure(theme.indicators());
            var caption = "voor %d van de %d indicatoren van dit accent".formatted(missing, total);
            return new AccentCard(theme, goal, verdict, "", caption, "", null, null, actions);
        }
        var indicator = told.get().indicator();
        var figure = told.get().figure();
        return new AccentCard(
                theme,
                goal,
                verdict,
                new FigureFormat(indicator).value(figure),
                caption(indicator, figure),
                pictures.sourceOf(figure),
                trend(indicator, figure.area()),
                rank(indicator, figure.area(), goals),
                actions);
    }

    private record Told(Indicator indicator, Measurement figure) {}

    /**
     * The figure that tells most: of the theme's own indicators, the one with the longest series.
     */
    private Optional<Told> telling(Theme theme, List<Goal> goals) {
        var ranked = goals.stream().anyMatch(goal -> goal.kind() == Goal.Kind.RANK);
        return plans.current().listIndicatorsOf(theme).stream()
                .filter(indicator ->
                        plans.current()
                                .findThemeOf(indicator)
                                .filter(first -> first.equals(theme) || ranked)
                                .isPresent())
                .flatMap(indicator -> longest(indicator).stream())
                .max(
                        java.util.Comparator.comparingInt(told ->
                                pictures.of(told.indicator()).of(told.figure().area()).size()
                                        + (ranked && told.indicator().rank() != null ? 100 : 0)));
    }

    /** Of the whole municipality; where it has none, of the one area that has any. */
    private Optional<Told> longest(Indicator indicator) {
        return pictures.mainSeries(indicator).stream()
                .reduce((earlier, later) -> later)
                .filter(figure -> areas.find(figure.area()).isPresent())
                .map(figure -> new Told(indicator, figure));
    }

    private String caption(Indicator indicator, Measurement figure) {
        var area = areas.find(figure.area());
        var where =
                area.filter(one -> !one.code().equals(pictures.municipality()))
                        .map(one -> ", " + one.name())
                        .orElse("");
        return "%s%s, %s"
                .formatted(
                        indicator.name().toLowerCase(java.util.Locale.ROOT),
                        where,
                        figure.yearInWords());
    }

    private @Nullable TrendChart trend(Indicator indicator, AreaCode area) {
        var figures =
                pictures.of(indicator).of(area).stream().filter(f -> f.period() != null).toList();
        if (figures.size() < 2) {
            return null;
        }
        var points =
                figures.stream()
                        .map(figure -> {
                            var interval = figure.interval();
                            return new TrendChart.Point(
                                    figure.findYear().orElseThrow(),
                                    figure.value(),
                                    interval == null ? null : interval.low(),
                                    interval == null ? null : interval.high(),
                                    figure.segment());
                        })
                        .toList();
        var name = areas.find(area).map(Area::name).orElse("");
        return TrendChart.of(
                new TrendChart.Input(points, List.of(), List.of(), "", indicator.decimals()),
                HEIGHT,
                indicator.name() + ", " + name);
    }

    private @Nullable RankLine rank(Indicator indicator, AreaCode area, List<Goal> goals) {
        var ranks = pictures.ranks(indicator, area);
        var wanted =
                goals.stream()
                        .flatMap(goal -> goal.measures().stream())
                        .map(Goal.Measure::rankAbove)
                        .filter(java.util.Objects::nonNull)
                        .findFirst();
        if (ranks.isEmpty() || wanted.isEmpty()) {
            return null;
        }
        var now = (int) Math.round(ranks.getLast().value());
        return RankLine.of(
                now,
                wanted.get() + 1,
                "Plaats in Nederland: nu %d; het doel is plaats %d of verder"
                        .formatted(now, wanted.get() + 1));
    }
}
