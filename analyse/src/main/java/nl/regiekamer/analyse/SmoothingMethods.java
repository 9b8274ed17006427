package nl.regiekamer.analyse;

import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.regiekamer.analysis.smoothing.EmpiricalBayes;
import nl.regiekamer.analysis.smoothing.LocalEmpiricalBayes;
import nl.regiekamer.analysis.smoothing.PoissonGamma;
import nl.regiekamer.analysis.smoothing.SmoothedArea;

/** Rates of small areas, drawn towards what they have in common. */
final class SmoothingMethods {

    private SmoothingMethods() {}

    static List<Method> list() {
        var options =
                List.of(
                        RateMethods.INPUT,
                        RateMethods.COUNT,
                        RateMethods.EXPOSURE,
                        RateMethods.LEVEL);
        return List.of(
                new Method(
                        "eb-marshall",
                        "Empirical Bayes naar het gemiddelde van alle gebieden (momenten).",
                        "Marshall (1991), Applied Statistics 40, 283-294",
                        options,
                        SmoothingMethods::marshall),
                ofLocal(),
                new Method(
                        "eb-poisson-gamma",
                        "Poisson-gamma met de grootste aannemelijkheid, ook met kenmerken.",
                        "Clayton en Kaldor (1987), Biometrics 43, 671-681",
                        List.of(
                                RateMethods.INPUT,
                                RateMethods.COUNT,
                                RateMethods.EXPOSURE,
                                Option.columns("covariates", "Kolommen met kenmerken."),
                                RateMethods.LEVEL),
                        SmoothingMethods::poissonGamma));
    }

    private static Answer marshall(Request request) {
        var smoothed =
                EmpiricalBayes.smooth(
                        RateMethods.observed(request, "count", "exposure"),
                        request.number("level"));
        return Answer.empty()
                .figure("overall-rate", smoothed.overallRate())
                .figure("between-areas", smoothed.betweenAreas())
                .figure("clipped", smoothed.clipped())
                .ids(request.input())
                .each("raw", smoothed.areas(), smoothed(SmoothedArea.Smoothed::raw))
                .each("estimate", smoothed.areas(), smoothed(SmoothedArea.Smoothed::estimate))
                .each("low", smoothed.areas(), smoothed(one -> one.interval().low()))
                .each("high", smoothed.areas(), smoothed(one -> one.interval().high()));
    }

    private static Method ofLocal() {
        return new Method(
                "eb-local",
                "Empirical Bayes naar het cijfer van een gebied en zijn buren.",
                "Marshall (1991), Applied Statistics 40, 283-294",
                Neighbourhood.options(
                        RateMethods.COUNT,
                        List.of(
                                RateMethods.EXPOSURE,
                                Option.choice(
                                        "spread",
                                        "Rond welk gemiddelde de spreiding telt: dat van de buurt van elke buur, of dat van de eigen buurt.",
                                        "own-means",
                                        "focal-mean"),
                                RateMethods.LEVEL)),
                SmoothingMethods::local);
    }

    private static Answer local(Request request) {
        var weights = Neighbourhood.of(request);
        var smoothed =
                LocalEmpiricalBayes.smooth(
                        RateMethods.observed(request, "count", "exposure"),
                        weights,
                        request.text("spread").equals("own-means")
                                ? LocalEmpiricalBayes.Spread.AROUND_OWN_MEANS
                                : LocalEmpiricalBayes.Spread.AROUND_FOCAL_MEAN,
                        request.number("level"));
        var areas = smoothed.areas();
        var results = areas.stream().map(LocalEmpiricalBayes.Area::smoothed).toList();
        return LocalMethods.withIslands(request, weights)
                .ids(request.input())
                .each("neighbourhood-rate", areas, LocalEmpiricalBayes.Area::neighbourhoodRate)
                .each("between-areas", areas, LocalEmpiricalBayes.Area::betweenAreas)
                .each("raw", results, smoothed(SmoothedArea.Smoothed::raw))
                .each("estimate", results, smoothed(SmoothedArea.Smoothed::estimate))
                .each("low", results, smoothed(one -> one.interval().low()))
                .each("high", results, smoothed(one -> one.interval().high()));
    }

    private static Answer poissonGamma(Request request) {
        var names = request.names("covariates");
        var observed = RateMethods.observed(request, "count", "exposure");
        var covariates = request.matrix("covariates");
        var fit = PoissonGamma.fit(observed, covariates, request.number("level"));
        var answer =
                Answer.empty()
                        .figure("shape", fit.shape())
                        .figure("log-likelihood", fit.logLikelihood())
                        .figure("intercept", fit.coefficients().getFirst());
        for (int i = 0; i < names.size(); i++) {
            answer.figure(names.get(i), fit.coefficients().get(i + 1));
        }
        return answer.ids(request.input())
                .each(
                        "raw",
                        fit.areas(),
                        Rows.of(PoissonGamma.Area.Smoothed.class, PoissonGamma.Area.Smoothed::raw))
                .each(
                        "estimate",
                        fit.areas(),
                        Rows.of(
                                PoissonGamma.Area.Smoothed.class,
                                PoissonGamma.Area.Smoothed::estimate))
                .each(
                        "median",
                        fit.areas(),
                        Rows.of(
                                PoissonGamma.Area.Smoothed.class,
                                PoissonGamma.Area.Smoothed::median))
                .each(
                        "low",
                        fit.areas(),
                        Rows.of(PoissonGamma.Area.Smoothed.class, one -> one.interval().low()))
                .each(
                        "high",
                        fit.areas(),
                        Rows.of(PoissonGamma.Area.Smoothed.class, one -> one.interval().high()));
    }

    private static ToDoubleFunction<Object> smoothed(
            ToDoubleFunction<SmoothedArea.Smoothed> number) {
        return Rows.of(SmoothedArea.Smoothed.class, number);
    }
}
