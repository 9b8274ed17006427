package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Indicator.SeriesSource;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Names for people instead of a publisher's codes: of series by the indicators that use them, of
 * areas by the division and the municipalities that the plan compares with.
 */
@Service
public class FigureNames {

    private final Plans plans;
    private final Areas areas;
    private final SourceDefinitions definitions;
    private volatile @Nullable Map<SeriesKey, String> named;
    private volatile @Nullable Map<SeriesKey, Indicator.Kind> kinds;

    FigureNames(Plans plans, Areas areas, SourceDefinitions definitions) {
        this.plans = plans;
        this.areas = areas;
        this.definitions = definitions;
    }

    /** The name of a series; where none is known, its code made readable. */
    public String series(SeriesKey key) {
        var known = named().get(key);
        return known == null ? readable(key) : known;
    }

    /**
     * The series of the indicators, in the order of the plan, those first that exist for small
     * areas; they may be without figures.
     */
    public List<SeriesKey> listNamed() {
        return plans.current().listIndicators().stream()
                .flatMap(one -> one.series().stream())
                .sorted(Comparator.comparing(source -> !source.sums()))
                .map(source -> key(source, source.measure()))
                .distinct()
                .toList();
    }

    /** The name of an area; its code where no name is known. */
    public String area(AreaCode code) {
        return findArea(code).orElse(code.value());
    }

    /** The name of an area of the division, the country, or a municipality to compare with. */
    public Optional<String> findArea(AreaCode code) {
        if (code.level() == AreaCode.Level.COUNTRY) {
            return Optional.of("Nederland");
        }
        return areas.find(code)
                .map(Area::name)
                .or(() -> Optional.ofNullable(listReferences().get(code)));
    }

    /** The municipalities that the plan compares with, and their names. */
    public Map<AreaCode, String> listReferences() {
        Map<AreaCode, String> names = new LinkedHashMap<>();
        plans.current()
                .findReferences()
                .ifPresent(set ->
                        set.members()
                                .forEach(one -> names.put(AreaCode.of(one.code()), one.name())));
        return names;
    }

    /** What sort of figure a series holds, where an indicator shows it as it is. */
    Optional<Indicator.Kind> findKind(SeriesKey key) {
        var known = kinds;
        if (known == null) {
            known = kinds();
            kinds = known;
        }
        return Optional.ofNullable(known.get(key));
    }

    private Map<SeriesKey, Indicator.Kind> kinds() {
        Map<SeriesKey, Indicator.Kind> found = new HashMap<>();
        for (var indicator : indicators()) {
            if (indicator.denominator() == null) {
                for (var source : indicator.series()) {
                    found.putIfAbsent(key(source, source.measure()), indicator.kind());
                }
            }
        }
        return found;
    }

    private List<Indicator> indicators() {
        var book = plans.current();
        var all = new ArrayList<>(book.listIndicators());
        all.addAll(book.listBackground());
        return all;
    }

    private Map<SeriesKey, String> named() {
        var known = named;
        if (known == null) {
            known = name();
            named = known;
        }
        return known;
    }

    /** A figure that an indicator shows as it is goes before one that it only computes with. */
    private Map<SeriesKey, String> name() {
        Map<SeriesKey, String> names = new LinkedHashMap<>();
        var book = plans.current();
        var all = indicators();
        Stream.concat(
                        all.stream().filter(one -> one.per() == null),
                        all.stream().filter(one -> one.per() != null))
                .forEach(one -> name(one, names));
        all.stream()
                .flatMap(one -> Optional.ofNullable(one.denominator()).stream())
                .distinct()
                .flatMap(id -> book.findDenominator(id).stream())
                .forEach(one ->
                        one.series()
                                .forEach(source ->
                                        names.putIfAbsent(
                                                key(source, source.measure()),
                                                Dutch.capital(one.name()))));
        return names;
    }

    private void name(Indicator indicator, Map<SeriesKey, String> names) {
        for (var source : indicator.series()) {
            names.putIfAbsent(key(source, source.measure()), indicator.name());
            var rate = source.rateMeasure();
            if (rate != null) {
                names.putIfAbsent(
                        key(source, rate), "%s, %s".formatted(indicator.name(), indicator.unit()));
            }
        }
        var rank = indicator.rank();
        if (rank != null) {
            names.putIfAbsent(key(rank, rank.measure()), indicator.name() + ", landelijke rang");
        }
    }

    private SeriesKey key(SeriesSource source, String measure) {
        var table =
                definitions
                        .findSource(source.source())
                        .map(SourceDefinition::table)
                        .orElse(source.source());
        return new SeriesKey(table, measure, source.features());
    }

    private static String readable(SeriesKey key) {
        var measure = Dutch.capital(words(key.measure()));
        var features =
                key.features().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> words(one.getKey()) + " " + one.getValue())
                        .collect(Collectors.joining(", "));
        return features.isEmpty() ? measure : "%s (%s)".formatted(measure, features);
    }

    /** "PersonenPerSoortUitkeringAO_84" becomes "personen per soort uitkering AO", and so a-b. */
    private static String words(String code) {
        var bare = code.replaceFirst("_\\d+$", "").replace('_', ' ').replace('-', ' ');
        return Stream.of(bare.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word ->
                        word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                                ? word
                                : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
