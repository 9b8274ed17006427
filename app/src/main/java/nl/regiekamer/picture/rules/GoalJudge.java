package nl.regiekamer.picture.rules;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Direction;
import nl.regiekamer.plan.Direction.Favourable;
import nl.regiekamer.plan.Verdict;

/**
 * Judges a goal by its figures: better, no demonstrable change, worse, or not yet assessable. Never
 * by the bare number: without a margin, with one figure, or with a break between, it says so and
 * says what is needed.
 *
 * @param start first day of the plan; a verdict needs a figure of after it
 * @param baseYear year to compare with; the last one that has a figure and is no later counts
 * @param disturbances times in which something else moved the figures; a year that lies mostly in
 *     one is compared with only where there is no other
 * @param format writes a value in the indicator's form
 */
public record GoalJudge(LocalDate start, int baseYear, List<Period> disturbances, Format format) {

    /** Writes figures for the reasons. */
    public interface Format {

        /** "57,6 (56,1–59,2)", or without the margin where none is known. */
        String figure(Measurement figure);
    }

    /** Whether the figure went the wanted way since the plan began. */
    public Verdict direction(List<Measurement> series, Direction wanted) {
        if (wanted.change() == Favourable.NEITHER) {
            return Verdict.unknown(
                    "Meer of minder van dit cijfer is op zichzelf niet goed of slecht.",
                    "een uitleg door een mens");
        }
        var dated = series.stream().filter(figure -> figure.period() != null).toList();
        if (dated.isEmpty()) {
            return withoutSeries(series);
        }
        var latest = dated.getLast();
        if (startsBefore(latest)) {
            return Verdict.unknown(
                    "Het laatste cijfer is van %s, van vóór de start van het plan: %s."
                            .formatted(latest.yearInWords(), format.figure(latest)),
                    "een cijfer over %d of later".formatted(start.getYear()));
        }
        return base(dated, latest)
                .map(base -> compare(base, latest, wanted))
                .orElseGet(() -> withoutBase(dated, latest));
    }

    private Verdict compare(Measurement base, Measurement latest, Direction wanted) {
        var figures =
                "Van %s in %s naar %s in %s."
                        .formatted(
                                format.figure(base),
                                base.yearInWords(),
                                format.figure(latest),
                                latest.yearInWords());
        var disturbed = Segments.disturbed(List.of(base, latest), disturbances);
        if (!Change.canCompare(base, latest)) {
            return Verdict.unknown(
                    figures + " De marge is niet gepubliceerd; een verschil kan toeval zijn.",
                    "de marge bij deze cijfers");
        }
        var change = Change.between(base, latest);
        if (!change.isDemonstrable()) {
            return Verdict.same(figures + " Het verschil valt binnen de marge." + disturbed);
        }
        return change.isUp() == (wanted.change() == Favourable.MORE)
                ? Verdict.better(figures + disturbed)
                : Verdict.worse(figures + disturbed);
    }

    /** The last figure up to the base year that no break parts from the latest. */
    private Optional<Measurement> base(List<Measurement> dated, Measurement latest) {
        var before =
                dated.stream()
                        .filter(figure -> figure.segment() == latest.segment())
                        .filter(this::startsBefore)
                        .filter(figure -> figure.findYear().orElseThrow() <= baseYear)
                        .toList();
        return Segments.lastUndisturbed(before, disturbances);
    }

    private Verdict withoutBase(List<Measurement> dated, Measurement latest) {
        var earlier = dated.stream().filter(this::startsBefore).reduce((a, b) -> b);
        if (earlier.isEmpty()) {
            return Verdict.unknown(
                    "Er is alleen een cijfer over %s: %s. Van vóór het plan is er geen."
                            .formatted(latest.yearInWords(), format.figure(latest)),
                    "een cijfer over %d uit dezelfde bron".formatted(baseYear));
        }
        if (earlier.get().segment() == latest.segment()) {
            return Verdict.unknown(
                    "Het eerste vergelijkbare cijfer is van %s. Van %d of eerder is er geen."
                            .formatted(earlier.get().yearInWords(), baseYear),
                    "een cijfer over %d uit dezelfde bron".formatted(baseYear));
        }
        return Verdict.unknown(
                "Het cijfer over %s (%s) en dat over %s (%s) zijn niet te vergelijken: er zit een breuk in de reeks. Een verschil kan ook daardoor komen."
                        .formatted(
                                latest.yearInWords(),
                                format.figure(latest),
                                earlier.get().yearInWords(),
                                format.figure(earlier.get())),
                "%s over %d en later".formatted(tableInWords(earlier.get()), start.getYear()));
    }

    private Verdict withoutSeries(List<Measurement> series) {
        if (series.isEmpty()) {
            return Verdict.unknown("Er is geen cijfer.", "een cijfer van vóór en van na de start");
        }
        return Verdict.unknown(
                "Er is één cijfer, %s. Het jaar staat er niet bij."
                        .formatted(format.figure(series.getFirst())),
                "een cijfer met een jaartal, van vóór en van na de start");
    }

    /**
     * Whether a value lies on the right side of a threshold, margin included. The threshold itself
     * is good enough.
     */
    public Verdict threshold(List<Measurement> series, Direction wanted, double threshold) {
        if (wanted.side() == Favourable.NEITHER) {
            return withoutSide();
        }
        return latestOfPlan(series)
                .map(latest -> estimated(latest, wanted.side(), threshold))
                .orElseGet(() -> withoutFigureOfPlan(series, format));
    }

    private Verdict estimated(Measurement latest, Favourable side, double threshold) {
        var interval = latest.interval();
        var text = text(latest, side, threshold);
        if (interval == null) {
            return Verdict.unknown(text + " De marge is niet gepubliceerd.", "de marge");
        }
        var low = isMet(side, interval.low(), threshold);
        var high = isMet(side, interval.high(), threshold);
        if (low != high) {
            return Verdict.same(text + " De grens ligt binnen de marge.")
                    .saying("Niet aantoonbaar boven of onder de grens");
        }
        return low
                ? Verdict.better(text).saying("Aantoonbaar goed genoeg")
                : Verdict.worse(text).saying("Aantoonbaar niet goed genoeg");
    }

    private static boolean isMet(Favourable side, double value, double boundary) {
        return side == Favourable.MORE ? value >= boundary : value <= boundary;
    }

    private String text(Measurement latest, Favourable side, double boundary) {
        return "%s in %s; het doel is %s %s."
                .formatted(
                        format.figure(latest),
                        latest.yearInWords(),
                        side == Favourable.MORE ? "ten minste" : "ten hoogste",
                        inDutch(boundary));
    }

    private static String inDutch(double boundary) {
        return NumberFormat.getNumberInstance(Locale.of("nl", "NL")).format(boundary);
    }

    private static Verdict withoutSide() {
        return Verdict.unknown(
                "Bij dit doel staat niet welke kant van de grens goed is.",
                "een richting bij dit doel");
    }

    /** Whether a published place in a ranking meets the goal. A rank has no margin of its own. */
    public Verdict rank(List<Measurement> ranks, int above) {
        return latestOfPlan(ranks)
                .map(latest -> {
                    var place = Math.round(latest.value());
                    var text =
                            "Plaats %d in %s; het doel is plaats %d of verder."
                                    .formatted(place, latest.yearInWords(), above + 1);
                    return place > above
                            ? Verdict.better(text).saying("Gehaald")
                            : Verdict.worse(text).saying("Nog niet gehaald");
                })
                .orElseGet(() ->
                        withoutFigureOfPlan(ranks, last -> "plaats " + Math.round(last.value())));
    }

    /**
     * Whether a norm was met: a minimum or, where less is wanted, a maximum. What is counted in
     * full meets it or not; an estimate (a published margin) is held against it as against a
     * threshold.
     */
    public Verdict norm(List<Measurement> series, Direction wanted, double norm) {
        if (wanted.side() == Favourable.NEITHER) {
            return withoutSide();
        }
        return latestOfPlan(series)
                .map(latest ->
                        latest.observed() == null && latest.hasMargin()
                                ? estimated(latest, wanted.side(), norm)
                                : counted(latest, wanted.side(), norm))
                .orElseGet(() -> withoutFigureOfPlan(series, format));
    }

    private Verdict counted(Measurement latest, Favourable side, double norm) {
        var text = text(latest, side, norm);
        if (!latest.qualifier().isEmpty()) {
            return Verdict.unknown(text + " Het cijfer is niet precies.", "het precieze cijfer");
        }
        return isMet(side, latest.value(), norm)
                ? Verdict.better(text).saying("Norm gehaald")
                : Verdict.worse(text).saying("Norm niet gehaald");
    }

    private Optional<Measurement> latestOfPlan(List<Measurement> series) {
        return series.stream()
                .filter(figure -> figure.period() != null && !startsBefore(figure))
                .reduce((earlier, later) -> later);
    }

    private Verdict withoutFigureOfPlan(List<Measurement> series, Format words) {
        if (series.isEmpty()) {
            return Verdict.unknown(
                    "Er is geen cijfer.", "een cijfer over %d of later".formatted(start.getYear()));
        }
        var last = series.getLast();
        return Verdict.unknown(
                "Het laatste cijfer is %s (%s). Van na de start van het plan is er geen."
                        .formatted(words.figure(last), last.yearInWords()),
                "een cijfer over %d of later".formatted(start.getYear()));
    }

    private boolean startsBefore(Measurement figure) {
        return Optional.ofNullable(figure.period())
                .map(Period::from)
                .orElse(LocalDate.MIN)
                .isBefore(start);
    }

    private static String tableInWords(Measurement figure) {
        return "tabel " + figure.table().toUpperCase(Locale.ROOT);
    }
}
