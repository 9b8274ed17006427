package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.effect.BeforeAfter;
import nl.regiekamer.analysis.effect.DifferenceInDifferences;
import nl.regiekamer.analysis.effect.InterruptedTimeSeries;
import nl.regiekamer.analysis.effect.WeightedDisplacementDifference;
import nl.regiekamer.analysis.forecast.HotspotScore;
import nl.regiekamer.analysis.regression.Coefficient;

/** Whether a measure or a forecast did what it promised. */
final class EffectMethods {

    private EffectMethods() {}

    static List<Method> list() {
        return List.of(ofSeries(), ofDifferences(), ofDisplacement(), ofHotspots());
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
                        Option.whole("lag", 0, "Vertraging van Newey en West.")),
                request -> {
                    var offset =
                            request.has("exposure")
                                    ? Arrays.stream(request.column("exposure"))
                                            .map(Math::log)
                                            .toArray()
                                    : new double[0];
                    var found =
                            InterruptedTimeSeries.fit(
                                    request.column("count"),
                                    offset,
                                    request.count("interruption") - 1,
                                    new InterruptedTimeSeries.Season(
                                            request.number("period"), request.count("pairs")),
                                    request.count("lag"));
                    return RegressionMethods.coefficients(
                            Answer.empty().figure("dispersion", found.dispersion()),
                            found.coefficients());
                });
    }

    private static Method ofDifferences() {
        return new Method(
                "difference-in-differences",
                "Verandering in wat behandeld werd tegen die in de controle.",
                "Angrist en Pischke (2009), Mostly Harmless Econometrics, h. 5",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per eenheid en periode."),
                        RateMethods.COUNT,
                        Option.column(
                                "treated", "Kolom met 1 voor wie de maatregel krijgt, anders 0."),
                        Option.column("after", "Kolom met 1 voor na de maatregel, anders 0."),
                        Option.column("unit", "Kolom met de eenheid.")),
                request -> {
                    var labels = request.texts("unit");
                    var distinct = labels.stream().distinct().toList();
                    var found =
                            DifferenceInDifferences.fit(
                                    request.column("count"),
                                    new double[0],
                                    marks(request, "treated"),
                                    marks(request, "after"),
                                    labels.stream().mapToInt(distinct::indexOf).toArray());
                    return figures(found.effect());
                });
    }

    private static boolean[] marks(Request request, String option) {
        var numbers = request.column(option);
        var marks = new boolean[numbers.length];
        for (int i = 0; i < marks.length; i++) {
            if (numbers[i] != 0 && numbers[i] != 1) {
                throw new CommandFault(
                        "In kolom '%s' staat %s.".formatted(request.text(option), numbers[i]),
                        "Schrijf 1 of 0.");
            }
            marks[i] = numbers[i] == 1;
        }
        return marks;
    }

    private static Answer figures(Coefficient effect) {
        return Answer.empty()
                .figure("rate-ratio", effect.rateRatio())
                .figure("estimate", effect.estimate())
                .figure("standard-error", effect.standardError())
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
                                "Vier rijen: behandeld, controle, rand van behandeld, rand van controle."),
                        Option.column("before", "Kolom met het aantal ervoor."),
                        Option.column("after", "Kolom met het aantal erna.")),
                EffectMethods::displacement);
    }

    private static Answer displacement(Request request) {
        var before = request.column("before");
        var after = request.column("after");
        if (before.length != 4) {
            throw new CommandFault(
                    "Er zijn %d rijen; nodig zijn er vier.".formatted(before.length),
                    "Zet erin: behandeld, controle, rand van behandeld, rand van controle.");
        }
        var found =
                WeightedDisplacementDifference.of(
                        new BeforeAfter(before[0], after[0]),
                        new BeforeAfter(before[1], after[1]),
                        new BeforeAfter(before[2], after[2]),
                        new BeforeAfter(before[3], after[3]));
        var parts = List.of(found.local(), found.displacement(), found.total());
        return Answer.empty()
                .column("part", List.of("local", "displacement", "total"))
                .each("estimate", parts, WeightedDisplacementDifference.Difference::estimate)
                .each(
                        "standard-error",
                        parts,
                        WeightedDisplacementDifference.Difference::standardError)
                .each("z", parts, WeightedDisplacementDifference.Difference::z)
                .each("p", parts, WeightedDisplacementDifference.Difference::pValue);
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
}
