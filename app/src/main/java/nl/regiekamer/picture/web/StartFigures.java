package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.GoalVerdicts;
import nl.regiekamer.picture.Kept;
import nl.regiekamer.picture.Matrix;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Segments;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.StartSection;
import org.springframework.stereotype.Component;

/** What the figures say on the start page: the lead, the accents, the map, what moved. */
@Component
class StartFigures implements StartSection {

    private static final int HIGHEST = 5;

    /** All that one state of the data has to say here. */
    private record Told(Optional<String> lead, List<Section> sections, List<Attention> attention) {}

    private final Plans plans;
    private final Pictures pictures;
    private final Matrix matrix;
    private final GoalVerdicts verdicts;
    private final Areas areas;
    private final MapViews maps;
    private final RankingViews rankings;
    private final AccentCards accents;
    private final StaticTemplates templates = new StaticTemplates();
    private final Kept<String, Told> kept = new Kept<>();

    StartFigures(
            Plans plans,
            Pictures pictures,
            Matrix matrix,
            GoalVerdicts verdicts,
            Areas areas,
            MapViews maps,
            RankingViews rankings,
            AccentCards accents) {
        this.plans = plans;
        this.pictures = pictures;
        this.matrix = matrix;
        this.verdicts = verdicts;
        this.areas = areas;
        this.maps = maps;
        this.rankings = rankings;
        this.accents = accents;
    }

    @Override
    public Optional<String> lead() {
        return told().lead();
    }

    private Optional<String> computeLead() {
        return plans.current().listMainGoals().stream()
                .flatMap(goal -> goal.measures().stream())
                .map(measure -> plans.current().findIndicator(measure.indicator()).orElseThrow())
                .filter(indicator -> indicator.kind() == Indicator.Kind.COUNT)
                .map(this::lead)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> lead(Indicator indicator) {
        return pictures.of(indicator)
                .latest(pictures.municipality())
                .filter(figure -> !figure.countOnly())
                .map(figure -> {
                    var count = Math.round(figure.findCount().orElse(0.0));
                    return "In %s waren er in %s %s %s. Dat is %s %s. %s"
                            .formatted(
                                    figure.yearInWords(),
                                    areas.municipality().name(),
                                    Dutch.count(count),
                                    indicator
                                            .name()
                                            .replace(", totaal", "")
                                            .toLowerCase(Locale.ROOT),
                                    new FigureFormat(indicator).value(figure),
                                    indicator.unit(),
                                    comparison(indicator));
                });
    }

    private String comparison(Indicator indicator) {
        var verdict = verdicts.sinceStart(indicator);
        return switch (verdict.kind()) {
            case BETTER -> "Dat is aantoonbaar beter dan vóór het plan.";
            case WORSE -> "Dat is aantoonbaar slechter dan vóór het plan.";
            case SAME -> "Dat verschilt niet aantoonbaar van vóór het plan.";
            case UNKNOWN ->
                    "Of het veiliger is dan vóór het plan, is nog niet te zeggen: er is te weinig gemeten.";
        };
    }

    @Override
    public List<Section> startSections(Shell shell) {
        return told().sections();
    }

    private Told told() {
        return kept.get(
                pictures.version(),
                "start",
                key ->
                        new Told(
                                computeLead(),
                                sections().stream().map(Section::rendered).toList(),
                                computeAttention()));
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        var cards = accents.all();
        if (!cards.isEmpty()) {
            sections.add(
                    Section.full(10, accentTitle(cards.size()), templates.pictureAccents(cards))
                            .withAside("Daar zet het plan een stap extra."));
        }
        mapped().ifPresent(indicator -> sections.add(mapSection(indicator)));
        sections.add(Section.half(30, "Wat bewoog", templates.pictureMoved(moved())));
        return sections;
    }

    private static String accentTitle(int count) {
        return switch (count) {
            case 1 -> "Eén accent";
            case 2 -> "Twee accenten";
            case 3 -> "Drie accenten";
            default -> count + " accenten";
        };
    }

    /** The indicator with figures for most buurten. */
    private Optional<Indicator> mapped() {
        return plans.current().listIndicators().stream()
                .filter(indicator -> !pictures.table(indicator, AreaCode.Level.BUURT).isEmpty())
                .max(
                        Comparator.comparingInt(indicator ->
                                pictures.table(indicator, AreaCode.Level.BUURT).rows().size()));
    }

    private Section mapSection(Indicator indicator) {
        var table = pictures.table(indicator, AreaCode.Level.BUURT);
        var highest = new AreaTable(table.whole(), table.ranked().stream().limit(HIGHEST).toList());
        return Section.full(
                20,
                finding(indicator, table),
                templates.pictureStartmap(
                        maps.city(indicator, table).orElse(null),
                        rankings.areas(indicator, highest, null)));
    }

    private String finding(Indicator indicator, AreaTable table) {
        var two =
                table.ranked().stream()
                        .limit(2)
                        .map(row -> areas.find(row.figure().area()).orElseThrow().name())
                        .toList();
        return two.isEmpty()
                ? indicator.label()
                : "%s: per inwoner het meest in %s".formatted(indicator.label(), Dutch.list(two));
    }

    /**
     * What changed demonstrably since the last comparable and undisturbed figure, and what cannot
     * be judged.
     */
    private List<MovedRow> moved() {
        return plans.current().listIndicators().stream()
                .map(this::moved)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(MovedRow::order))
                .toList();
    }

    private Optional<MovedRow> moved(Indicator indicator) {
        var figures =
                pictures.of(indicator).of(pictures.municipality()).stream()
                        .filter(figure -> figure.period() != null)
                        .toList();
        var disturbances = pictures.disturbances(indicator);
        for (var i = figures.size() - 1; i > 0; i--) {
            var to = figures.get(i);
            var before =
                    figures.subList(0, i).stream()
                            .filter(figure -> figure.segment() == to.segment())
                            .toList();
            var from = Segments.lastUndisturbed(before, disturbances);
            if (from.isPresent()) {
                return Optional.of(moved(indicator, from.get(), to));
            }
        }
        return Optional.empty();
    }

    private MovedRow moved(Indicator indicator, Measurement from, Measurement to) {
        var format = new FigureFormat(indicator);
        var step =
                "Van %s (%s) naar %s (%s) %s.%s"
                        .formatted(
                                format.value(from),
                                from.yearInWords(),
                                format.value(to),
                                to.yearInWords(),
                                indicator.unit(),
                                Segments.disturbed(
                                        List.of(from, to), pictures.disturbances(indicator)));
        return MovedRow.of(
                indicator,
                from,
                to,
                new MovedRow.Words(step, pictures.sourcesOf(List.of(from, to))));
    }

    @Override
    public List<Attention> attention() {
        return told().attention();
    }

    private List<Attention> computeAttention() {
        var counts = matrix.coverage();
        var missing = counts.total() - counts.perWijk() - counts.cityOnly();
        var points = new ArrayList<Attention>();
        if (missing > 0) {
            points.add(
                    new Attention(
                            10,
                            "%d van de %d indicatoren hebben geen cijfer."
                                    .formatted(missing, counts.total()),
                            "Zonder cijfer is een doel niet te beoordelen.",
                            "/cijfers/onbekend",
                            "Welke cijfers ontbreken en wie ze heeft"));
        }
        waiting().ifPresent(points::add);
        return points;
    }

    /** Counts of the whole municipality that are newer than the last rate. */
    private Optional<Attention> waiting() {
        var names =
                plans.current().listIndicators().stream()
                        .flatMap(indicator ->
                                pictures
                                        .of(indicator)
                                        .latestUnrated(pictures.municipality())
                                        .map(count ->
                                                "%s %s"
                                                        .formatted(
                                                                indicator.label(),
                                                                count.yearInWords()))
                                        .stream())
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Attention(
                                12,
                                names.size() == 1
                                        ? "Eén telling wacht op haar noemer."
                                        : "%d tellingen wachten op hun noemer."
                                                .formatted(names.size()),
                                "Geteld, maar nog niet per inwoner of woning: %s. Lees de inwoners of woningen van dat jaar in."
                                        .formatted(Dutch.list(names)),
                                "/bronnen",
                                "Naar de bronnen"));
    }
}
