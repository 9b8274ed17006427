package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one series by area and period, with the sums of larger areas where the source
 * gives only the parts. A sum needs every part: what is not published is not zero.
 *
 * <p>A count that was divided between areas by shares is an estimate, and so is the sum of a wijk
 * that holds one. Shares never leave the municipality, so its own sum is a full count again.
 */
final class RawSeries {

    /** Where a value stands; the period is null where the source does not say when. */
    private record Cell(AreaCode area, @Nullable Period period) {}

    private final Map<Cell, Figure> published = new HashMap<>();
    private final Map<Cell, Double> sums = new HashMap<>();
    private final Set<Cell> estimated = new HashSet<>();
    private final List<Period> periods;

    RawSeries(List<Figure> figures) {
        for (var figure : figures) {
            published.put(new Cell(figure.area(), figure.period()), figure);
        }
        this.periods = periodsOf(figures);
    }

    private static List<Period> periodsOf(List<Figure> figures) {
        var periods = new ArrayList<Period>();
        for (var figure : figures) {
            var period = figure.period();
            if (period != null && !periods.contains(period)) {
                periods.add(period);
            }
        }
        periods.sort(Comparator.naturalOrder());
        return List.copyOf(periods);
    }

    /** The same with sums for wijken and municipality from their buurten. */
    static RawSeries withSums(List<Figure> figures, AreaTree tree) {
        var series = new RawSeries(figures);
        for (var period : series.periods) {
            for (var wijk : tree.wijken().keySet()) {
                series.addSum(wijk, tree.parts(wijk), period);
            }
            series.addSum(tree.municipality(), tree.buurten(), period);
        }
        return series;
    }

    private void addSum(AreaCode area, List<AreaCode> parts, Period period) {
        var sum = 0.0;
        var isExact = true;
        for (var part : parts) {
            var figure = published.get(new Cell(part, period));
            if (figure == null) {
                return;
            }
            sum += figure.value();
            isExact &= figure.isExact() || (isWhole(area) && isConverted(figure));
        }
        if (!parts.isEmpty()) {
            sums.put(new Cell(area, period), sum);
            if (!isExact) {
                estimated.add(new Cell(area, period));
            }
        }
    }

    private static boolean isWhole(AreaCode area) {
        return area.level() == AreaCode.Level.MUNICIPALITY;
    }

    private static boolean isConverted(Figure figure) {
        return Figure.CONVERTED.equals(figure.qualifier());
    }

    /** Whether the value was counted, and not estimated by its source or by shares. */
    boolean isExact(AreaCode area, @Nullable Period period) {
        var cell = new Cell(area, period);
        var figure = published.get(cell);
        return figure != null ? figure.isExact() : !estimated.contains(cell);
    }

    List<Period> periods() {
        return periods;
    }

    /** The published figure; empty where the value is a sum of ours, or is not published. */
    Optional<Figure> published(AreaCode area, @Nullable Period period) {
        return Optional.ofNullable(published.get(new Cell(area, period)));
    }

    /** The value, published or summed. */
    Optional<Double> value(AreaCode area, @Nullable Period period) {
        var cell = new Cell(area, period);
        var figure = published.get(cell);
        return figure != null ? Optional.of(figure.value()) : Optional.ofNullable(sums.get(cell));
    }
}
