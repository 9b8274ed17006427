package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public record IndicatorFigures(Indicator indicator, Map<AreaCode, List<Measurement>> series) {

    public IndicatorFigures {
        series = Map.copyOf(series);
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
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(Comparator.<Period>reverseOrder())
                .toList();
    }

    /** The areas of a level beside each other, in the last period of that level. */
    AreaTable table(List<AreaCode> areas, AreaCode municipality) {
        if (areas.isEmpty()) {
            return AreaTable.EMPTY;
        }
        var periods = periods(areas.getFirst().level());
        var period = periods.isEmpty() ? null : periods.getFirst();
        return table(areas, municipality, period);
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
        var whole =
                at(municipality, period)
                        .filter(city -> city.table().equals(figures.getFirst().table()))
                        .orElse(null);
        var per = indicator.per();
        return AreaTables.of(figures, whole, per == null ? 1 : per);
    }

    private Optional<Measurement> at(AreaCode area, @Nullable Period period) {
        return of(area).stream()
                .filter(figure -> java.util.Objects.equals(figure.period(), period))
                .findFirst();
    }
}
