package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiekamer.area.rules.CodeShare;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.KnownAreas.Home;
import nl.regiekamer.sources.KnownAreas.Moved;
import nl.regiekamer.sources.KnownAreas.Same;
import org.jspecify.annotations.Nullable;

/**
 * Brings figures under codes of another year to the areas of the current division. A code that only
 * changed its name takes all its figures along. Where areas were merged or divided, counts are
 * added or divided by the shares of the table, if every part was delivered; other figures cannot be
 * computed and become an issue.
 *
 * <p>Only the figures of areas that changed are held until the end; all others pass at once.
 */
final class MovedFigures implements FigureSink {

    private static final int NAMES_IN_ISSUE = 5;

    private final KnownAreas areas;
    private final FigureSink sink;
    private final Map<Spot, List<Reading>> held = new LinkedHashMap<>();
    private final Map<Lost, Set<String>> lost = new LinkedHashMap<>();
    private final Set<AreaCode> told = new LinkedHashSet<>();
    private @Nullable AreaCode lastArea;
    private @Nullable Period lastPeriod;
    private Home lastHome = new Same();
    private boolean lastHeld;

    /** Where a figure comes to stand. */
    private record Spot(SeriesKey series, AreaCode area, @Nullable Period period) {}

    /** A row some figures of which could not be brought over. */
    private record Lost(long line, AreaCode code, String reason, String advice) {}

    MovedFigures(KnownAreas areas, FigureSink sink) {
        this.areas = areas;
        this.sink = sink;
    }

    @Override
    public void figure(Reading reading) {
        look(reading);
        if (!lastHeld) {
            sink.figure(reading);
            return;
        }
        if (lastHome instanceof Moved(var shares, var from)) {
            tell(reading, shares);
            shares.forEach(share -> hold(share.code(), reading));
        } else {
            hold(reading.area(), reading);
        }
    }

    /** Most figures stand in the same row as the one before. */
    @SuppressWarnings("ReferenceEquality") // readers give the same objects for the same row
    private void look(Reading reading) {
        if (reading.area() == lastArea && reading.period() == lastPeriod) {
            return;
        }
        lastArea = reading.area();
        lastPeriod = reading.period();
        lastHome = areas.home(reading.area(), year(reading));
        lastHeld = lastHome instanceof Moved || areas.receives(reading.area());
    }

    private static int year(Reading reading) {
        return reading.period() == null ? 0 : reading.period().from().getYear();
    }

    private void hold(AreaCode area, Reading reading) {
        held.computeIfAbsent(
                        new Spot(reading.series(), area, reading.period()), _ -> new ArrayList<>())
                .add(reading);
    }

    private void tell(Reading reading, List<CodeShare> shares) {
        if (!told.add(reading.area())) {
            return;
        }
        var codes = shares.stream().map(one -> one.code().value()).toList();
        sink.issue(
                DataIssue.note(
                        reading.line(),
                        "",
                        reading.area().value(),
                        "De code %s is van een andere indeling; haar cijfers horen nu bij %s."
                                .formatted(reading.area(), String.join(" en ", codes)),
                        "U hoeft niets te doen; de tabel van gewijzigde codes wijst de weg."));
    }

    @Override
    public void issue(DataIssue issue) {
        sink.issue(issue);
    }

    @Override
    public void row(int unpublished) {
        sink.row(unpublished);
    }

    /** To be called after the last row. */
    void end() {
        held.forEach(this::settle);
        lost.forEach((one, measures) ->
                sink.issue(
                        DataIssue.value(
                                one.line(),
                                shortList(measures),
                                one.code().value(),
                                one.reason(),
                                one.advice())));
    }

    private void settle(Spot spot, List<Reading> parts) {
        var own = parts.stream().filter(one -> one.area().equals(spot.area())).findFirst();
        var moved = parts.stream().filter(one -> !one.area().equals(spot.area())).toList();
        if (moved.isEmpty()) {
            parts.forEach(sink::figure);
            return;
        }
        var first = moved.getFirst();
        var from = areas.home(first.area(), year(first)) instanceof Moved to ? to.from() : 0;
        var origins = areas.origins(spot.area(), from);
        if (own.isPresent() && !origins.containsKey(spot.area())) {
            sink.figure(own.get());
            lose(
                    moved,
                    "Het cijfer van %s is ook onder de nieuwe code geleverd; dat telt."
                            .formatted(spot.area()),
                    "Lever elk cijfer onder één code.");
            return;
        }
        var whole = origins.values().stream().allMatch(share -> share == 1.0);
        if (origins.size() == 1 && whole && parts.size() == 1) {
            sink.figure(first.in(spot.area()));
        } else if (!parts.stream().allMatch(Reading::additive)) {
            lose(
                    moved,
                    "Dit gebied is samengevoegd of gesplitst (nu %s). Alleen aantallen zijn dan op te tellen of te verdelen; dit cijfer is geen aantal, of dat is niet bekend."
                            .formatted(spot.area()),
                    "Vraag de uitgever om het cijfer in de nieuwe indeling. Is het een aantal, noem de maat dan bij 'optelbaar' in de toewijzing.");
        } else if (!parts.stream().map(Reading::area).toList().containsAll(origins.keySet())
                || parts.size() != origins.size()) {
            lose(
                    moved,
                    "Niet van elk gebied dat nu %s vormt is een cijfer geleverd; een deel is geen geheel."
                            .formatted(spot.area()),
                    "Lever de cijfers van %s in één bestand.".formatted(origins.keySet()));
        } else {
            sink.figure(sum(spot, parts, origins));
        }
    }

    private static Reading sum(Spot spot, List<Reading> parts, Map<AreaCode, Double> origins) {
        var sum = 0.0;
        var isCounted = true;
        for (var part : parts) {
            var share = origins.getOrDefault(part.area(), 0.0);
            sum += part.value() * share;
            isCounted &= share == 1.0 && part.qualifier() == null;
        }
        return new Reading(
                spot.series(),
                spot.area(),
                spot.period(),
                sum,
                null,
                isCounted ? Figure.ADDED : Figure.CONVERTED,
                parts.getFirst().line(),
                true);
    }

    private void lose(List<Reading> readings, String reason, String advice) {
        for (var one : readings) {
            lost.computeIfAbsent(
                            new Lost(one.line(), one.area(), reason, advice),
                            _ -> new LinkedHashSet<>())
                    .add(one.series().measure());
        }
    }

    private static String shortList(Set<String> measures) {
        var some = measures.stream().limit(NAMES_IN_ISSUE).toList();
        var more = measures.size() - some.size();
        return String.join(", ", some) + (more > 0 ? " en nog " + more : "");
    }
}
