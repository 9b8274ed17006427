package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.local.GetisOrd;
import nl.regiekamer.analysis.local.GlobalGeary;
import nl.regiekamer.analysis.local.GlobalMoran;
import nl.regiekamer.analysis.local.LocalMoran;
import nl.regiekamer.analysis.local.LocalStatistics;
import nl.regiekamer.analysis.local.PermutedMoran;
import nl.regiekamer.analysis.neighbours.Weights;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.testing.MultipleTesting;
import org.jspecify.annotations.Nullable;

/** Where values cluster. */
final class LocalMethods {

    private static final Option CORRECTION =
            Option.choice(
                    "correction", "Correctie voor veel gebieden.", "fdr", "bonferroni", "none");

    private LocalMethods() {}

    static List<Method> list() {
        return List.of(ofGetisOrd(), ofMoran(), ofPermutations(), ofGlobal(), ofGeary());
    }

    private static Method ofGetisOrd() {
        return new Method(
                "getis-ord",
                "Gi* of Gi: waar hoge of lage waarden bij elkaar liggen.",
                "Getis en Ord (1992), Geographical Analysis 24, 189-206; Ord en Getis (1995), 27, 286-306",
                Neighbourhood.options(
                        List.of(
                                Option.choice(
                                        "statistic", "Met of zonder zichzelf.", "gi-star", "gi"),
                                CORRECTION)),
                request -> {
                    var self = request.text("statistic").equals("gi-star");
                    var weights = Neighbourhood.of(request, self);
                    var values = request.column("value");
                    var found =
                            self ? GetisOrd.giStar(values, weights) : GetisOrd.gi(values, weights);
                    return answer(request, weights, found);
                });
    }

    private static Method ofMoran() {
        return new Method(
                "local-moran",
                "Lokale Moran: gelijken bij gelijken, of een uitzondering; p met formules.",
                "Anselin (1995), Geographical Analysis 27, 93-115; Sokal e.a. (1998), 30, 331-354",
                Neighbourhood.options(
                        List.of(
                                Option.choice(
                                        "moments",
                                        "Verwachting en variantie.",
                                        "conditional",
                                        "total"),
                                CORRECTION)),
                request -> {
                    var weights = Neighbourhood.of(request);
                    var values = request.column("value");
                    var found =
                            request.text("moments").equals("total")
                                    ? LocalMoran.total(values, weights)
                                    : LocalMoran.conditional(values, weights);
                    return answer(request, weights, found)
                            .column("quadrant", quadrants(values, weights));
                });
    }

    private static Method ofPermutations() {
        return new Method(
                "local-moran-permutation",
                "Lokale Moran met p uit voorwaardelijke permutaties.",
                "Anselin (1995), Geographical Analysis 27, 93-115",
                Neighbourhood.options(
                        List.of(
                                Option.whole("permutations", 999, "Aantal permutaties."),
                                Option.whole("seed", 1, "Begin van de toevalsgetallen."),
                                CORRECTION)),
                request -> {
                    var weights = Neighbourhood.of(request);
                    var found =
                            PermutedMoran.of(
                                    request.column("value"),
                                    weights,
                                    request.count("permutations"),
                                    request.whole("seed"));
                    var p = found.pValues();
                    var all = IntStream.range(0, p.length).boxed().toList();
                    return start(request, weights)
                            .each("statistic", all, found::value)
                            .each("mean", all, found::mean)
                            .each("variance", all, found::variance)
                            .column("p", p)
                            .column("p-corrected", corrected(request, p));
                });
    }

    private static Method ofGlobal() {
        return new Method(
                "moran",
                "Moran's I van het geheel.",
                "Cliff en Ord (1981), Spatial Processes, h. 2",
                Neighbourhood.options(List.of()),
                request -> {
                    var weights = Neighbourhood.of(request);
                    var found = GlobalMoran.of(request.column("value"), weights);
                    return withIslands(request, weights)
                            .figure("moran", found.index())
                            .figure("expectation", found.expectation())
                            .figure("variance-randomisation", found.randomisationVariance())
                            .figure("z-randomisation", found.zRandomisation())
                            .figure(
                                    "p-randomisation",
                                    Probabilities.normalTwoSided(found.zRandomisation()))
                            .figure("variance-normality", found.normalityVariance())
                            .figure("z-normality", found.zNormality())
                            .figure(
                                    "p-normality",
                                    Probabilities.normalTwoSided(found.zNormality()));
                });
    }

    private static Method ofGeary() {
        return new Method(
                "geary",
                "Geary's C van het geheel.",
                "Cliff en Ord (1981), Spatial Processes, h. 2",
                Neighbourhood.options(List.of()),
                request -> {
                    var weights = Neighbourhood.of(request);
                    var found = GlobalGeary.of(request.column("value"), weights);
                    return withIslands(request, weights)
                            .figure("geary", found.ratio())
                            .figure("expectation", 1)
                            .figure("variance-randomisation", found.randomisationVariance())
                            .figure("z-randomisation", found.zRandomisation())
                            .figure(
                                    "p-randomisation",
                                    Probabilities.normalTwoSided(found.zRandomisation()));
                });
    }

    private static Answer start(Request request, Weights weights) {
        return withIslands(request, weights).ids(request.input());
    }

    /** Names the areas without a neighbour, which have no statistic of their own. */
    static Answer withIslands(Request request, Weights weights) {
        var names = request.input().names();
        var islands =
                Arrays.stream(weights.islands())
                        .mapToObj(names::get)
                        .collect(Collectors.joining(" "));
        var answer = Answer.empty();
        return islands.isEmpty() ? answer : answer.figure("islands", islands);
    }

    /** Quadrants of areas that have neighbours. */
    private static List<@Nullable Object> quadrants(double[] values, Weights weights) {
        var quadrants = new ArrayList<@Nullable Object>(LocalMoran.quadrants(values, weights));
        Arrays.stream(weights.islands()).forEach(i -> quadrants.set(i, null));
        return quadrants;
    }

    private static Answer answer(Request request, Weights weights, LocalStatistics found) {
        var all = IntStream.range(0, found.size()).boxed().toList();
        var p = found.pValues();
        return start(request, weights)
                .each("statistic", all, found::value)
                .each("expectation", all, found::expectation)
                .each("variance", all, found::variance)
                .column("z", found.z())
                .column("p", p)
                .column("p-corrected", corrected(request, p));
    }

    private static double[] corrected(Request request, double[] p) {
        return switch (request.text("correction").toLowerCase(Locale.ROOT)) {
            case "bonferroni" -> MultipleTesting.bonferroni(p);
            case "none" -> p;
            default -> MultipleTesting.benjaminiHochberg(p);
        };
    }
}
