package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.regiekamer.analysis.smoothing.EmpiricalBayes;
import nl.regiekamer.analysis.smoothing.LocalEmpiricalBayes;
import nl.regiekamer.analysis.smoothing.PoissonGamma;
import nl.regiekamer.analysis.smoothing.SmoothedArea;
import org.jspecify.annotations.Nullable;

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
                .column("raw", each(smoothed.areas(), SmoothedArea.Smoothed::raw))
                .column("estimate", each(smoothed.areas(), SmoothedArea.Smoothed::estimate))
                .column("low", each(smoothed.areas(), one -> one.interval().low()))
                .column("high", each(smoothed.areas(), one -> one.interval().high()));
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
                .column("raw", each(results, SmoothedArea.Smoothed::raw))
                .column("estimate", each(results, SmoothedArea.Smoothed::estimate))
                .column("low", each(results, one -> one.interval().low()))
                .column("high", each(results, one -> one.interval().high()));
    }

    private static List<@Nullable Double> each(
            List<SmoothedArea> smoothed, ToDoubleFunction<SmoothedArea.Smoothed> number) {
        var values = new ArrayList<@Nullable Double>();
        for (var area : smoothed) {
            values.add(
                    area instanceof SmoothedArea.Smoothed one
                            ? (Double) number.applyAsDouble(one)
                            : null);
        }
        return values;
    }

    private static Answer poissonGamma(Request request) {
        var names = request.names("covariates");
        var observed = RateMethods.observed(request, "count", "exposure");
        var covariates = new double[observed.size()][names.size()];
        for (int column = 0; column < names.size(); column++) {
            var values = request.input().numbers(names.get(column));
            for (int row = 0; row < values.length; row++) {
                covariates[row][column] = values[row];
            }
        }
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
                .column("raw", of(fit, PoissonGamma.Area.Smoothed::raw))
                .column("estimate", of(fit, PoissonGamma.Area.Smoothed::estimate))
                .column("median", of(fit, PoissonGamma.Area.Smoothed::median))
                .column("low", of(fit, one -> one.interval().low()))
                .column("high", of(fit, one -> one.interval().high()));
    }

    private static List<@Nullable Double> of(
            PoissonGamma fit, ToDoubleFunction<PoissonGamma.Area.Smoothed> number) {
        var values = new ArrayList<@Nullable Double>();
        for (var area : fit.areas()) {
            values.add(
                    area instanceof PoissonGamma.Area.Smoothed one
                            ? (Double) number.applyAsDouble(one)
                            : null);
        }
        return values;
    }
}
