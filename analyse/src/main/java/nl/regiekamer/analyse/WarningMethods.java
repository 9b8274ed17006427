package nl.regiekamer.analyse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nl.regiekamer.analysis.warning.Ears;
import nl.regiekamer.analysis.warning.Farrington;
import nl.regiekamer.analysis.warning.FarringtonSettings;
import nl.regiekamer.analysis.warning.Outcome;
import nl.regiekamer.analysis.warning.Periods;
import nl.regiekamer.analysis.warning.PoissonCusum;
import org.jspecify.annotations.Nullable;

/** Early warning on series of counts. */
final class WarningMethods {

    private static final Option INPUT =
            Option.file(Request.INPUT, "De reeks: een rij per week of maand, de oudste eerst.");
    private static final Option FROM =
            Option.whole(
                    "from", 0, "Eerste rij die beoordeeld wordt, vanaf 1; 0: alleen de laatste.");

    private WarningMethods() {}

    static List<Method> list() {
        return List.of(ofFarrington(), ofEars(), ofCusum());
    }

    private static Method ofFarrington() {
        return new Method(
                "farrington",
                "Oorspronkelijke of verbeterde methode van Farrington.",
                "Farrington e.a. (1996), JRSS A 159, 547-563; Noufaily e.a. (2013), Statistics in Medicine 32, 1206-1222",
                List.of(
                        INPUT,
                        RateMethods.COUNT,
                        Option.choice("version", "Welke.", "improved", "original"),
                        Option.number("alpha", 0.05, "Kans op vals alarm."),
                        Option.whole("b", 5, "Jaren waarop gekeken wordt."),
                        Option.columnOrNone("date", "Kolom met de eerste dag van elke week."),
                        Option.whole("per-year", 52, "Perioden per jaar, zonder datums."),
                        FROM),
                WarningMethods::farrington);
    }

    private static Method ofEars() {
        return new Method(
                "ears",
                "EARS C1, C2 of C3 op de laatste weken.",
                "Hutwagner e.a. (2003), Journal of Urban Health 80, i89-i96",
                List.of(
                        INPUT,
                        RateMethods.COUNT,
                        Option.choice("kind", "Welke.", "C1", "C2", "C3"),
                        Option.whole("baseline", 7, "Perioden in de basis."),
                        FROM),
                WarningMethods::ears);
    }

    private static Method ofCusum() {
        return new Method(
                "poisson-cusum",
                "CUSUM voor Poisson-aantallen tegen een bekende verwachting.",
                "Rossi, Lampugnani en Marchi (1999), Statistics in Medicine 18, 2111-2122",
                List.of(
                        INPUT,
                        RateMethods.COUNT,
                        Option.column("mean", "Kolom met de verwachting."),
                        Option.number("k", 1, "Speling per periode."),
                        Option.number("h", 2, "Grens van het alarm."),
                        Option.choice(
                                "transformation",
                                "Hoe een aantal gestandaardiseerd wordt.",
                                "standard",
                                "rossi",
                                "anscombe")),
                WarningMethods::cusum);
    }

    private static Answer farrington(Request request) {
        var settings =
                (request.text("version").equals("original")
                                ? FarringtonSettings.original()
                                : FarringtonSettings.improved())
                        .withAlpha(request.number("alpha"))
                        .withYears(request.count("b"));
        var method = Farrington.of(settings, periods(request));
        return assess(request, method::assess);
    }

    private static Periods periods(Request request) {
        if (!request.has("date")) {
            return Periods.perYear(request.count("per-year"));
        }
        var first = request.texts("date").getFirst();
        try {
            return Periods.weeksFrom(LocalDate.parse(first));
        } catch (DateTimeParseException notADay) {
            throw new CommandFault(
                    "'%s' is geen dag.".formatted(first),
                    "Schrijf datums als 2026-01-05.",
                    notADay);
        }
    }

    private static Answer ears(Request request) {
        var kind = Ears.Kind.valueOf(request.text("kind"));
        var method = Ears.of(kind).withBaseline(request.count("baseline"));
        return assess(request, method::assess);
    }

    private interface Assessor {
        Outcome assess(double[] counts, int period);
    }

    private static Answer assess(Request request, Assessor method) {
        var counts = request.input().numbersOrNaN(request.text("count"));
        var from = request.count("from");
        var first = from == 0 ? counts.length - 1 : Math.min(from, counts.length) - 1;
        var rows = new ArrayList<Integer>();
        var outcomes = new ArrayList<Outcome>();
        for (int period = first; period < counts.length; period++) {
            rows.add(period + 1);
            outcomes.add(method.assess(counts, period));
        }
        return Answer.empty()
                .column("row", rows)
                .column("observed", each(outcomes, Outcome.Assessed::observed))
                .column("expected", each(outcomes, Outcome.Assessed::expected))
                .column("bound", each(outcomes, Outcome.Assessed::bound))
                .column("p", each(outcomes, Outcome.Assessed::pValue))
                .column("alarm", outcomes.stream().map(WarningMethods::alarm).toList());
    }

    private static String alarm(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Assessed assessed -> String.valueOf(assessed.alarm());
            case Outcome.NotAssessed not -> not.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<@Nullable Double> each(
            List<Outcome> outcomes, ToDoubleFunction<Outcome.Assessed> number) {
        var values = new ArrayList<@Nullable Double>();
        for (var outcome : outcomes) {
            values.add(
                    outcome instanceof Outcome.Assessed assessed
                            ? (Double) number.applyAsDouble(assessed)
                            : null);
        }
        return values;
    }

    private static Answer cusum(Request request) {
        var transformation =
                PoissonCusum.Transformation.valueOf(
                        request.text("transformation").toUpperCase(Locale.ROOT));
        var method = PoissonCusum.of(request.number("k"), request.number("h"), transformation);
        var counts = request.input().numbersOrNaN(request.text("count"));
        var steps = List.of(method.run(counts, request.column("mean")));
        return Answer.empty()
                .each("statistic", steps, PoissonCusum.Step::statistic)
                .each("alarm-from", steps, PoissonCusum.Step::alarmFrom)
                .column("alarm", steps.stream().map(PoissonCusum.Step::alarm).toList());
    }
}
