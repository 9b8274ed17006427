package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.plan.Plans;
import org.springframework.stereotype.Component;

/** Which measures the indicators read from which source: what a file may hold. */
@Component
public class MeasureGuide {

    private final Plans plans;
    private final SourceDefinitions definitions;

    MeasureGuide(Plans plans, SourceDefinitions definitions) {
        this.plans = plans;
        this.definitions = definitions;
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
