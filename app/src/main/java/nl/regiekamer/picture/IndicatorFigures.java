package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.AreaTables;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * All measurements of one indicator.
 *
 * @param indicator whose
 * @param series per area in order of time, numbered by segment; an area without figures is absent
 * @param passedOver what another table says of a place that has its figure already: never shown by
 *     itself, but parts are set beside the whole of their own table
 * @param unrated counts of years of which the denominator is not known yet, where other years are
 *     rates: told apart, never drawn or compared
 */
public record IndicatorFigures(
        Indicator indicator,
        Map<AreaCode, List<Measurement>> series,
        List<Measurement> passedOver,
        List<Measurement> unrated) {

    public IndicatorFigures {
        series = Map.copyOf(series);
        passedOver = List.copyOf(passedOver);
        unrated = List.copyOf(unrated);
    }

    /** Figures of one table. */
    public IndicatorFigures(Indicator indicator, Map<AreaCode, List<Measurement>> series) {
        this(indicator, series, List.of(), List.of());
    }

    /** The figures of an area in order of time; empty when it has none. */
    public List<Measurement> of(AreaCode area) {
        return Optional.ofNullable(series.get(area)).orElse(List.of());
    }

    /** The last figure of an area. */
    public Optional<Measurement> latest(AreaCode area) {
        var figures = of(area);
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    /** The last count of an area that waits for its denominator. */
    public Optional<Measurement> latestUnrated(AreaCode area) {
        return unrated.stream()
                .filter(figure -> figure.area().equals(area) && figure.period() != null)
                .max(Comparator.comparing(figure -> Objects.requireNonNull(figure.period())));
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** Whether areas of this level have figures. */
    public boolean has(AreaCode.Level level) {
        return series.keySet().stream().anyMatch(area -> area.level() == level);
    }

    /**
     * The periods in which areas of a level have figures, last first; an unknown one is left out.
     */
    public List<Period> periods(AreaCode.Level level) {
        return series.entrySet().stream()
                .filter(area -> area.getKey().level() == level)
                .flatMap(area -> area.getValue().stream())
                .map(Measurement::period)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.<Period>reverseOrder())
                .toList();
    }

    /**
     * The last period in which a level can be looked at as a whole: at least half as many areas
     * have a figure as in its fullest period. One early figure of one buurt moves no map.
     */
    public Optional<Period> latestOfMost(AreaCode.Level level) {
        Map<Period, Long> counts =
                series.entrySet().stream()
                        .filter(area -> area.getKey().level() == level)
                        .flatMap(area -> area.getValue().stream())
                        .map(Measurement::period)
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(period -> period, Collectors.counting()));
        var fullest = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        return counts.entrySet().stream()
                .filter(one -> 2 * one.getValue() >= fullest)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    /** The areas of a level beside each other, in the last period in which most have a figure. */
    AreaTable table(List<AreaCode> areas, AreaCode municipality) {
        if (areas.isEmpty()) {
            return AreaTable.EMPTY;
        }
        return table(areas, municipality, latestOfMost(areas.getFirst().level()).orElse(null));
    }

    /** The same in a period of choice; null for the figures without one. */
    AreaTable table(List<AreaCode> areas, AreaCode municipality, @Nullable Period period) {
        var figures = new ArrayList<Measurement>();
        for (var area : areas) {
            at(area, period).ifPresent(figures::add);
        }
        if (figures.isEmpty()) {
            return AreaTable.EMPTY;
        }
        var per = indicator.per();
        return AreaTables.of(
                figures,
                whole(municipality, period, figures.getFirst().table()),
                per == null ? 1 : per);
    }

    /** The whole as the table of the parts has it. */
    private @Nullable Measurement whole(
            AreaCode municipality, @Nullable Period period, String table) {
        return Stream.concat(of(municipality).stream(), passedOver.stream())
                .filter(figure -> figure.area().equals(municipality))
                .filter(figure -> Objects.equals(figure.period(), period))
                .filter(figure -> figure.table().equals(table))
                .findFirst()
                .orElse(null);
    }

    private Optional<Measurement> at(AreaCode area, @Nullable Period period) {
        return of(area).stream()
                .filter(figure -> Objects.equals(figure.period(), period))
                .findFirst();
    }
}
