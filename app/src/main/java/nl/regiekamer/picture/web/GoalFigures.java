package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.GoalVerdicts;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.SetFigures;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Finding;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.ProgressSection;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What the figures say on the pages of goals and themes. */
@Component
class GoalFigures implements ProgressSection {

    private final Plans plans;
    private final Pictures pictures;
    private final GoalVerdicts verdicts;
    private final TrendViews trends;
    private final RankingViews rankings;
    private final Areas areas;
    private final SetViews sets;
    private final SetFigures setFigures;
    private final ThemeFindings findings;
    private final StaticTemplates templates = new StaticTemplates();

    GoalFigures(
            Plans plans,
            Pictures pictures,
            GoalVerdicts verdicts,
            TrendViews trends,
            RankingViews rankings,
            Areas areas,
            SetViews sets,
            SetFigures setFigures,
            ThemeFindings findings) {
        this.plans = plans;
        this.pictures = pictures;
        this.verdicts = verdicts;
        this.trends = trends;
        this.rankings = rankings;
        this.areas = areas;
        this.sets = sets;
        this.setFigures = setFigures;
        this.findings = findings;
    }

    @Override
    public Optional<Verdict> verdict(Goal goal) {
        return verdicts.verdict(goal);
    }

    @Override
    public Optional<Verdict> verdict(Goal goal, PlanBook book) {
        return verdicts.verdict(goal, book);
    }

    @Override
    public List<Finding> findings(Theme theme) {
        return findings.of(theme);
    }

    @Override
    public Optional<Integer> countWithFigure(List<String> indicators) {
        return Optional.of(
                (int)
                        indicators.stream()
                                .map(plans.current()::findIndicator)
                                .flatMap(Optional::stream)
                                .filter(pictures::hasFigure)
                                .count());
    }

    @Override
    public List<Section> goalSections(Goal goal, Shell shell) {
        var sections = new ArrayList<Section>();
        if (goal.measures().size() > 1) {
            sections.add(Section.full(5, "Per cijfer", templates.pictureMeasures(measures(goal))));
        }
        var order = 10;
        for (var measure : goal.measures()) {
            var indicator = plans.current().findIndicator(measure.indicator()).orElseThrow();
            if (pictures.hasFigure(indicator)) {
                sections.add(trend(goal, indicator, order++));
                order = addSet(sections, goal, indicator, order);
                var references = rankings.references(indicator);
                if (references.isPresent()) {
                    sections.add(
                            Section.half(
                                    order++,
                                    "Naast andere gemeenten",
                                    templates.pictureRanking(references.get(), false)));
                    sections.add(
                            Section.half(
                                    order++,
                                    "Wat de oordelen betekenen",
                                    templates.pictureLegend()));
                }
            }
        }
        return sections;
    }

    /** For a goal about a set of areas: the set beside the rest. */
    private int addSet(List<Section> sections, Goal goal, Indicator indicator, int order) {
        var scope = goal.scope();
        var view =
                Optional.ofNullable(scope == null ? null : scope.areaSet())
                        .flatMap(areas::findSet)
                        .flatMap(set -> sets.of(indicator, set));
        view.ifPresent(found ->
                sections.add(
                        Section.full(
                                order,
                                found.name() + " naast de rest",
                                templates.pictureSet(found))));
        return view.isPresent() ? order + 1 : order;
    }

    private Section trend(Goal goal, Indicator indicator, int order) {
        var scope = goal.scope();
        var set =
                Optional.ofNullable(scope == null ? null : scope.areaSet()).flatMap(areas::findSet);
        if (set.isPresent() && !setFigures.isOpen(scope)) {
            return Section.full(
                    order,
                    "%s, %s".formatted(indicator.name(), set.get().name()),
                    templates.pictureTrend(trendOf(set.get(), indicator)));
        }
        var code = scope == null ? null : scope.code();
        var area = code == null ? pictures.municipality() : new AreaCode(code);
        var name = areas.find(area).map(Area::name).orElse(area.value());
        return Section.full(
                order,
                "%s, %s".formatted(indicator.name(), name),
                templates.pictureTrend(trends.of(indicator, area, name)));
    }

    private TrendView trendOf(AreaSet set, Indicator indicator) {
        return trends.ofSet(indicator, setFigures.series(indicator, set.id()), set.name());
    }

    private List<MeasureRow> measures(Goal goal) {
        return goal.measures().stream()
                .map(measure -> {
                    var indicator =
                            plans.current().findIndicator(measure.indicator()).orElseThrow();
                    return row(indicator, verdicts.judge(goal, measure));
                })
                .toList();
    }

    private MeasureRow row(Indicator indicator, Verdict verdict) {
        var format = new FigureFormat(indicator);
        var latest = pictures.mainSeries(indicator).stream().reduce((a, b) -> b);
        return new MeasureRow(
                "/cijfers/" + indicator.id(),
                indicator.name(),
                indicator.unit(),
                latest.map(format::figure).orElse(""),
                latest.map(this::about).orElse(""),
                latest.map(pictures::sourceOf).orElse(""),
                Optional.ofNullable(indicator.reading()).orElse(""),
                indicator.owner(),
                verdict);
    }

    /** "2022", or "Centrum, 2022" for a part of the municipality. */
    private String about(Measurement figure) {
        var year = figure.yearInWords();
        return figure.area().equals(pictures.municipality())
                ? year
                : areas.find(figure.area()).map(area -> area.name() + ", " + year).orElse(year);
    }

    @Override
    public List<Section> themeSections(Theme theme, Shell shell) {
        var rows =
                plans.current().listIndicatorsOf(theme).stream()
                        .map(indicator -> row(indicator, sinceStart(indicator)))
                        .toList();
        return List.of(Section.full(10, "Cijfers", templates.pictureMeasures(rows)));
    }

    /** Whether the figure moved the wanted way since the plan began. */
    private Verdict sinceStart(Indicator indicator) {
        return verdicts.sinceStart(indicator);
    }
}
