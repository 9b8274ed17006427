package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Kept;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.IndicatorGroup;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Rendered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one indicator on its page. */
@Component
class IndicatorPages {

    private static final Crumb FIGURES = new Crumb("Cijfers", "/cijfers");

    /** A page and its body, which is the same to everybody. */
    record Filled(IndicatorPage page, Rendered body) {}

    private final Kept<String, Filled> kept = new Kept<>();
    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;
    private final TrendViews trends;
    private final PlanPeriods periods;
    private final RankingViews rankings;
    private final MapViews maps;
    private final SetViews sets;

    IndicatorPages(
            Plans plans,
            Pictures pictures,
            Areas areas,
            TrendViews trends,
            PlanPeriods periods,
            RankingViews rankings,
            MapViews maps,
            SetViews sets) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
        this.trends = trends;
        this.periods = periods;
        this.rankings = rankings;
        this.maps = maps;
        this.sets = sets;
    }

    Filled page(Indicator indicator) {
        return kept.get(pictures.version(), indicator.id(), id -> fill(compute(indicator)));
    }

    private Filled fill(IndicatorPage page) {
        return new Filled(page, Rendered.of(templates.pictureIndicatorbody(page)));
    }

    private IndicatorPage compute(Indicator indicator) {
        var municipality = pictures.municipality();
        var wijken = pictures.table(indicator, AreaCode.Level.WIJK);
        var buurten = pictures.table(indicator, AreaCode.Level.BUURT);
        return new IndicatorPage(
                indicator,
                lead(indicator),
                Crumb.trail(indicator.label(), FIGURES),
                trends.of(indicator, municipality, areas.municipality().name()),
                periods.of(indicator),
                ranking(indicator, wijken),
                ranking(indicator, buurten),
                rankings.references(indicator).orElse(null),
                maps.city(indicator, buurten.isEmpty() ? wijken : buurten).orElse(null),
                indicator.isJudged() ? setViews(indicator) : List.of(),
                plans.current().listGoalsMeasuredBy(indicator.id()),
                plans.current().listActionsToMove(indicator).stream().map(this::line).toList(),
                facts(indicator),
                !wijken.isEmpty() || !buurten.isEmpty(),
                !pictures.of(indicator).isEmpty());
    }

    private IndicatorPage.ActionLine line(Action action) {
        return new IndicatorPage.ActionLine(
                action.id(), action.title(), action.sort(), place(action.place()));
    }

    private String place(Action.@Nullable Place place) {
        if (place == null) {
            return "overal";
        }
        var name = place.name();
        var code = place.code();
        if (name != null) {
            return name;
        }
        return code != null
                ? areas.find(new AreaCode(code)).map(Area::name).orElse(code)
                : areas.findSet(String.valueOf(place.areaSet())).map(AreaSet::name).orElse("");
    }

    private @Nullable RankingView ranking(Indicator indicator, AreaTable table) {
        return table.isEmpty() ? null : rankings.areas(indicator, table, null);
    }

    private String lead(Indicator indicator) {
        var format = new FigureFormat(indicator);
        var city = pictures.of(indicator).latest(pictures.municipality());
        return city.map(figure -> sentence(indicator, format, figure))
                .orElseGet(() ->
                        pictures.hasFigure(indicator)
                                ? "Alleen voor een deel van de gemeente is er een cijfer."
                                : "Er is geen cijfer. Hieronder staat wie het heeft.");
    }

    private String sentence(Indicator indicator, FigureFormat format, Measurement figure) {
        if (figure.countOnly() && indicator.per() != null) {
            return "%s: %s geteld in %s. Niemand weet nog op hoeveel; daarom is er geen verhouding."
                    .formatted(
                            areas.municipality().name(),
                            format.value(figure),
                            figure.yearInWords());
        }
        var margin = format.margin(figure);
        return "%s: %s %s in %s%s."
                .formatted(
                        areas.municipality().name(),
                        format.value(figure),
                        unitInSentence(indicator),
                        figure.yearInWords(),
                        margin.isEmpty() ? "" : " (tussen " + margin.replace("–", " en ") + ")");
    }

    private static String unitInSentence(Indicator indicator) {
        var unit = indicator.unit();
        return indicator.kind() == Indicator.Kind.SHARE ? unit.replaceFirst("^% ", "") : unit;
    }

    private List<IndicatorPage.SetView> setViews(Indicator indicator) {
        return areas.listSets().stream()
                .map(set -> sets.of(indicator, set))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<IndicatorPage.Fact> facts(Indicator indicator) {
        var facts = new ArrayList<IndicatorPage.Fact>();
        facts.add(new IndicatorPage.Fact("Eenheid", indicator.unit()));
        facts.add(new IndicatorPage.Fact("Gewenste richting", indicator.direction().dutch()));
        facts.add(new IndicatorPage.Fact("Marge", margin(indicator)));
        Optional.ofNullable(indicator.denominator())
                .flatMap(plans.current()::findDenominator)
                .ifPresent(denominator ->
                        facts.add(
                                new IndicatorPage.Fact(
                                        "Per",
                                        "%s; onder %s tonen we alleen het aantal"
                                                .formatted(
                                                        denominator.name(),
                                                        Dutch.number(denominator.minimum(), 0)))));
        for (var group : indicator.groups()) {
            plans.current()
                    .findGroup(group)
                    .ifPresent(found ->
                            facts.add(new IndicatorPage.Fact("Hoort bij", together(found))));
        }
        pictures.of(indicator)
                .latestUnrated(pictures.municipality())
                .ifPresent(count -> facts.add(waiting(indicator, count)));
        facts.add(new IndicatorPage.Fact("Bron", sources(indicator)));
        addEarlier(facts, indicator);
        facts.add(new IndicatorPage.Fact("Wie heeft het", indicator.owner()));
        add(facts, "Zo krijgt u het", indicator.howTo());
        add(facts, "Uitleg", indicator.note());
        add(facts, "Wat het niet zegt", indicator.reading());
        if (indicator.proposed()) {
            add(facts, "Herkomst", "voorstel van Regiekamer; het plan noemt deze indicator niet");
        }
        return facts;
    }

    /** A count that cannot be set beside the rates of other years yet. */
    private static IndicatorPage.Fact waiting(Indicator indicator, Measurement count) {
        return new IndicatorPage.Fact(
                "Alleen geteld",
                "%s in %s. De noemer van dat jaar is nog niet ingelezen; daarom staat dit aantal niet in de lijn, op de kaart of in een oordeel."
                        .formatted(new FigureFormat(indicator).value(count), count.yearInWords()));
    }

    /** A group with its members, for figures that are read together. */
    private String together(IndicatorGroup group) {
        var members =
                Stream.concat(
                                plans.current().listIndicators().stream(),
                                plans.current().listBackground().stream())
                        .filter(one -> one.groups().contains(group.id()))
                        .map(Indicator::label)
                        .toList();
        return "%s: %s".formatted(group.name(), Dutch.list(members));
    }

    private static void add(List<IndicatorPage.Fact> facts, String term, @Nullable String words) {
        if (words != null) {
            facts.add(new IndicatorPage.Fact(term, words));
        }
    }

    private String sources(Indicator indicator) {
        return indicator.series().stream()
                .map(pictures::nameOf)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Where each series with figures can be seen as it was on an earlier day. */
    private void addEarlier(List<IndicatorPage.Fact> facts, Indicator indicator) {
        var links =
                pictures.listSeries(indicator).stream()
                        .map(series ->
                                new IndicatorPage.Link(
                                        series.table(),
                                        "/bronnen/cijfers?reeks="
                                                + URLEncoder.encode(
                                                        series.text(), StandardCharsets.UTF_8)))
                        .toList();
        if (!links.isEmpty()) {
            facts.add(new IndicatorPage.Fact("Zoals het eerder was", "", links));
        }
    }

    private static String margin(Indicator indicator) {
        return switch (indicator.margin()) {
            case EXACT_POISSON -> "95%-interval van het aantal (Poisson, exact; Garwood 1936)";
            case PUBLISHED -> "zoals de bron die publiceert";
            case NOT_PUBLISHED -> "niet gepubliceerd; daarom geen oordeel over verschillen";
        };
    }
}
