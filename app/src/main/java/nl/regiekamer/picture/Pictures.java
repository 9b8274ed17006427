package nl.regiekamer.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Segments;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Indicator.SeriesSource;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.SeriesBreak;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SeriesKey;
import org.springframework.stereotype.Service;

/**
 * The figures of every indicator, computed from what the sources delivered. Kept in memory until a
 * delivery is accepted; the next view then computes anew.
 */
@Service
public class Pictures {

    private final Plans plans;
    private final Figures figures;
    private final Areas areas;
    private final Provenance provenance;
    private final Map<String, String> tables = new ConcurrentHashMap<>();
    private final Kept<String, Book> books = new Kept<>();

    Pictures(
            Plans plans,
            Figures figures,
            Areas areas,
            Definitions definitions,
            Provenance provenance) {
        this.plans = plans;
        this.figures = figures;
        this.areas = areas;
        this.provenance = provenance;
        for (var source : definitions.listAll("bron", plans.today())) {
            tables.put(source.id(), source.content().path("tabel").asString(source.id()));
        }
    }

    /** Computed figures of one state of the data. */
    private final class Book {
        private final Map<String, IndicatorFigures> byIndicator = new ConcurrentHashMap<>();
        private final Map<String, AreaTable> areaTables = new ConcurrentHashMap<>();
        private final AreaTree tree = tree();
    }

    /**
     * Changes with every delivery, every change of areas and every change of the plan; differs
     * between the public and who also sees figures that are not public yet.
     */
    public long version() {
        return (figures.version() * 1_000_003L + areas.version()) * 1_000_003L + plans.state();
    }

    private Book book() {
        return books.get(version(), "", _ -> new Book());
    }

    /** All figures of an indicator. */
    public IndicatorFigures of(Indicator indicator) {
        var now = book();
        var known = now.byIndicator.get(indicator.id());
        if (known != null) {
            return known;
        }
        var computed = compute(indicator, now.tree);
        now.byIndicator.put(indicator.id(), computed);
        return computed;
    }

    /** The areas of a level beside each other, in the last period for which they have figures. */
    public AreaTable table(Indicator indicator, AreaCode.Level level) {
        var now = book();
        var key = indicator.id() + level;
        var known = now.areaTables.get(key);
        if (known != null) {
            return known;
        }
        var table = of(indicator).table(now.tree.ofLevel(level), now.tree.municipality());
        now.areaTables.put(key, table);
        return table;
    }

    /** The municipality whose pictures these are. */
    public AreaCode municipality() {
        return book().tree.municipality();
    }

    /** Whether an indicator has any figure of this municipality, on whichever level. */
    public boolean hasFigure(Indicator indicator) {
        return of(indicator).series().keySet().stream().anyMatch(area -> area.isIn(municipality()));
    }

    /** The figures of the municipality; where it has none, those of the one area that has. */
    public List<Measurement> mainSeries(Indicator indicator) {
        var all = of(indicator);
        var own = all.of(municipality());
        return own.isEmpty() && all.series().size() == 1
                ? all.series().values().iterator().next()
                : own;
    }

    /** Published places of an area in a national ranking by this indicator; mostly empty. */
    public List<Measurement> ranks(Indicator indicator, AreaCode area) {
        var source = indicator.rank();
        return source == null
                ? List.of()
                : new FigureReader(this::fetch, book().tree).plain(source, area);
    }

    private IndicatorFigures compute(Indicator indicator, AreaTree tree) {
        var plan = plans.current();
        var reader = new FigureReader(this::fetch, tree);
        var exposures =
                Optional.ofNullable(indicator.denominator())
                        .flatMap(plan::findDenominator)
                        .map(denominator ->
                                new Exposures(
                                        denominator,
                                        denominator.series().stream().map(reader::raw).toList()))
                        .orElse(null);
        var derived = indicator.derived();
        var read = reader.read(indicator, exposures, area -> breaks(indicator, area));
        return derived == null || !derived.how().equals("spreiding")
                ? read
                : withSpread(read, plan.findIndicator(derived.from()).orElseThrow(), tree);
    }

    /** The measured spread goes before one that a document tells. */
    private IndicatorFigures withSpread(IndicatorFigures told, Indicator source, AreaTree tree) {
        var figures = of(source);
        var spreads =
                new ArrayList<Measurement>(
                        Spread.between(figures, tree.ofLevel(AreaCode.Level.WIJK), tree));
        told.of(tree.municipality()).stream()
                .filter(one -> spreads.stream().noneMatch(two -> samePeriod(one, two)))
                .forEach(spreads::add);
        return spreads.isEmpty()
                ? told
                : new IndicatorFigures(
                        told.indicator(),
                        Map.of(
                                tree.municipality(),
                                Segments.number(spreads, breaks(source, tree.municipality()))));
    }

    private static boolean samePeriod(Measurement one, Measurement two) {
        return java.util.Objects.equals(one.period(), two.period());
    }

    /** Days from which an indicator's figures of an area cannot be compared with earlier ones. */
    List<LocalDate> breaks(Indicator indicator, AreaCode area) {
        return plans.current().listBreaksOf(indicator, area).stream()
                .filter(one -> one.kind() == SeriesBreak.Kind.BREAK)
                .map(SeriesBreak::from)
                .toList();
    }

    /** Times in which something else than safety moved the figures of the municipality. */
    public List<Period> disturbances(Indicator indicator) {
        return disturbances(indicator, municipality());
    }

    /** The same, of one area. */
    public List<Period> disturbances(Indicator indicator, AreaCode area) {
        return plans.current().listBreaksOf(indicator, area).stream()
                .filter(one -> one.kind() == SeriesBreak.Kind.DISTURBANCE)
                .map(one -> {
                    var until = one.until();
                    return new Period(one.from(), until == null ? one.from().plusYears(1) : until);
                })
                .toList();
    }

    /** A national table holds every municipality; those of which nobody asked stand nowhere. */
    private List<Figure> fetch(SeriesSource source) {
        var own = municipality();
        var references = plans.current().findReferences();
        return figures.listCurrent(key(source)).stream()
                .filter(figure -> {
                    var area = figure.area();
                    return area.isIn(own)
                            || area.level() == AreaCode.Level.COUNTRY
                            || references.flatMap(all -> all.findName(area.value())).isPresent();
                })
                .toList();
    }

    /** The whole country beside this municipality in a year, where a publisher has it. */
    public Optional<Measurement> ofCountry(Indicator indicator, int year) {
        return of(indicator).series().entrySet().stream()
                .filter(one -> one.getKey().level() == AreaCode.Level.COUNTRY)
                .flatMap(one -> one.getValue().stream())
                .filter(figure -> figure.findYear().equals(Optional.of(year)))
                .findFirst();
    }

    /** The series of an indicator of which figures were delivered, in order of preference. */
    public List<SeriesKey> listSeries(Indicator indicator) {
        return indicator.series().stream()
                .map(this::key)
                .filter(key -> figures.listSeries(key.table()).contains(key))
                .distinct()
                .toList();
    }

    private SeriesKey key(SeriesSource source) {
        return new SeriesKey(tableOf(source.source()), source.measure(), source.features());
    }

    /** The publisher's code of a source's table. */
    public String tableOf(String source) {
        return Optional.ofNullable(tables.get(source)).orElse(source);
    }

    /** The name of a source of an indicator, whether it delivered or not. */
    public String nameOf(SeriesSource source) {
        return provenance.publisher(source.source());
    }

    /** Who published a figure, and in which table: "CBS, tabel 83648NED". */
    public String sourceOf(Measurement figure) {
        return provenance.of(figure);
    }

    /** The line of sources under a picture or table of these figures; empty without figures. */
    public String sourcesOf(Collection<Measurement> shown) {
        return provenance.line(shown);
    }

    /** For a file: that it holds figures that are not public yet; empty where it does not. */
    public String reserveIn(Collection<Measurement> figures) {
        return figures.stream().anyMatch(provenance::hasReserve)
                ? " Let op: hierin staan cijfers die nog niet openbaar zijn; geef dit bestand niet door."
                : "";
    }

    private AreaTree tree() {
        var wijken = new java.util.LinkedHashMap<AreaCode, List<AreaCode>>();
        for (var wijk : areas.listWijken()) {
            wijken.put(
                    wijk.code(),
                    areas.listBuurtenOf(wijk.code()).stream().map(buurt -> buurt.code()).toList());
        }
        return new AreaTree(areas.municipality().code(), wijken);
    }
}
