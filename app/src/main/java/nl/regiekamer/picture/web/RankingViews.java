package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaRow;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Denominator;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.ReferenceMunicipalities;
import nl.regiekamer.platform.charts.Axis;
import nl.regiekamer.platform.charts.Range;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets areas from high to low, each with its margin. */
@Component
class RankingViews {

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;

    RankingViews(Plans plans, Pictures pictures, Areas areas) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
    }

    /** The areas of a table; the page's own one is marked. */
    RankingView areas(Indicator indicator, AreaTable table, @Nullable AreaCode own) {
        var format = new FigureFormat(indicator);
        var axis = axis(table.ranked().stream().map(row -> row.figure()).toList());
        var whole = table.whole();
        var rows = new ArrayList<RankingView.Row>();
        for (var row : table.ranked()) {
            var figure = row.figure();
            var path = areas.find(figure.area()).map(Area::path).orElse("");
            var reference = whole == null ? null : whole.value();
            rows.add(
                    row(
                            new Named(name(figure), path),
                            figure,
                            format,
                            new Drawing(axis, reference, figure.area().equals(own)),
                            row.standing().words()));
        }
        for (var row : table.rows()) {
            if (row.figure().countOnly()) {
                rows.add(countOnly(indicator, row.figure(), own));
            }
        }
        return new RankingView(
                "%s, %s, %s".formatted(indicator.name(), indicator.unit(), table.yearInWords()),
                "Gebied",
                axis,
                rows,
                null,
                "Stippellijn: hele gemeente"
                        + (whole == null ? " (geen cijfer)" : " (" + format.figure(whole) + ")")
                        + ". Waar marges elkaar overlappen, zegt de volgorde weinig."
                        + spread(indicator, table),
                pictures.sourcesOf(table.rows().stream().map(AreaRow::figure).toList()));
    }

    /** " Verschil tussen de hoogste (Noord) en de laagste wijk (Zuid): 12,3." */
    private String spread(Indicator indicator, AreaTable table) {
        var ranked = table.ranked();
        return table.spread()
                .filter(width -> ranked.getFirst().figure().area().level() == AreaCode.Level.WIJK)
                .map(width ->
                        " Verschil tussen de hoogste (%s) en de laagste wijk (%s): %s."
                                .formatted(
                                        name(ranked.getFirst().figure()),
                                        name(ranked.getLast().figure()),
                                        Dutch.number(width, indicator.decimals())))
                .orElse("");
    }

    private String name(Measurement figure) {
        return areas.find(figure.area()).map(Area::name).orElse(figure.area().value());
    }

    private static Axis axis(List<Measurement> figures) {
        return Axis.upTo(
                figures.stream()
                        .mapToDouble(figure -> {
                            var interval = figure.interval();
                            return interval == null ? figure.value() : interval.high();
                        })
                        .max()
                        .orElse(1));
    }

    private record Named(String name, String path) {}

    private record Drawing(Axis axis, @Nullable Double reference, boolean own) {}

    private static RankingView.Row row(
            Named named,
            Measurement figure,
            FigureFormat format,
            Drawing drawing,
            String standing) {
        var interval = figure.interval();
        var range =
                new Range(
                        drawing.axis(),
                        figure.value(),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        drawing.reference(),
                        drawing.own(),
                        named.name() + " " + format.figure(figure));
        return new RankingView.Row(
                named.name(),
                named.path(),
                range,
                "",
                format.value(figure),
                interval == null ? "–" : format.margin(figure),
                standing,
                drawing.own());
    }

    private RankingView.Row countOnly(
            Indicator indicator, Measurement figure, @Nullable AreaCode own) {
        var path = areas.find(figure.area()).map(Area::path).orElse("");
        var observed = figure.observed();
        var known = observed != null && observed.exposure() > 1;
        var per = denominator(indicator);
        var exposure =
                known && observed != null
                        ? ", %s %s".formatted(Dutch.number(observed.exposure(), 0), per)
                        : "";
        return new RankingView.Row(
                name(figure),
                path,
                null,
                Dutch.number(figure.value(), 0) + " geteld" + exposure,
                "–",
                "–",
                known ? "te weinig %s voor een verhouding".formatted(per) : "geen verhouding",
                figure.area().equals(own));
    }

    private String denominator(Indicator indicator) {
        return Optional.ofNullable(indicator.denominator())
                .flatMap(plans.current()::findDenominator)
                .map(Denominator::name)
                .orElse("");
    }

    /**
     * The chosen reference municipalities and the country beside this one, in the last year in
     * which one of them has a figure too.
     */
    Optional<RankingView> references(Indicator indicator) {
        var members =
                plans.current()
                        .findReferences()
                        .map(ReferenceMunicipalities::members)
                        .orElse(List.of());
        return commonYear(indicator, members).map(year -> references(indicator, members, year));
    }

    /** " Herindeling 2011: Elders kreeg er gebied bij." for members whose series break. */
    private String breaks(Indicator indicator, List<ReferenceMunicipalities.Member> members) {
        return plans.current().listBreaksOf(indicator).stream()
                .filter(one -> !one.areas().isEmpty())
                .filter(one -> members.stream().anyMatch(member -> one.holdsIn(code(member))))
                .map(one -> " %s: %s".formatted(Dutch.capital(one.name()), one.reason()))
                .collect(Collectors.joining());
    }

    private Optional<Integer> commonYear(
            Indicator indicator, List<ReferenceMunicipalities.Member> members) {
        var figures = pictures.of(indicator);
        return figures.of(pictures.municipality()).stream()
                .map(Measurement::findYear)
                .flatMap(Optional::stream)
                .filter(year ->
                        pictures.ofCountry(indicator, year).isPresent()
                                || members.stream()
                                        .anyMatch(member ->
                                                at(indicator, code(member), year).isPresent()))
                .max(Comparator.naturalOrder());
    }

    private static AreaCode code(ReferenceMunicipalities.Member member) {
        return new AreaCode(member.code());
    }

    private Optional<Measurement> at(Indicator indicator, AreaCode area, int year) {
        return pictures.of(indicator).of(area).stream()
                .filter(figure -> figure.findYear().equals(Optional.of(year)))
                .findFirst();
    }

    /** A municipality, or the country, and its figure. */
    private record Beside(String name, Measurement figure) {}

    /** This municipality and those it compares with, highest first. */
    private List<Beside> ranked(
            Indicator indicator, List<ReferenceMunicipalities.Member> members, int year) {
        var found = new ArrayList<Beside>();
        at(indicator, pictures.municipality(), year)
                .ifPresent(figure -> found.add(new Beside(areas.municipality().name(), figure)));
        for (var member : members) {
            at(indicator, code(member), year)
                    .ifPresent(figure -> found.add(new Beside(member.name(), figure)));
        }
        found.sort(Comparator.comparingDouble((Beside one) -> one.figure().value()).reversed());
        return found;
    }

    private RankingView references(
            Indicator indicator, List<ReferenceMunicipalities.Member> members, int year) {
        var found = ranked(indicator, members, year);
        var country =
                pictures.ofCountry(indicator, year).map(figure -> new Beside("Nederland", figure));
        var shown = Stream.concat(found.stream(), country.stream()).map(Beside::figure).toList();
        var axis = axis(shown);
        var own = at(indicator, pictures.municipality(), year).orElseThrow();
        var note = plans.current().findReferences().map(ReferenceMunicipalities::note).orElse("");
        return new RankingView(
                "%s, %s, %d".formatted(indicator.name(), indicator.unit(), year),
                "Gemeente",
                axis,
                found.stream().map(one -> row(indicator, one, axis, own)).toList(),
                country.map(one -> row(indicator, one, axis, own)).orElse(null),
                "Stippellijn: "
                        + areas.municipality().name()
                        + ". "
                        + note
                        + breaks(indicator, members),
                pictures.sourcesOf(shown));
    }

    private static RankingView.Row row(
            Indicator indicator, Beside one, Axis axis, Measurement own) {
        return row(
                new Named(one.name(), ""),
                one.figure(),
                new FigureFormat(indicator),
                new Drawing(axis, own.value(), one.figure().equals(own)),
                "");
    }
}
