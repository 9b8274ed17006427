package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.regression.Coefficient;
import nl.regiekamer.analysis.regression.Design;
import nl.regiekamer.analysis.regression.MixedResult;
import nl.regiekamer.analysis.regression.NegativeBinomialRegression;
import nl.regiekamer.analysis.regression.NegativeBinomialResult;
import nl.regiekamer.analysis.regression.PoissonLognormal;
import nl.regiekamer.analysis.regression.PoissonRegression;
import nl.regiekamer.analysis.regression.RegressionFit;
import nl.regiekamer.analysis.trend.PoissonTrend;
import nl.regiekamer.analysis.trend.Trend;
import nl.regiekamer.analysis.trend.TrendPoint;

/** Models of counts. */
final class RegressionMethods {

    private static final Option INPUT =
            Option.file(Request.INPUT, "De tabel: een rij per telling.");
    private static final Option X =
            Option.columns("x", "Kolommen met getallen die de telling verklaren.");
    private static final Option FACTORS = Option.columns("factors", "Kolommen met groepen.");
    private static final Option EXPOSURE =
            Option.columnOrNone(
                    "exposure", "Kolom met inwoners of duur; de log ervan is de offset.");

    private RegressionMethods() {}

    static List<Method> list() {
        var options = List.of(INPUT, RateMethods.COUNT, X, FACTORS, EXPOSURE);
        return List.of(
                new Method(
                        "poisson-regression",
                        "Poisson-regressie met log-link; fouten naar keuze.",
                        "McCullagh en Nelder (1989); White (1982); Newey en West (1987)",
                        List.of(
                                INPUT,
                                RateMethods.COUNT,
                                X,
                                FACTORS,
                                EXPOSURE,
                                Option.choice(
                                        "errors", "Standaardfouten.", "poisson", "quasi", "robust"),
                                Option.whole("lag", 0, "Vertraging bij robust (Newey-West).")),
                        RegressionMethods::poisson),
                new Method(
                        "negative-binomial-regression",
                        "Regressie van aantallen die meer spreiden dan Poisson.",
                        "Lawless (1987), Canadian Journal of Statistics 15, 209-225",
                        options,
                        RegressionMethods::negativeBinomial),
                ofLognormal(),
                ofTrend());
    }

    private static Method ofLognormal() {
        return new Method(
                "poisson-lognormal",
                "Aantallen met een eigen afwijking per gebied (gemengd model).",
                "Breslow en Clayton (1993), JASA 88, 9-25",
                List.of(
                        INPUT,
                        RateMethods.COUNT,
                        X,
                        FACTORS,
                        EXPOSURE,
                        Option.column("area", "Kolom met het gebied."),
                        Option.whole("nodes", 1, "Knopen; 1 is Laplace, 25 ruim genoeg.")),
                RegressionMethods::lognormal);
    }

    private static Method ofTrend() {
        return new Method(
                "poisson-trend",
                "Hoeveel een cijfer per jaar groter of kleiner wordt, met interval.",
                "McCullagh en Nelder (1989), Generalized Linear Models, h. 6; docs/methods",
                List.of(
                        Option.file(Request.INPUT, "De reeks: een rij per jaar."),
                        Option.column("year", "Kolom met het jaar."),
                        RateMethods.COUNT,
                        RateMethods.EXPOSURE,
                        RateMethods.LEVEL),
                RegressionMethods::trend);
    }

    private static Answer trend(Request request) {
        var years = request.column("year");
        var counts = request.column("count");
        var exposures = request.column("exposure");
        var points =
                IntStream.range(0, years.length)
                        .mapToObj(i -> new TrendPoint(years[i], counts[i], exposures[i]))
                        .toList();
        return switch (PoissonTrend.fit(points, request.number("level"))) {
            case Trend.Fitted found ->
                    Answer.empty()
                            .figure("yearly-factor", found.yearlyFactor())
                            .figure("low", found.interval().low())
                            .figure("high", found.interval().high())
                            .figure("slope", found.slope())
                            .figure("standard-error", found.standardError())
                            .figure("dispersion", found.dispersion())
                            .figure("degrees-of-freedom", found.degreesOfFreedom())
                            .figure("p", found.pValue());
            case Trend.NotAssessable not ->
                    throw new CommandFault(
                            "Van deze reeks is geen trend te bepalen: "
                                    + switch (not.reason()) {
                                        case FEWER_THAN_THREE_POINTS ->
                                                "er zijn minder dan drie punten.";
                                        case ONE_YEAR -> "alle punten zijn van hetzelfde jaar.";
                                        case NO_EVENTS -> "er is niets geteld.";
                                        case ALL_EVENTS_AT_ONE_END ->
                                                "alles viel in het eerste of in het laatste jaar.";
                                    },
                            "Neem meer jaren, of een groter gebied.");
        };
    }

    private static Design design(Request request) {
        var input = request.input();
        var design = Design.of(input.size()).intercept();
        request.names("x").forEach(name -> design.column(name, input.numbers(name)));
        request.names("factors").forEach(name -> design.factor(name, input.texts(name)));
        return design.build();
    }

    /** The log of the exposure, where there is a column for it. */
    static double[] offset(Request request) {
        if (!request.has("exposure")) {
            return new double[0];
        }
        var exposure = request.column("exposure");
        for (int row = 0; row < exposure.length; row++) {
            if (!(exposure[row] > 0)) {
                throw new CommandFault(
                        "In rij %d is %s %s; van niets is geen logaritme."
                                .formatted(row + 1, request.text("exposure"), exposure[row]),
                        "Laat rijen zonder inwoners of duur weg.");
            }
        }
        return Arrays.stream(exposure).map(Math::log).toArray();
    }

    private static Answer poisson(Request request) {
        var fit = PoissonRegression.fit(request.column("count"), design(request), offset(request));
        var coefficients =
                switch (request.text("errors")) {
                    case "quasi" -> fit.quasi();
                    case "robust" -> fit.robust(request.count("lag"));
                    default -> fit.coefficients();
                };
        return answer(fit, coefficients);
    }

    private static Answer answer(RegressionFit fit, List<Coefficient> coefficients) {
        return coefficients(
                Answer.empty()
                        .figure("deviance", fit.deviance())
                        .figure("pearson", fit.pearson())
                        .figure("log-likelihood", fit.logLikelihood())
                        .figure("aic", fit.aic())
                        .figure("degrees-of-freedom", fit.degreesOfFreedom()),
                coefficients);
    }

    static Answer coefficients(Answer answer, List<Coefficient> all) {
        return answer.column("name", all.stream().map(Coefficient::name).toList())
                .each("estimate", all, Coefficient::estimate)
                .each("standard-error", all, Coefficient::standardError)
                .each("statistic", all, Coefficient::statistic)
                .each("p", all, Coefficient::pValue);
    }

    private static Answer negativeBinomial(Request request) {
        var found =
                NegativeBinomialRegression.fit(
                        request.column("count"), design(request), offset(request));
        var answer = answer(found.fit(), found.fit().coefficients());
        return switch (found) {
            case NegativeBinomialResult.Fitted fitted ->
                    answer.figure("theta", fitted.theta())
                            .figure("theta-standard-error", fitted.thetaStandardError());
            case NegativeBinomialResult.PoissonInstead instead ->
                    answer.figure("poisson-instead", instead.reason().name());
        };
    }

    private static Answer lognormal(Request request) {
        var areas = Table.codes(request.texts("area"));
        var found =
                PoissonLognormal.fit(
                        request.column("count"),
                        design(request),
                        offset(request),
                        areas,
                        request.count("nodes"));
        return switch (found) {
            case MixedResult.Fitted fitted ->
                    coefficients(
                            Answer.empty()
                                    .figure("sigma", fitted.sigma())
                                    .figure("log-likelihood", fitted.logLikelihood()),
                            fitted.coefficients());
            case MixedResult.PoissonInstead instead ->
                    answer(instead.fit(), instead.fit().coefficients())
                            .figure("poisson-instead", instead.reason().name());
        };
    }
}
