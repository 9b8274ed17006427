package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.forecast.HotspotScore;
import nl.regiekamer.analysis.forecast.ProbabilityScores;

/** Whether a forecast came true. */
final class ForecastMethods {

    private static final double ROUNDING = 1e-9;
    private static final Option CHANCES =
            Option.file(Request.INPUT, "De tabel: een rij per voorspelling; kolom id mag.");
    private static final Option CHANCE =
            Option.column("forecast", "Kolom met de voorspelde kans, van 0 tot en met 1.");
    private static final Option HAPPENED =
            Option.column("happened", "Kolom met 1 voor wat gebeurde, anders 0.");

    private ForecastMethods() {}

    static List<Method> list() {
        return List.of(ofHotspots(), ofRanks(), ofBrier(), ofCalibration());
    }

    private static Method ofHotspots() {
        return new Method(
                "hotspot-score",
                "Treffers, PAI en PEI van een voorspelling per plek.",
                "Chainey, Tompson en Uhlig (2008), Security Journal 21, 4-28; Hunt (2016)",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per plek."),
                        Option.column("forecast", "Kolom met de voorspelling."),
                        Option.column("happened", "Kolom met wat er gebeurde."),
                        Option.column("area", "Kolom met de oppervlakte."),
                        Option.numberNeeded(
                                "area-at-most", "Oppervlakte die voorspeld mag worden.")),
                request -> {
                    var score =
                            HotspotScore.of(
                                    request.column("forecast"),
                                    request.column("happened"),
                                    request.column("area"),
                                    request.number("area-at-most"));
                    return Answer.empty()
                            .figure("hit-rate", score.hitRate())
                            .figure("area-share", score.areaShare())
                            .figure("pai", score.pai())
                            .figure("pei", score.pei());
                });
    }

    private static Method ofRanks() {
        return new Method(
                "ranked-probability-score",
                "Hoe ver kansen op geordende klassen van de uitkomst lagen; 0 is volmaakt.",
                "Epstein (1969), Journal of Applied Meteorology 8, 985-987; Murphy (1971), Journal of Applied Meteorology 10, 155-156",
                List.of(
                        CHANCES,
                        new Option(
                                "forecast",
                                Option.Kind.COLUMNS,
                                "Kolommen met de kans op elke klasse, van laag naar hoog.",
                                null,
                                List.of()),
                        Option.column(
                                "observed",
                                "Kolom met de klasse die het werd, zoals de kolom heet.")),
                ForecastMethods::ranks);
    }

    private static Answer ranks(Request request) {
        var classes = request.names("forecast");
        var observed = request.texts("observed");
        var columns = classes.stream().map(request.input()::numbers).toList();
        var scores = new double[observed.size()];
        for (int i = 0; i < scores.length; i++) {
            var row = i;
            var forecast = columns.stream().mapToDouble(column -> column[row]).toArray();
            requireDistribution(forecast, i);
            var happened = classes.indexOf(observed.get(i));
            if (happened < 0) {
                throw new CommandFault(
                        "Rij %d werd '%s'; die klasse is er niet."
                                .formatted(i + 1, observed.get(i)),
                        "Kies uit: %s.".formatted(String.join(", ", classes)));
            }
            scores[i] = ProbabilityScores.rankedProbability(forecast, happened);
        }
        return Answer.empty()
                .figure("mean", Arrays.stream(scores).average().orElseThrow())
                .ids(request.input())
                .column("score", scores);
    }

    private static void requireDistribution(double[] forecast, int row) {
        var sum = 0.0;
        for (var chance : forecast) {
            requireChance(chance, row);
            sum += chance;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new CommandFault(
                    "De kansen van rij %d tellen op tot %s.".formatted(row + 1, sum),
                    "Geef kansen die samen 1 zijn, een voor elke klasse.");
        }
    }

    private static void requireChance(double chance, int row) {
        if (chance < 0 || chance > 1) {
            throw new CommandFault(
                    "Rij %d heeft een kans van %s.".formatted(row + 1, chance),
                    "Geef kansen van 0 tot en met 1; 30 procent is 0.3.");
        }
    }

    private static double[] chances(Request request) {
        var chances = request.column("forecast");
        for (int i = 0; i < chances.length; i++) {
            requireChance(chances[i], i);
        }
        return chances;
    }

    private static Method ofBrier() {
        return new Method(
                "brier",
                "Gemiddelde gekwadrateerde afstand van kans tot uitkomst; 0 is volmaakt.",
                "Brier (1950), Monthly Weather Review 78, 1-3",
                List.of(CHANCES, CHANCE, HAPPENED),
                request ->
                        Answer.empty()
                                .figure(
                                        "brier",
                                        ProbabilityScores.brier(
                                                chances(request), request.marks("happened"))));
    }

    private static Method ofCalibration() {
        return new Method(
                "calibration-table",
                "Of wat 30 procent kans kreeg ook in 30 procent van de gevallen gebeurde.",
                "Murphy en Winkler (1977), Applied Statistics 26, 41-47",
                List.of(
                        CHANCES,
                        CHANCE,
                        HAPPENED,
                        Option.whole("bins", 10, "Aantal klassen van kansen.")),
                request -> {
                    var bins =
                            ProbabilityScores.reliability(
                                    chances(request),
                                    request.marks("happened"),
                                    request.countAtMost("bins", 1_000_000));
                    return Answer.empty()
                            .figure("calibration-error", ProbabilityScores.calibrationError(bins))
                            .column(
                                    "count",
                                    bins.stream().map(ProbabilityScores.Bin::count).toList())
                            .each("mean-forecast", bins, ProbabilityScores.Bin::meanForecast)
                            .each("observed-share", bins, ProbabilityScores.Bin::observedShare);
                });
    }
}
