package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import org.springframework.stereotype.Component;

/** Which measures the indicators read from which source: what a file may hold. */
@Component
public class MeasureGuide {

    private final Plans plans;
    private final SourceDefinitions definitions;
    private final FigureStore figures;

    MeasureGuide(Plans plans, SourceDefinitions definitions, FigureStore figures) {
        this.plans = plans;
        this.definitions = definitions;
        this.figures = figures;
    }

    /**
     * What a delivery holds that stands on no page.
     *
     * @param measures that no indicator and no denominator reads, as the file names them
     * @param all whether nothing in it is read
     * @param wanted the measures of its source that are read
     */
    public record Unread(List<String> measures, boolean all, List<String> wanted) {

        public Unread {
            measures = List.copyOf(measures);
            wanted = List.copyOf(wanted);
        }
    }

    /** The measures of a delivery that nothing reads: a misspelling, or the wrong source. */
    public Unread listUnread(Delivery delivery) {
        var origin = delivery.origin();
        var wanted = new LinkedHashSet<SeriesKey>();
        readers()
                .filter(series -> series.source().equals(origin.source()))
                .forEach(series ->
                        wanted.add(
                                new SeriesKey(
                                        origin.table(), series.measure(), series.features())));
        var held = figures.listSeries(delivery);
        var unread = held.stream().filter(key -> !wanted.contains(key)).toList();
        return new Unread(
                unread.stream().map(SeriesKey::measure).distinct().toList(),
                unread.size() == held.size(),
                wanted.stream().map(SeriesKey::measure).distinct().toList());
    }

    /** Where indicators and denominators get their figures. */
    private Stream<Indicator.SeriesSource> readers() {
        var book = plans.current();
        return Stream.of(
                        book.listIndicators().stream().flatMap(one -> one.series().stream()),
                        book.listBackground().stream().flatMap(one -> one.series().stream()),
                        book.listDenominators().stream().flatMap(one -> one.series().stream()))
                .flatMap(all -> all);
    }

    /** The measures of a source, in the order of the indicators. */
    public record OfSource(String source, String table, List<Measure> measures) {

        public OfSource {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A measure.
     *
     * @param code as a file names it
     * @param features other columns and their codes, "SoortMisdrijf 1.1.1"; mostly empty
     * @param name of the indicator that shows it
     * @param unit of that indicator; a count that becomes a rate is delivered as a number
     */
    public record Measure(String code, String features, String name, String unit) {}

    /** By source, in the order of their definitions; sources without indicator are left out. */
    public List<OfSource> list() {
        Map<String, Set<Measure>> bySource = new LinkedHashMap<>();
        var book = plans.current();
        Stream.concat(book.listIndicators().stream(), book.listBackground().stream())
                .forEach(indicator -> {
                    for (var series : indicator.series()) {
                        bySource.computeIfAbsent(series.source(), _ -> new LinkedHashSet<>())
                                .add(
                                        new Measure(
                                                series.measure(),
                                                words(series.features()),
                                                indicator.name(),
                                                indicator.per() == null
                                                        ? indicator.unit()
                                                        : "aantal"));
                    }
                });
        var groups = new ArrayList<OfSource>();
        for (var source : definitions.listSources()) {
            var measures = bySource.get(source.id());
            if (measures != null) {
                groups.add(new OfSource(source.name(), source.table(), List.copyOf(measures)));
            }
        }
        return groups;
    }

    private static String words(Map<String, String> features) {
        return features.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " " + one.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
