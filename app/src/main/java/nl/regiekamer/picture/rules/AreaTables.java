package nl.regiekamer.picture.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.smoothing.EmpiricalBayes;
import nl.regiekamer.analysis.smoothing.SmoothedArea;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/** Sets the areas of a level side by side: tests each against the rest, and smooths small ones. */
public final class AreaTables {

    private static final double LEVEL = 0.95;

    private AreaTables() {}

    /**
     * @param figures of one level, period and table
     * @param whole the municipality, of the same period and table; null when unknown
     * @param per the rate is per this many
     */
    public static AreaTable of(List<Measurement> figures, @Nullable Measurement whole, double per) {
        var standings = standings(figures, whole);
        var smoothed = smoothed(figures, per);
        return new AreaTable(
                whole,
                figures.stream()
                        .map(figure ->
                                new AreaRow(
                                        figure,
                                        smoothed.get(figure.area()),
                                        standings.getOrDefault(figure.area(), Standing.UNKNOWN)))
                        .toList());
    }

    private static Map<AreaCode, Standing> standings(
            List<Measurement> figures, @Nullable Measurement whole) {
        if (whole == null || !whole.hasMargin()) {
            return Map.of();
        }
        var city = whole.observed();
        if (city == null) {
            return EstimateComparison.againstWhole(figures, whole);
        }
        var areas = new LinkedHashMap<AreaCode, Observed>();
        for (var figure : figures) {
            var observed = figure.observed();
            if (figure.isComparable() && observed != null) {
                areas.put(figure.area(), observed);
            }
        }
        return AreaComparison.againstRest(areas, city);
    }

    private static Map<AreaCode, Double> smoothed(List<Measurement> figures, double per) {
        var areas = new LinkedHashMap<AreaCode, Observed>();
        for (var figure : figures) {
            var observed = figure.observed();
            if (figure.isComparable() && observed != null && observed.exposure() > 1) {
                areas.put(figure.area(), observed);
            }
        }
        Map<AreaCode, Double> rates = new HashMap<>();
        if (areas.size() < 3) {
            return rates; // the spread between areas cannot be estimated from two
        }
        var result = EmpiricalBayes.smooth(List.copyOf(areas.values()), LEVEL).areas();
        var codes = List.copyOf(areas.keySet());
        for (var i = 0; i < codes.size(); i++) {
            if (result.get(i) instanceof SmoothedArea.Smoothed area) {
                rates.put(codes.get(i), area.estimate() * per);
            }
        }
        return rates;
    }
}
