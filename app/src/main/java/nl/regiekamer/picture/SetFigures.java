package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.RateComparison;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.rules.Margins;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Segments;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares a set of areas (the vulnerable wijken) with all others, by the counts of their buurten.
 * An area in which a member has no border yet stands on neither side.
 *
 * <p>A buurt in which nobody lives adds its count and no exposure, as in the rate of a wijk; where
 * the number of residents of one buurt is unknown, the side has no rate. Where the count of one
 * buurt is an estimate, the side has no margin and is not compared.
 */
@Service
public class SetFigures {

    private static final double LEVEL = 0.95;

    private final Areas areas;
    private final Pictures pictures;

    SetFigures(Areas areas, Pictures pictures) {
        this.areas = areas;
        this.pictures = pictures;
    }

    /** The set as a whole through time, only for counts; otherwise empty. */
    public List<Measurement> series(Indicator indicator, String set) {
        var figures =
                areas.findSet(set).stream()
                        .flatMap(one ->
                                pictures.of(indicator).periods(AreaCode.Level.BUURT).stream()
                                        .map(period -> together(indicator, period, one::covers))
                                        .flatMap(Optional::stream))
                        .toList();
        return Segments.number(figures, pictures.breaks(indicator, pictures.municipality()));
    }

    /** Which areas of a goal's set have no border yet, in a sentence; empty where all have one. */
    public String missing(Goal.@Nullable Scope scope) {
        return Optional.ofNullable(scope == null ? null : scope.areaSet())
                .flatMap(areas::findSet)
                .filter(set -> !set.isComplete())
                .map(set ->
                        "Dit gaat over %s gebieden; zonder grens: %s."
                                .formatted(set.filledInWords(), Dutch.list(set.listNotFilledIn())))
                .orElse("");
    }

    /** Whether no area of a goal's set has a border yet, so that nothing can be counted in it. */
    public boolean isOpen(Goal.@Nullable Scope scope) {
        return Optional.ofNullable(scope == null ? null : scope.areaSet())
                .flatMap(areas::findSet)
                .map(set -> set.filledIn() == 0)
                .orElse(false);
    }

    /**
     * The set beside the rest, in the last period in which most buurten have a figure. Counts that
     * are per nothing are not compared: the larger side has more of everything.
     */
    public Optional<SetComparison> compare(Indicator indicator, String setId) {
        var set = areas.findSet(setId);
        var period = pictures.of(indicator).latestOfMost(AreaCode.Level.BUURT);
        if (set.isEmpty() || period.isEmpty() || indicator.per() == null) {
            return Optional.empty();
        }
        var inside = together(indicator, period.get(), side(set.get(), AreaSet.Side.INSIDE));
        var outside = together(indicator, period.get(), side(set.get(), AreaSet.Side.OUTSIDE));
        if (inside.filter(Measurement::hasMargin).isEmpty()
                || outside.filter(Measurement::hasMargin).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SetComparison(
                        inside.get(),
                        outside.get(),
                        onNeitherSide(set.get()),
                        set.get().filledInWords(),
                        RateComparison.between(
                                observed(inside.get()), observed(outside.get()), LEVEL)));
    }

    private static Observed observed(Measurement figure) {
        return java.util.Objects.requireNonNull(figure.observed());
    }

    private static Predicate<AreaCode> side(AreaSet set, AreaSet.Side side) {
        return area -> set.sideOf(area) == side;
    }

    /** Wijken in which a member lies that has no border of its own. */
    private List<String> onNeitherSide(AreaSet set) {
        return areas.listWijken().stream()
                .filter(wijk -> set.sideOf(wijk.code()) == AreaSet.Side.NEITHER)
                .map(Area::name)
                .toList();
    }

    private Optional<Measurement> countAt(Indicator indicator, AreaCode area, Period period) {
        return pictures.of(indicator).of(area).stream()
                .filter(figure -> period.equals(figure.period()))
                .filter(figure -> figure.observed() != null)
                .findFirst();
    }

    private Optional<Measurement> together(
            Indicator indicator, Period period, Predicate<AreaCode> chosen) {
        var figures = new ArrayList<Measurement>();
        for (var buurt : areas.listBuurten()) {
            if (chosen.test(buurt.code())) {
                var figure = countAt(indicator, buurt.code(), period);
                if (figure.isEmpty()) {
                    return Optional.empty(); // what is not published is not zero
                }
                figures.add(figure.get());
            }
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(sum(indicator, period, figures));
    }

    /** The areas as one: a rate over all their residents, or, per nothing, the plain count. */
    private Measurement sum(Indicator indicator, Period period, List<Measurement> figures) {
        var per = indicator.per();
        var count = figures.stream().mapToDouble(figure -> observed(figure).count()).sum();
        var exposure =
                per == null
                        ? 1.0
                        : figures.stream().mapToDouble(figure -> observed(figure).exposure()).sum();
        var sum = new Observed(count, exposure);
        var isCounted = figures.stream().allMatch(Measurement::hasMargin);
        var factor = per == null ? 1 : per;
        return new Measurement(
                pictures.municipality(),
                period,
                sum.rate() * factor,
                isCounted ? Margins.ofRate(sum, factor, null) : null,
                sum,
                false,
                isCounted ? "" : Figure.CONVERTED,
                0,
                figures.getFirst().table());
    }
}
