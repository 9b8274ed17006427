package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiekamer.analysis.warning.Ears;
import nl.regiekamer.analysis.warning.Farrington;
import nl.regiekamer.analysis.warning.FarringtonSettings;
import nl.regiekamer.analysis.warning.Periods;
import nl.regiekamer.analysis.warning.PoissonCusum;

/** Early warning on series of counts. */
final class WarningMethods {

    private static final Option FROM =
            Option.whole(
                    "from",
                    0,
                    "Eerste periode van elke reeks die beoordeeld wordt, vanaf 1; 0: alleen de laatste.");
    private static final String BY_VERSION = "by-version";

    private WarningMethods() {}

    static List<Method> list() {
        return List.of(ofFarrington(), ofEars(), ofCusum());
    }

    private static List<Option> options(Option... own) {
        return Stream.concat(SeriesReader.OPTIONS.stream(), Arrays.stream(own)).toList();
    }

    private static Option orBy(String name, Option.Kind kind, String meaning) {
        return new Option(name, kind, meaning, "", List.of());
    }

    private static Method ofFarrington() {
        return new Method(
                "farrington",
                "Oorspronkelijke of verbeterde methode van Farrington.",
                "Farrington e.a. (1996), JRSS A 159, 547-563; Noufaily e.a. (2013), Statistics in Medicine 32, 1206-1222",
                options(
                        Option.choice("version", "Welke.", "improved", "original"),
                        orBy(
                                "alpha",
                                Option.Kind.NUMBER,
                                "Kans waarvoor de grens gemaakt wordt; 0.005 bij improved, 0.01 bij original."),
                        Option.whole("b", 5, "Jaren waarop gekeken wordt."),
                        orBy(
                                "w",
                                Option.Kind.WHOLE,
                                "Halve breedte van het venster; 3 weken of 1 maand."),
                        orBy(
                                "no-periods",
                                Option.Kind.WHOLE,
                                "Delen van het jaar met een eigen niveau; 10 (original: 1)."),
                        orBy(
                                "past-not-included",
                                Option.Kind.WHOLE,
                                "Laatste perioden die niet meedoen; 26 weken of 6 maanden (original: 3 of 1)."),
                        Option.choice(
                                "threshold",
                                "Hoe de grens volgt; by-version: nb-plugin (original: delta-2/3).",
                                BY_VERSION,
                                "delta-1/2",
                                "delta-2/3",
                                "nb-plugin",
                                "muan"),
                        FROM),
                WarningMethods::farrington);
    }

    private static Method ofEars() {
        return new Method(
                "ears",
                "EARS C1, C2 of C3 op de laatste weken.",
                "Hutwagner e.a. (2003), Journal of Urban Health 80, i89-i96",
                options(
                        Option.choice("kind", "Welke.", "C1", "C2", "C3"),
                        orBy(
                                "alpha",
                                Option.Kind.NUMBER,
                                "Kans die de grens zet als de spreiding bekend was; 0.001, bij C3 0.025."),
                        Option.whole("baseline", 7, "Perioden in de basis."),
                        Option.number("min-sigma", 0, "Kleinste standaardafwijking."),
                        Option.number(
                                "dispersion",
                                1,
                                "Variantie gedeeld door verwachting, voor de kans op vals alarm."),
                        FROM),
                WarningMethods::ears);
    }

    private static Method ofCusum() {
        return new Method(
                "poisson-cusum",
                "CUSUM voor Poisson-aantallen tegen een bekende verwachting.",
                "Rossi, Lampugnani en Marchi (1999), Statistics in Medicine 18, 2111-2122",
                options(
                        Option.column("mean", "Kolom met de verwachting."),
                        Option.number("k", 1, "Speling per periode."),
                        Option.number("h", 2, "Grens van het alarm."),
                        Option.choice(
                                "transformation",
                                "Hoe een aantal gestandaardiseerd wordt.",
                                "standard",
                                "rossi",
                                "anscombe"),
                        Option.whole(
                                "from",
                                1,
                                "Eerste periode van elke reeks die getoond wordt, vanaf 1; 0: alleen de laatste.")),
                WarningMethods::cusum);
    }

    private static Answer farrington(Request request) {
        var settings = settings(request);
        var report = WarningReport.of(request);
        for (var series : report.series()) {
            var method = Farrington.of(settings, periods(series, request));
            var marked = method.withHolidays(series.holidays());
            report.assess(series, period -> marked.assess(series.counts(), period));
        }
        return report.answer();
    }

    /** Those of the version, for weeks or months, with what was asked otherwise. */
    private static FarringtonSettings settings(Request request) {
        var monthly = SeriesReader.isMonthly(request);
        var original = request.text("version").equals("original");
        var settings =
                original
                        ? monthly
                                ? FarringtonSettings.originalMonthly()
                                : FarringtonSettings.original()
                        : monthly
                                ? FarringtonSettings.improvedMonthly()
                                : FarringtonSettings.improved();
        var baseline = settings.baseline();
        settings =
                settings.withBaseline(
                        new FarringtonSettings.Baseline(
                                request.count("b"),
                                countOr(request, "w", baseline.w()),
                                countOr(request, "no-periods", baseline.noPeriods()),
                                countOr(request, "past-not-included", baseline.pastNotIncluded())));
        if (request.has("alpha")) {
            settings = settings.withAlpha(alpha(request));
        }
        var threshold = request.text("threshold");
        return threshold.equals(BY_VERSION)
                ? settings
                : settings.withThreshold(
                        FarringtonSettings.Threshold.valueOf(
                                threshold.toUpperCase(Locale.ROOT).replaceAll("[-/]", "_")));
    }

    private static int countOr(Request request, String option, int otherwise) {
        return request.has(option) ? request.count(option) : otherwise;
    }

    private static double alpha(Request request) {
        var alpha = request.number("alpha");
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new CommandFault(
                    "Een alpha van %s kan niet.".formatted(request.text("alpha")),
                    "Kies een getal tussen 0 en 0.5.");
        }
        return alpha;
    }

    private static Periods periods(WatchedSeries series, Request request) {
        var calendar = series.calendar();
        if (SeriesReader.isMonthly(request)) {
            return Periods.perYear(12);
        }
        return calendar == null ? Periods.perYear(52) : Periods.weeksFrom(calendar.first());
    }

    private static Answer ears(Request request) {
        var plain =
                Ears.of(Ears.Kind.valueOf(request.text("kind")))
                        .withBaseline(request.count("baseline"))
                        .withMinSigma(request.number("min-sigma"))
                        .withDispersion(request.number("dispersion"));
        var method = request.has("alpha") ? plain.withAlpha(alpha(request)) : plain;
        var report = WarningReport.of(request);
        for (var series : report.series()) {
            var marked = method.withSetAside(series.holidays());
            report.assess(series, period -> marked.assess(series.counts(), period));
        }
        return report.answer();
    }

    private static Answer cusum(Request request) {
        var transformation =
                PoissonCusum.Transformation.valueOf(
                        request.text("transformation").toUpperCase(Locale.ROOT));
        var method = PoissonCusum.of(request.number("k"), request.number("h"), transformation);
        return CusumReport.of(request, method);
    }
}
