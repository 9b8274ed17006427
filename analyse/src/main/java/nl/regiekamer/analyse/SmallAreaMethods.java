package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.smallarea.Benchmarking;
import nl.regiekamer.analysis.smallarea.CountJackknife;
import nl.regiekamer.analysis.smallarea.CountModel;
import nl.regiekamer.analysis.smallarea.FayHerriot;
import nl.regiekamer.analysis.smallarea.SmallArea;
import nl.regiekamer.analysis.smallarea.SmallAreaCheck;

/** Estimates for areas of which a sample says too little by itself. */
final class SmallAreaMethods {

    private static final Option REFUSED =
            Option.choice(
                    "refused",
                    "Wat er met de schattingen van een afgekeurd model gebeurt.",
                    "hide",
                    "show");

    private SmallAreaMethods() {}

    static List<Method> list() {
        return List.of(ofFayHerriot(), ofCounts(), ofBenchmarking());
    }

    private static Method ofFayHerriot() {
        return new Method(
                "fay-herriot",
                "Schatting per gebied uit steekproef en kenmerken, met de fout en een oordeel of het mag.",
                "Fay en Herriot (1979), JASA 74, 269-277; Datta en Lahiri (2000), Statistica Sinica 10, 613-627",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per gebied."),
                        Option.column("direct", "Kolom met de directe schatting."),
                        Option.column("variance", "Kolom met de variantie daarvan."),
                        Option.columns(
                                "x", "Kolommen met kenmerken; een constante komt er vanzelf bij."),
                        Option.columnOrNone(
                                "size", "Kolom met inwoners, voor het gemiddelde van de stad."),
                        Option.choice(
                                "method",
                                "Schatting van de variantie tussen gebieden.",
                                "REML",
                                "ML",
                                "FH"),
                        REFUSED),
                SmallAreaMethods::fayHerriot);
    }

    private static Answer fayHerriot(Request request) {
        var input = request.input();
        var names = request.names("x");
        var x =
                Arrays.stream(request.matrix("x"))
                        .map(row ->
                                DoubleStream.concat(DoubleStream.of(1), Arrays.stream(row))
                                        .toArray())
                        .toArray(double[][]::new);
        var fit =
                FayHerriot.fit(
                        request.column("direct"),
                        request.column("variance"),
                        x,
                        FayHerriot.Method.valueOf(request.text("method")));
        var answer = Answer.empty().figure("between-areas", fit.betweenAreas());
        answer.figure("intercept", fit.coefficients().getFirst());
        for (int i = 0; i < names.size(); i++) {
            answer.figure(names.get(i), fit.coefficients().get(i + 1));
        }
        var check = SmallAreaCheck.assess(fit, x, sizes(request));
        judged(answer, check);
        if (hidden(request, check)) {
            return answer;
        }
        return answer.ids(input)
                .each("direct", fit.areas(), SmallArea::direct)
                .each("synthetic", fit.areas(), SmallArea::synthetic)
                .each("own-weight", fit.areas(), SmallArea::ownWeight)
                .each("estimate", fit.areas(), SmallArea::estimate)
                .each("mse", fit.areas(), SmallArea::mse);
    }

    private static Method ofCounts() {
        return new Method(
                "small-area-counts",
                "Aantallen van kleine gebieden: het gladgestreken cijfer, de fout en een oordeel of het mag.",
                "Jiang, Lahiri en Wan (2002), Annals of Statistics 30, 1782-1810",
                List.of(
                        RateMethods.INPUT,
                        RateMethods.COUNT,
                        RateMethods.EXPOSURE,
                        Option.columns("covariates", "Kolommen met kenmerken."),
                        Option.choice(
                                "model",
                                "Hoe gebieden verschillen.",
                                "poisson-gamma",
                                "poisson-lognormal"),
                        Option.whole("nodes", 25, "Knopen van Poisson-lognormaal."),
                        REFUSED),
                SmallAreaMethods::counts);
    }

    private static Answer counts(Request request) {
        var areas = RateMethods.observed(request, "count", "exposure");
        var model =
                request.text("model").equals("poisson-lognormal")
                        ? CountModel.poissonLognormal(request.count("nodes"))
                        : CountModel.poissonGamma();
        var found = CountJackknife.of(areas, request.matrix("covariates"), model);
        var check = SmallAreaCheck.assess(found, areas);
        var answer = judged(Answer.empty().figure("between-areas", found.priorVariance()), check);
        if (hidden(request, check)) {
            return answer;
        }
        return answer.ids(request.input())
                .each("raw", areas, Observed::rate)
                .column("predicted", found.predicted())
                .column("estimate", found.estimates())
                .column("mse", found.errors());
    }

    private static Method ofBenchmarking() {
        return new Method(
                "benchmark",
                "Past schattingen van gebieden aan, zodat ze samen een bekend totaal zijn.",
                "Pfeffermann (2013), Statistical Science 28, 40-68; Datta e.a. (2011), Test 20, 574-588",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per gebied."),
                        Option.column("estimate", "Kolom met de schatting."),
                        Option.column("share", "Kolom met het aandeel in het geheel."),
                        Option.numberNeeded(
                                "total", "Wat ze samen zijn: de som van aandeel keer schatting."),
                        Option.choice(
                                "method",
                                "Hoe wat ontbreekt wordt verdeeld: naar de schatting, gelijk, of naar de fout.",
                                "ratio",
                                "difference",
                                "by-error"),
                        Option.column(
                                "mse", "Bij by-error: kolom met de gemiddelde kwadratische fout.")),
                SmallAreaMethods::benchmark);
    }

    private static Answer benchmark(Request request) {
        var estimates = request.column("estimate");
        var shares = request.column("share");
        var total = request.number("total");
        var adjusted =
                switch (request.text("method")) {
                    case "difference" -> Benchmarking.difference(estimates, shares, total);
                    case "by-error" ->
                            Benchmarking.byError(estimates, request.column("mse"), shares, total);
                    default -> Benchmarking.ratio(estimates, shares, total);
                };
        return Answer.empty()
                .ids(request.input())
                .column("estimate", estimates)
                .column("benchmarked", adjusted);
    }

    private static double[] sizes(Request request) {
        if (request.has("size")) {
            return request.column("size");
        }
        var equal = new double[request.input().size()];
        Arrays.fill(equal, 1);
        return equal;
    }

    /** Estimates of a model that was refused are shown only to one who asks for them. */
    private static boolean hidden(Request request, SmallAreaCheck check) {
        return check instanceof SmallAreaCheck.Refused && request.text("refused").equals("hide");
    }

    private static Answer judged(Answer answer, SmallAreaCheck check) {
        var verdict =
                switch (check) {
                    case SmallAreaCheck.Usable _ -> "usable";
                    case SmallAreaCheck.Refused refused -> "refused: " + refused.reasons();
                };
        return answer.figure("verdict", verdict)
                .figure("mean-mse", check.evidence().meanMse())
                .figure("mean-direct-variance", check.evidence().meanDirectVariance())
                .figure("model-distance", check.evidence().modelDistance())
                .figure("city-distance", check.evidence().cityDistance());
    }
}
