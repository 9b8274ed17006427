package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaPageSection;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Kept;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Standing;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What the figures say on the page of a wijk or a buurt: its safety profile. */
@Component
class AreaFigures implements AreaPageSection {

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;
    private final FiguresTables tables;
    private final RankingViews rankings;
    private final TrendViews trends;
    private final MapViews maps;
    private final StaticTemplates templates = new StaticTemplates();
    private final Kept<Area, List<Section>> kept = new Kept<>();

    AreaFigures(
            Plans plans,
            Pictures pictures,
            Areas areas,
            FiguresTables tables,
            RankingViews rankings,
            TrendViews trends,
            MapViews maps) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
        this.tables = tables;
        this.rankings = rankings;
        this.trends = trends;
        this.maps = maps;
    }

    /** The indicator with figures for most areas of the level; that one is drawn. */
    private Optional<Indicator> main(AreaCode.Level level) {
        return plans.current().listIndicators().stream()
                .filter(indicator -> pictures.table(indicator, level).ranked().size() > 1)
                .max(
                        java.util.Comparator.comparingInt(
                                indicator -> pictures.table(indicator, level).rows().size()));
    }

    @Override
    public List<Section> sections(Area area, Shell shell) {
        return kept.get(
                pictures.version(),
                area,
                one -> sections(one).stream().map(Section::rendered).toList());
    }

    private List<Section> sections(Area area) {
        var sections = new ArrayList<Section>();
        var figures = tables.of(area, safety());
        sections.add(
                Section.full(
                                10,
                                "Cijfers met marge, naast " + areas.municipality().name(),
                                templates.pictureFigures(figures))
                        .withAnchor("cijfers"));
        main(area.level()).ifPresent(indicator -> addDrawn(sections, area, indicator));
        sections.add(
                Section.half(
                        50,
                        "Wie wonen hier",
                        templates.pictureBackground(background(area), backgroundSource(area))));
        sections.add(Section.half(51, "Wat we niet weten", templates.pictureGaps(gaps(area))));
        return sections;
    }

    /** The indicators of the plan, then what is followed without a goal. */
    private List<Indicator> safety() {
        var indicators = new ArrayList<>(plans.current().listIndicators());
        plans.current().listBackground().stream()
                .filter(Indicator::isWithoutGoal)
                .forEach(indicators::add);
        return indicators;
    }

    private List<Indicator> residentsAndHomes() {
        return plans.current().listBackground().stream()
                .filter(indicator -> !indicator.isWithoutGoal())
                .toList();
    }

    private void addDrawn(List<Section> sections, Area area, Indicator indicator) {
        var table = pictures.table(indicator, area.level());
        sections.add(
                Section.half(
                        20,
                        "%s tussen de %s"
                                .formatted(area.name(), area.isWijk() ? "wijken" : "buurten"),
                        templates.pictureRanking(
                                rankings.areas(indicator, table, area.code()), false)));
        if (area.isWijk()) {
            var buurten = areas.listBuurtenOf(area.code()).size();
            maps.wijk(indicator, pictures.table(indicator, AreaCode.Level.BUURT), area)
                    .ifPresent(map ->
                            sections.add(
                                    Section.half(
                                            21, buurten + " buurten", templates.pictureMap(map))));
        }
        sections.add(
                Section.full(
                        30,
                        "Door de tijd",
                        templates.pictureTrend(trends.of(indicator, area.code(), area.name()))));
    }

    @Override
    public Optional<String> lead(Area area) {
        return main(area.level())
                .flatMap(indicator ->
                        pictures.table(indicator, area.level())
                                .find(area.code())
                                .map(row ->
                                        sentence(
                                                indicator,
                                                row.standing(),
                                                row.figure().countOnly())));
    }

    private String sentence(Indicator indicator, Standing standing, boolean countOnly) {
        var year = pictures.table(indicator, AreaCode.Level.WIJK).yearInWords();
        if (countOnly) {
            return "Hier wonen te weinig mensen voor een verhoudingscijfer; we tonen alleen aantallen.";
        }
        var what = indicator.name().replace(", totaal", "").toLowerCase(java.util.Locale.ROOT);
        return switch (standing) {
            case HIGHER ->
                    "In %s waren er hier aantoonbaar meer %s per inwoner dan in de rest van de gemeente."
                            .formatted(year, what);
            case LOWER ->
                    "In %s waren er hier aantoonbaar minder %s per inwoner dan in de rest van de gemeente."
                            .formatted(year, what);
            case SAME ->
                    "Het aantal %s per inwoner verschilde in %s niet aantoonbaar van de rest van de gemeente."
                            .formatted(what, year);
            case UNKNOWN -> "Hoe het hier staat tegenover de rest, is niet te beoordelen.";
        };
    }

    @Override
    public List<String> facts(Area area) {
        return residents(area)
                .map(figure ->
                        List.of(
                                "%s inwoners (%s)"
                                        .formatted(
                                                Dutch.number(figure.value(), 0),
                                                figure.yearInWords())))
                .orElse(List.of());
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(
                new Column(
                        "Inwoners"
                                + residents(areas.municipality()).map(AreaFigures::of).orElse(""),
                        area ->
                                residents(area)
                                        .map(figure -> Dutch.number(figure.value(), 0))
                                        .orElse("geen cijfer")));
        main(AreaCode.Level.WIJK)
                .ifPresent(indicator ->
                        columns.add(
                                new Column(
                                        "%s %s, %s"
                                                .formatted(
                                                        indicator.label(),
                                                        indicator.unit(),
                                                        pictures.table(
                                                                        indicator,
                                                                        AreaCode.Level.WIJK)
                                                                .yearInWords()),
                                        area -> figure(indicator, area))));
        return columns;
    }

    private String figure(Indicator indicator, Area area) {
        return pictures.table(indicator, area.level())
                .find(area.code())
                .filter(row -> !row.figure().countOnly())
                .map(row -> new FigureFormat(indicator).figure(row.figure()))
                .orElse("geen cijfer");
    }

    private static String of(Measurement figure) {
        return ", " + figure.yearInWords();
    }

    @Override
    public String columnsSource() {
        var shown = new ArrayList<Measurement>();
        residents(areas.municipality()).ifPresent(shown::add);
        main(AreaCode.Level.WIJK)
                .map(indicator -> pictures.table(indicator, AreaCode.Level.WIJK))
                .ifPresent(table -> table.rows().forEach(row -> shown.add(row.figure())));
        return pictures.sourcesOf(shown);
    }

    private Optional<Measurement> residents(Area area) {
        return plans.current()
                .findIndicator("inwoners")
                .flatMap(indicator -> pictures.of(indicator).latest(area.code()));
    }

    private String backgroundSource(Area area) {
        return pictures.sourcesOf(
                residentsAndHomes().stream()
                        .map(indicator -> pictures.of(indicator).latest(area.code()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<BackgroundRow> background(Area area) {
        return residentsAndHomes().stream()
                .map(indicator -> background(indicator, area))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BackgroundRow> background(Indicator indicator, Area area) {
        var format = new FigureFormat(indicator);
        var city = pictures.of(indicator).latest(pictures.municipality());
        return pictures.of(indicator)
                .latest(area.code())
                .filter(figure -> !figure.countOnly())
                .map(figure ->
                        new BackgroundRow(
                                "%s, %s (%s)"
                                        .formatted(
                                                indicator.name(),
                                                indicator.unit(),
                                                figure.yearInWords()),
                                format.value(figure),
                                city.map(format::value).orElse("–")));
    }

    private List<BackgroundRow> gaps(Area area) {
        return plans.current().listIndicators().stream()
                .filter(indicator -> !"gemeente".equals(indicator.lowestLevel()))
                .filter(indicator -> pictures.of(indicator).of(area.code()).isEmpty())
                .map(indicator -> new BackgroundRow(indicator.name(), indicator.owner(), ""))
                .toList();
    }
}
