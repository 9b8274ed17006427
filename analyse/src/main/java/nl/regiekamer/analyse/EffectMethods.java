package nl.regiekamer.analyse;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.effect.Aoristic;
import nl.regiekamer.analysis.effect.BeforeAfter;
import nl.regiekamer.analysis.effect.DifferenceInDifferences;
import nl.regiekamer.analysis.effect.InterruptedTimeSeries;
import nl.regiekamer.analysis.effect.WeightedDisplacementDifference;
import nl.regiekamer.analysis.regression.Coefficient;

/** Whether a measure did what it promised, and when incidents took place. */
final class EffectMethods {

    /** Beyond this a moment loses its part of an hour to rounding. */
    private static final double LATEST = 1e12;

    private EffectMethods() {}

    static List<Method> list() {
        return List.of(ofSeries(), ofDifferences(), ofDisplacement(), ofAoristic());
    }

    private static Method ofSeries() {
        return new Method(
                "interrupted-time-series",
                "Verandering van niveau en helling na een maatregel, met robuuste fouten.",
                "Bernal, Cummins en Gasparrini (2017), International Journal of Epidemiology 46, 348-355",
                List.of(
                        Option.file(
                                Request.INPUT, "De reeks: een rij per periode, de oudste eerst."),
                        RateMethods.COUNT,
                        Option.columnOrNone("exposure", "Kolom met inwoners of duur."),
                        Option.numberNeeded(
                                "interruption", "Eerste periode met de maatregel, vanaf 1."),
                        Option.number("period", 12, "Lengte van het seizoen."),
                        Option.whole("pairs", 0, "Golven per seizoen; 0 is geen seizoen."),
                        new Option(
                                "lag",
                                Option.Kind.WHOLE,
                                "Vertraging van Newey en West. Zonder: 4(n/100)^(2/9).",
                                "",
                                List.of())),
                request -> {
                    var count = request.column("count");
                    var lag = lag(request, count.length);
                    var found =
                            InterruptedTimeSeries.fit(
                                    count,
                                    RegressionMethods.offset(request),
                                    request.count("interruption") - 1,
                                    new InterruptedTimeSeries.Season(
                                            request.number("period"), request.count("pairs")),
                                    lag);
                    return RegressionMethods.coefficients(
                            Answer.empty()
                                    .figure("dispersion", found.dispersion())
                                    .figure("lag", String.valueOf(lag)),
                            found.coefficients());
                });
    }

    private static int lag(Request request, int periods) {
        if (!request.has("lag")) {
            return InterruptedTimeSeries.usualLag(periods);
        }
        var lag = request.count("lag");
        if (lag > periods / 4) {
            throw new CommandFault(
                    "Een vertraging van %d is te lang voor %d perioden; de fout wordt dan te klein."
                            .formatted(lag, periods),
                    "Geef bij --lag ten hoogste %d, of laat het weg (dan %d)."
                            .formatted(periods / 4, InterruptedTimeSeries.usualLag(periods)));
        }
        return lag;
    }

    private static Method ofDifferences() {
        return new Method(
                "difference-in-differences",
                "Verandering in wat behandeld werd tegen die in de controle.",
                "Card en Krueger (1994), American Economic Review 84, 772-793; fout: Wolter (2007), 4.5, en Satterthwaite (1946)",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per eenheid en periode."),
                        RateMethods.COUNT,
                        Option.column(
                                "treated", "Kolom met 1 voor wie de maatregel krijgt, anders 0."),
                        Option.column("after", "Kolom met 1 voor na de maatregel, anders 0."),
                        Option.column("unit", "Kolom met de eenheid."),
                        Option.columnOrNone("exposure", "Kolom met inwoners of duur."),
                        Option.choice(
                                "errors",
                                "jackknife: elke eenheid een keer weg, ook bij weinig eenheden; large-sample: vanaf zo'n twintig per groep.",
                                "jackknife",
                                "large-sample"),
                        RateMethods.LEVEL),
                request -> {
                    var count = request.column("count");
                    var offset = RegressionMethods.offset(request);
                    var treated = request.marks("treated");
                    var after = request.marks("after");
                    var units = Table.codes(request.texts("unit"));
                    var found =
                            request.text("errors").equals("large-sample")
                                    ? DifferenceInDifferences.fitLargeSample(
                                            count, offset, treated, after, units)
                                    : DifferenceInDifferences.fit(
                                            count, offset, treated, after, units);
                    return figures(found.effect(), request.number("level"));
                });
    }

    private static Answer figures(Coefficient effect, double level) {
        var interval = effect.rateRatioInterval(level);
        return Answer.empty()
                .figure("rate-ratio", effect.rateRatio())
                .figure("low", interval.low())
                .figure("high", interval.high())
                .figure("estimate", effect.estimate())
                .figure("standard-error", effect.standardError())
                .figure("degrees-of-freedom", effect.degreesOfFreedom())
                .figure("p", effect.pValue());
    }

    private static Method ofDisplacement() {
        return new Method(
                "weighted-displacement-difference",
                "Effect van een maatregel op een plek, verplaatsing meegerekend.",
                "Wheeler en Ratcliffe (2018), Crime Science 7:11",
                List.of(
                        Option.file(
                                Request.INPUT,
                                "Behandeld en controle, en als er verplaatsing kan zijn: rand van behandeld, rand van controle."),
                        Option.column("before", "Kolom met het aantal ervoor."),
                        Option.column("after", "Kolom met het aantal erna.")),
                EffectMethods::displacement);
    }

    private static Answer displacement(Request request) {
        var before = request.column("before");
        var after = request.column("after");
        if (before.length != 4 && before.length != 2) {
            throw new CommandFault(
                    "Er zijn %d rijen; nodig zijn er twee of vier.".formatted(before.length),
                    "Zet erin: behandeld, controle, en eventueel: rand van behandeld, rand van controle.");
        }
        var found =
                WeightedDisplacementDifference.of(
                        new BeforeAfter(before[0], after[0]),
                        new BeforeAfter(before[1], after[1]),
                        edge(before, after, 2),
                        edge(before, after, 3));
        var withEdges = before.length == 4;
        var parts =
                withEdges
                        ? List.of(found.local(), found.displacement(), found.total())
                        : List.of(found.local());
        return Answer.empty()
                .column("part", List.of("local", "displacement", "total").subList(0, parts.size()))
                .each("estimate", parts, WeightedDisplacementDifference.Difference::estimate)
                .each(
                        "standard-error",
                        parts,
                        WeightedDisplacementDifference.Difference::standardError)
                .each("z", parts, WeightedDisplacementDifference.Difference::z)
                .each("p", parts, WeightedDisplacementDifference.Difference::pValue);
    }

    private static BeforeAfter edge(double[] before, double[] after, int row) {
        return before.length > row ? new BeforeAfter(before[row], after[row]) : BeforeAfter.NOTHING;
    }

    private static Method ofAoristic() {
        return new Method(
                "aoristic",
                "Incidenten met een begin en een eind, verdeeld over de tijd waarin ze vielen.",
                "Ratcliffe en McCullagh (1998), International Journal of Geographical Information Science 12, 751-764",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per incident."),
                        Option.column("from", "Kolom met het begin, als getal (uren, dagen)."),
                        Option.column("to", "Kolom met het eind, als getal; niet voor het begin."),
                        Option.choice(
                                "shape",
                                "cycle: een ronde van delen met lengte 1, zoals uren; line: een lijn van tijd.",
                                "cycle",
                                "line"),
                        Option.whole("parts", 24, "Aantal delen."),
                        Option.number("start", 0, "Bij line: begin van het eerste deel."),
                        Option.number("width", 1, "Bij line: lengte van een deel.")),
                EffectMethods::aoristic);
    }

    private static Answer aoristic(Request request) {
        var from = request.column("from");
        var to = request.column("to");
        requireIntervals(from, to);
        var parts = request.countAtMost("parts", 1_000_000);
        var line = request.text("shape").equals("line");
        var start = line ? request.number("start") : 0;
        var width = line ? request.number("width") : 1;
        if (width <= 0) {
            throw new CommandFault(
                    "Een deel met lengte %s kan niet.".formatted(request.text("width")),
                    "Geef bij --width meer dan 0.");
        }
        var spread =
                line
                        ? Aoristic.line(from, to, start, width, parts)
                        : Aoristic.cycle(from, to, parts);
        var numbers = IntStream.range(0, parts).boxed().toList();
        return Answer.empty()
                .figure("incidents", from.length)
                .each("from", numbers, part -> start + part * width)
                .each("to", numbers, part -> start + (part + 1) * width)
                .column("count", spread);
    }

    private static void requireIntervals(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            if (to[i] < from[i]) {
                throw new CommandFault(
                        "Rij %d eindigt (%s) voor hij begint (%s)."
                                .formatted(i + 1, to[i], from[i]),
                        "Tel door over middernacht: van 22 tot 2 uur is van 22 tot 26.");
            }
            if (Math.max(Math.abs(from[i]), Math.abs(to[i])) > LATEST) {
                throw new CommandFault(
                        "Rij %d ligt te ver weg (%s tot %s).".formatted(i + 1, from[i], to[i]),
                        "Tel tijd vanaf een begin dat dichterbij ligt.");
            }
        }
    }
}
