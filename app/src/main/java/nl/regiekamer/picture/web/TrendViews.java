package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.regiekamer.analysis.trend.PoissonTrend;
import nl.regiekamer.analysis.trend.Trend;
import nl.regiekamer.analysis.trend.TrendPoint;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.Change;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Segments;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.SeriesBreak;
import nl.regiekamer.platform.charts.TrendChart;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Draws a series with its breaks and disturbances, and says what may be said of it. */
@Component
class TrendViews {

    private static final int HEIGHT = 300;
    private static final int TEST_FROM = 5; // years in one segment

    private final Plans plans;
    private final Pictures pictures;
    private final Areas areas;

    TrendViews(Plans plans, Pictures pictures, Areas areas) {
        this.plans = plans;
        this.pictures = pictures;
        this.areas = areas;
    }

    TrendView of(Indicator indicator, AreaCode area, String areaName) {
        return of(indicator, pictures.of(indicator).of(area), area, areaName);
    }

    /** Of several areas together; what is drawn is theirs alone. */
    TrendView ofSet(Indicator indicator, List<Measurement> figures, String name) {
        return of(indicator, figures, pictures.municipality(), name);
    }

    private TrendView of(
            Indicator indicator, List<Measurement> figures, AreaCode area, String areaName) {
        var dated = figures.stream().filter(figure -> figure.period() != null).toList();
        var format = new FigureFormat(indicator);
        var drawn = dated.isEmpty() ? dated : withCity(indicator, area, dated);
        var besideCity = drawn.size() > dated.size();
        var undated = figures.stream().filter(figure -> figure.period() == null).toList();
        var shown = Stream.concat(drawn.stream(), undated.stream()).toList();
        return new TrendView(
                dated.isEmpty() ? null : chart(indicator, drawn, area, areaName),
                besideCity
                        ? "%s heeft één meting, %s in %s. Met één punt is er geen trend; de lijn is heel %s."
                                .formatted(
                                        areaName,
                                        format.value(dated.getFirst()),
                                        dated.getFirst().yearInWords(),
                                        areas.municipality().name())
                        : finding(indicator, figures, area),
                rows(shown, format, area, areaName),
                notes(indicator, shown, area),
                besideCity);
    }

    /** A single point says more beside the line of the whole municipality. */
    private List<Measurement> withCity(Indicator indicator, AreaCode area, List<Measurement> own) {
        if (own.size() > 1 || area.equals(pictures.municipality())) {
            return own;
        }
        var city =
                pictures.of(indicator).of(pictures.municipality()).stream()
                        .filter(figure -> figure.period() != null)
                        .filter(figure -> !figure.table().equals(own.getFirst().table()))
                        .toList();
        var together = new ArrayList<>(city);
        own.forEach(figure -> together.add(figure.inSegment(Integer.MAX_VALUE)));
        return together;
    }

    private TrendChart chart(
            Indicator indicator, List<Measurement> figures, AreaCode area, String areaName) {
        var points =
                figures.stream()
                        .map(figure ->
                                new TrendChart.Point(
                                        figure.findYear().orElseThrow(),
                                        figure.value(),
                                        low(figure),
                                        high(figure),
                                        figure.segment()))
                        .toList();
        var input =
                new TrendChart.Input(
                        points,
                        disturbances(indicator, area),
                        breaks(figures),
                        indicator.unit(),
                        indicator.decimals(),
                        names(figures, areaName));
        var format = new FigureFormat(indicator);
        var label =
                figures.getLast().segment() == Integer.MAX_VALUE
                        ? "%s: de lijn is de hele gemeente, het open punt is %s, %s in %s."
                                .formatted(
                                        indicator.name(),
                                        areaName,
                                        format.value(figures.getLast()),
                                        figures.getLast().yearInWords())
                        : "%s, %s. Van %s in %s tot %s in %s."
                                .formatted(
                                        indicator.name(),
                                        areaName,
                                        format.value(figures.getFirst()),
                                        figures.getFirst().yearInWords(),
                                        format.value(figures.getLast()),
                                        figures.getLast().yearInWords());
        return TrendChart.of(input, HEIGHT, label);
    }

    /** Whose line is whose, where the whole municipality is drawn beside the area. */
    private Map<Integer, String> names(List<Measurement> figures, String areaName) {
        return figures.getFirst().area().equals(figures.getLast().area())
                ? Map.of()
                : Map.of(
                        figures.getFirst().segment(),
                        "heel " + areas.municipality().name(),
                        figures.getLast().segment(),
                        areaName);
    }

    private static @org.jspecify.annotations.Nullable Double low(Measurement figure) {
        var interval = figure.interval();
        return interval == null ? null : interval.low();
    }

    private static @org.jspecify.annotations.Nullable Double high(Measurement figure) {
        var interval = figure.interval();
        return interval == null ? null : interval.high();
    }

    private List<TrendChart.Disturbance> disturbances(Indicator indicator, AreaCode area) {
        return plans.current().listBreaksOf(indicator, area).stream()
                .filter(one -> one.kind() == SeriesBreak.Kind.DISTURBANCE)
                .map(one -> {
                    var until = one.until();
                    return new TrendChart.Disturbance(
                            yearPlace(one.from()),
                            until == null ? yearPlace(one.from()) + 1 : yearPlace(until),
                            one.name());
                })
                .toList();
    }

    /**
     * A year's figure stands in the middle of its year; its mark on the axis is the whole number.
     */
    private static double yearPlace(java.time.LocalDate day) {
        return day.getYear() + day.getDayOfYear() / 366.0 - 0.5;
    }

    private static List<TrendChart.Break> breaks(List<Measurement> figures) {
        var breaks = new ArrayList<TrendChart.Break>();
        for (var i = 1; i < figures.size(); i++) {
            var before = figures.get(i - 1);
            var after = figures.get(i);
            var isNew =
                    figures.subList(0, i).stream()
                            .noneMatch(figure -> figure.segment() == after.segment());
            var goesOn =
                    figures.subList(i, figures.size()).stream()
                            .anyMatch(figure -> figure.segment() == before.segment());
            if (isNew && !goesOn) { // else a line would seem to cross the break
                var label =
                        before.table().equals(after.table())
                                ? "breuk: niet te vergelijken met eerder"
                                : "breuk: vanaf hier een andere tabel";
                breaks.add(
                        new TrendChart.Break(
                                (before.findYear().orElseThrow() + after.findYear().orElseThrow())
                                        / 2.0,
                                label));
            }
        }
        return breaks;
    }

    private String finding(Indicator indicator, List<Measurement> figures, AreaCode area) {
        var format = new FigureFormat(indicator);
        if (figures.isEmpty()) {
            return "Er is geen cijfer voor dit gebied.";
        }
        var last = figures.getLast();
        if (last.period() == null) {
            return "Er is één cijfer, %s. Het jaar is niet bekend; daarom is er geen lijn."
                    .formatted(format.figure(last));
        }
        var segments = figures.stream().filter(f -> f.period() != null).toList();
        var longest = longestSegment(segments);
        if (longest.size() < 2) {
            return "Er is één meting per reeks. Met één punt is er geen trend.";
        }
        return longest.size() >= TEST_FROM
                ? tested(longest, pictures.disturbances(indicator, area))
                : compared(longest, format);
    }

    private static List<Measurement> longestSegment(List<Measurement> figures) {
        List<Measurement> longest = List.of();
        for (var figure : figures) {
            var segment = figures.stream().filter(f -> f.segment() == figure.segment()).toList();
            if (segment.size() > longest.size()) {
                longest = segment;
            }
        }
        return longest;
    }

    private static String compared(List<Measurement> segment, FigureFormat format) {
        var first = segment.getFirst();
        var last = segment.getLast();
        var figures =
                "Van %s in %s naar %s in %s"
                        .formatted(
                                format.figure(first),
                                first.yearInWords(),
                                format.figure(last),
                                last.yearInWords());
        if (!Change.canCompare(first, last)) {
            return figures + "; zonder marge is niet te zeggen of dat meer is dan toeval.";
        }
        var change = Change.between(first, last);
        return figures
                + (!change.isDemonstrable()
                        ? ": geen aantoonbare verandering."
                        : change.isUp() ? ": aantoonbaar hoger." : ": aantoonbaar lager.");
    }

    private static String tested(List<Measurement> segment, List<Period> pressing) {
        var steady = Segments.undisturbed(segment, pressing);
        var points =
                steady.stream()
                        .filter(Measurement::isComparable)
                        .filter(figure -> figure.observed() != null)
                        .map(figure -> {
                            var observed = Objects.requireNonNull(figure.observed());
                            return new TrendPoint(
                                    figure.findYear().orElseThrow(),
                                    observed.count(),
                                    observed.exposure());
                        })
                        .toList();
        var span = span(segment, steady);
        if (points.size() < TEST_FROM) {
            return span + " is geen trend te toetsen: er is geen aantal bij de cijfers.";
        }
        return switch (PoissonTrend.fit(points, 0.95)) {
            case Trend.NotAssessable none -> span + " is geen trend te toetsen.";
            case Trend.Fitted fitted when fitted.pValue() >= 0.05 ->
                    span + " is er geen aantoonbare trend.";
            case Trend.Fitted fitted -> {
                var yearly = Math.abs(fitted.yearlyFactor() - 1) * 100;
                yield "%s %s het aantoonbaar, gemiddeld %s%% per jaar."
                        .formatted(
                                span,
                                fitted.yearlyFactor() < 1 ? "daalt" : "stijgt",
                                Dutch.number(yearly, 1));
            }
        };
    }

    /** "Over 2010 tot en met 2022, zonder het verstoorde 2020". */
    private static String span(List<Measurement> segment, List<Measurement> steady) {
        var disturbed =
                segment.stream()
                        .filter(figure -> !steady.contains(figure))
                        .map(Measurement::yearInWords)
                        .toList();
        return "Over %s tot en met %s%s"
                .formatted(
                        segment.getFirst().yearInWords(),
                        segment.getLast().yearInWords(),
                        disturbed.isEmpty()
                                ? ""
                                : ", zonder het verstoorde " + Dutch.list(disturbed) + ",");
    }

    private List<TrendView.Row> rows(
            List<Measurement> figures, FigureFormat format, AreaCode area, String areaName) {
        return figures.stream()
                .map(figure -> {
                    return new TrendView.Row(
                            figure.area().equals(area)
                                    ? areaName
                                    : areas.find(figure.area()).map(Area::name).orElse(""),
                            figure.yearInWords(),
                            figure.findCount().map(count -> Dutch.number(count, 0)).orElse("–"),
                            format.value(figure),
                            format.marginInWords(figure),
                            pictures.tableOf(figure.table()).toUpperCase(Locale.ROOT));
                })
                .toList();
    }

    private List<String> notes(Indicator indicator, List<Measurement> figures, AreaCode area) {
        var notes = new ArrayList<String>();
        if (figures.stream().anyMatch(Measurement::hasMargin)) {
            notes.add("Streepjes: marge (95%). Stippels: een jaar ontbreekt.");
        }
        for (var one : plans.current().listBreaksOf(indicator, area)) {
            if (figures.size() > 1) {
                notes.add(Dutch.capital(one.name()) + ": " + one.reason());
            }
        }
        if (!figures.isEmpty()) {
            notes.add(pictures.sourcesOf(figures));
        }
        return notes;
    }
}
