package nl.regiekamer.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.rules.Margins;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Segments;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Indicator.SeriesSource;
import nl.regiekamer.sources.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Makes measurements of an indicator from published figures: rates over the right denominator,
 * margins, and segments within which they may be compared.
 */
final class FigureReader {

    /** Gives the current figures of a series. */
    interface SeriesFetch {
        List<Figure> fetch(SeriesSource source);
    }

    private final SeriesFetch fetch;
    private final AreaTree tree;

    FigureReader(SeriesFetch fetch, AreaTree tree) {
        this.fetch = fetch;
        this.tree = tree;
    }

    /** Reads a denominator's series. */
    RawSeries raw(SeriesSource source) {
        var figures = fetch.fetch(source);
        return source.sums() ? RawSeries.withSums(figures, tree) : new RawSeries(figures);
    }

    /**
     * @param exposures of the indicator's denominator; null when it has none
     * @param breaks days from which the figures of an area cannot be compared with earlier ones
     */
    IndicatorFigures read(
            Indicator indicator,
            @Nullable Exposures exposures,
            Function<AreaCode, List<LocalDate>> breaks) {
        Map<AreaCode, List<Measurement>> byArea = new HashMap<>();
        Set<List<Object>> taken = new HashSet<>();
        var passedOver = new ArrayList<Measurement>();
        for (var source : indicator.series()) {
            for (var figure : measurements(indicator, source, exposures)) {
                var place =
                        List.<Object>of(
                                figure.area(), Optional.ofNullable(figure.period()).toString());
                if (taken.add(place)) { // an earlier series goes before
                    byArea.computeIfAbsent(figure.area(), area -> new ArrayList<>()).add(figure);
                } else {
                    passedOver.add(figure);
                }
            }
        }
        var unrated = indicator.per() == null ? List.<Measurement>of() : takeUnrated(byArea);
        byArea.replaceAll((area, figures) -> Segments.number(figures, breaks.apply(area)));
        return new IndicatorFigures(indicator, byArea, passedOver, unrated);
    }

    /** Areas of one level in one period, which have their denominator from one publication. */
    private record Layer(AreaCode.Level level, @Nullable Period period) {

        static Layer of(Measurement figure) {
            return new Layer(figure.area().level(), figure.period());
        }
    }

    /**
     * Takes out the counts of years of which no area of the level has a denominator yet, where
     * other years have rates: a count among rates is neither a rise nor a place in a ranking.
     */
    private static List<Measurement> takeUnrated(Map<AreaCode, List<Measurement>> byArea) {
        var all = byArea.values().stream().flatMap(List::stream).toList();
        var rated = all.stream().filter(one -> !one.countOnly()).map(Layer::of).toList();
        var layers = Set.copyOf(rated);
        var levels = rated.stream().map(Layer::level).collect(Collectors.toSet());
        var unrated =
                all.stream()
                        .filter(one -> one.isAmongUnknown() && !layers.contains(Layer.of(one)))
                        .filter(one -> levels.contains(one.area().level()))
                        .collect(Collectors.toSet());
        byArea.replaceAll(
                (area, figures) -> figures.stream().filter(one -> !unrated.contains(one)).toList());
        byArea.values().removeIf(List::isEmpty);
        return List.copyOf(unrated);
    }

    /** The bare values of one series for one area, in order of time. */
    List<Measurement> plain(SeriesSource source, AreaCode area) {
        var values =
                fetch.fetch(source).stream()
                        .filter(figure -> figure.area().equals(area))
                        .map(figure ->
                                new Measurement(
                                        area,
                                        figure.period(),
                                        figure.value(),
                                        null,
                                        null,
                                        false,
                                        "",
                                        0,
                                        source.source()))
                        .toList();
        return Segments.number(values, List.of());
    }

    private List<Measurement> measurements(
            Indicator indicator, SeriesSource source, @Nullable Exposures exposures) {
        var fetched = fetch.fetch(source);
        var figures =
                indicator.margin() == Indicator.Margin.EXACT_POISSON
                        ? CalendarYears.together(fetched)
                        : fetched;
        var counts = source.sums() ? RawSeries.withSums(figures, tree) : new RawSeries(figures);
        var rates = rates(source);
        var found = new ArrayList<Measurement>();
        for (var area : areas(figures, source)) {
            if (!source.levels().isEmpty() && !source.levels().contains(word(area.level()))) {
                continue;
            }
            for (var period : counts.periods()) {
                counts.value(area, period)
                        .map(value ->
                                new Raw(
                                        area,
                                        period,
                                        value,
                                        counts.published(area, period).orElse(null),
                                        counts.isExact(area, period)))
                        .map(raw -> measure(indicator, source, raw, rates, exposures))
                        .ifPresent(found::add);
            }
            counts.published(area, null)
                    .map(figure -> new Raw(area, null, figure.value(), figure, figure.isExact()))
                    .map(raw -> measure(indicator, source, raw, rates, exposures))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A value before it is a rate; exact when it was counted and not estimated. */
    private record Raw(
            AreaCode area,
            @Nullable Period period,
            double value,
            @Nullable Figure figure,
            boolean exact) {

        String qualifier() {
            if (exact) {
                return "";
            }
            return figure == null
                    ? Figure.CONVERTED
                    : Optional.ofNullable(figure.qualifier()).orElse("");
        }
    }

    private @Nullable RawSeries rates(SeriesSource source) {
        var measure = source.rateMeasure();
        return measure == null
                ? null
                : new RawSeries(
                        fetch.fetch(
                                new SeriesSource(
                                        source.source(),
                                        measure,
                                        null,
                                        source.features(),
                                        source.levels(),
                                        false,
                                        null)));
    }

    private Set<AreaCode> areas(List<Figure> figures, SeriesSource source) {
        var areas = new HashSet<AreaCode>();
        figures.forEach(figure -> areas.add(figure.area()));
        if (source.sums() && !figures.isEmpty()) {
            areas.addAll(tree.wijken().keySet());
            areas.add(tree.municipality());
        }
        return areas;
    }

    private static String word(AreaCode.Level level) {
        return switch (level) {
            case COUNTRY -> "land";
            case MUNICIPALITY -> "gemeente";
            case WIJK -> "wijk";
            case BUURT -> "buurt";
        };
    }

    private static Measurement measure(
            Indicator indicator,
            SeriesSource source,
            Raw raw,
            @Nullable RawSeries rates,
            @Nullable Exposures exposures) {
        var table = source.source();
        if (indicator.margin() == Indicator.Margin.EXACT_POISSON) {
            return count(indicator, source, raw, rates, exposures);
        }
        var per = indicator.per();
        var exposure = per == null ? Optional.of(1.0) : exposure(raw, per, rates, exposures);
        var minimum = exposures == null ? 0 : exposures.denominator().minimum();
        var countOnly = isTooFew(exposure, minimum);
        return new Measurement(
                raw.area(),
                raw.period(),
                countOnly || per == null ? raw.value() : raw.value() / exposure.get() * per,
                published(raw.figure(), countOnly || per == null ? 1 : per / exposure.get()),
                null,
                countOnly,
                raw.qualifier(),
                0,
                table);
    }

    /** In the unit of the indicator. A margin without width is a rounded or a missing one. */
    private static @Nullable Interval published(@Nullable Figure figure, double factor) {
        var margin = figure == null ? null : figure.margin();
        return margin == null || margin.low() >= margin.high()
                ? null
                : new Interval(margin.low() * factor, margin.high() * factor);
    }

    private static Measurement count(
            Indicator indicator,
            SeriesSource source,
            Raw raw,
            @Nullable RawSeries rates,
            @Nullable Exposures exposures) {
        var per = indicator.per();
        var exposure = per == null ? Optional.of(1.0) : exposure(raw, per, rates, exposures);
        var minimum = exposures == null ? 0 : exposures.denominator().minimum();
        var countOnly = isTooFew(exposure, minimum);
        var observed = exposure.map(among -> new Observed(raw.value(), among)).orElse(null);
        var interval = raw.exact() ? margin(raw, source, countOnly ? null : observed, per) : null;
        var value =
                countOnly || observed == null || per == null ? raw.value() : observed.rate() * per;
        return new Measurement(
                raw.area(),
                raw.period(),
                value,
                interval,
                observed,
                countOnly,
                raw.qualifier(),
                0,
                source.source());
    }

    /** Of what was counted only: an estimate is no Poisson count, and nobody knows its margin. */
    private static Interval margin(
            Raw raw, SeriesSource source, @Nullable Observed observed, @Nullable Integer per) {
        return observed == null
                ? Margins.ofCount(raw.value(), source.roundedTo())
                : Margins.ofRate(observed, per == null ? 1 : per, source.roundedTo());
    }

    /** Too few for a rate: none at all, fewer than the denominator asks, or a number unknown. */
    private static boolean isTooFew(Optional<Double> exposure, double minimum) {
        return exposure.map(number -> number <= 0 || number < minimum).orElse(true);
    }

    /** From the published rate where the source gives one, else from the denominator. */
    private static Optional<Double> exposure(
            Raw raw, int per, @Nullable RawSeries rates, @Nullable Exposures exposures) {
        var fromRate =
                Optional.ofNullable(rates)
                        .flatMap(series -> series.value(raw.area(), raw.period()))
                        .filter(rate -> rate > 0)
                        .map(rate -> raw.value() / rate * per);
        var period = raw.period();
        return fromRate.isPresent() || exposures == null || period == null
                ? fromRate
                : exposures.of(raw.area(), period);
    }
}
