package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import nl.regiekamer.analysis.survey.Categories;
import nl.regiekamer.analysis.survey.Kish;
import nl.regiekamer.analysis.survey.Margin;
import nl.regiekamer.analysis.survey.ProportionInterval;
import nl.regiekamer.analysis.survey.Raking;
import nl.regiekamer.analysis.survey.RoundChange;
import nl.regiekamer.analysis.survey.SurveyDesign;
import nl.regiekamer.analysis.survey.SurveyEstimate;
import nl.regiekamer.analysis.survey.SurveyEstimates;
import nl.regiekamer.analysis.survey.WeightTrimming;

/** Estimates from samples. */
final class SurveyMethods {

    private static final Option INPUT =
            Option.file(Request.INPUT, "De tabel: een rij per respondent.");
    private static final Option WEIGHT =
            Option.column(
                    "weight", "Kolom met gewichten: voor hoeveel mensen een respondent staat.");

    private SurveyMethods() {}

    static List<Method> list() {
        return List.of(ofRaking(), ofTrimming(), ofMeans(), ofChange());
    }

    private static Method ofRaking() {
        return new Method(
                "rake",
                "Weegt een steekproef tot alle randtotalen kloppen.",
                "Deming en Stephan (1940), Annals of Mathematical Statistics 11, 427-444",
                List.of(
                        INPUT,
                        WEIGHT,
                        Option.file("margins", "Tabel met kolommen variable, category en total.")),
                SurveyMethods::rake);
    }

    /** The design with weights that agree with the margins, which later errors count in. */
    private static Raking.Result.Raked raked(SurveyDesign design, Request request) {
        return switch (Raking.rake(design, margins(request))) {
            case Raking.Result.Raked raked -> raked;
            case Raking.Result.NotReached not ->
                    throw new CommandFault(
                            "De randtotalen zijn niet te halen: " + not.why(),
                            "Voeg kleine categorieën samen, of laat een randtotaal weg.");
        };
    }

    private static Method ofTrimming() {
        return new Method(
                "trim-weights",
                "Begrenst gewichten; wat eraf gaat wordt over de andere verdeeld.",
                "Potter (1990), Proceedings of the Survey Research Methods Section, 225-230",
                List.of(
                        INPUT,
                        WEIGHT,
                        Option.number("low", 0, "Kleinste gewicht."),
                        Option.numberNeeded("high", "Grootste gewicht.")),
                request -> {
                    var design = SurveyDesign.weighted(request.column("weight"));
                    var trimmed =
                            WeightTrimming.trim(
                                    design, request.number("low"), request.number("high"));
                    return weights(request, trimmed);
                });
    }

    private static Answer weights(Request request, SurveyDesign design) {
        return Answer.empty()
                .figure("design-effect", Kish.designEffect(design.weights()))
                .figure("effective-n", Kish.effectiveN(design.weights()))
                .ids(request.input())
                .column("weight", design.weights());
    }

    private static Answer rake(Request request) {
        var raked = raked(SurveyDesign.weighted(request.column("weight")), request);
        return weights(request, raked.design())
                .figure("sweeps", raked.sweeps())
                .figure("largest-miss", raked.largestMiss());
    }

    private static List<Margin> margins(Request request) {
        var table = request.table("margins");
        var totals = new HashMap<String, HashMap<String, Double>>();
        var names = new ArrayList<String>();
        var variables = table.texts("variable");
        var categories = table.texts("category");
        var numbers = table.numbers("total");
        for (int i = 0; i < numbers.length; i++) {
            if (!totals.containsKey(variables.get(i))) {
                names.add(variables.get(i));
            }
            totals.computeIfAbsent(variables.get(i), name -> new HashMap<>())
                    .put(categories.get(i), numbers[i]);
        }
        var margins = new ArrayList<Margin>();
        for (var name : names) {
            var groups = Categories.of(request.input().texts(name));
            var known = totals.getOrDefault(name, new HashMap<>());
            var sums = new double[groups.count()];
            for (int code = 0; code < sums.length; code++) {
                var label = groups.labels().get(code);
                var total = known.get(label);
                if (total == null) {
                    throw new CommandFault(
                            "Van '%s' in '%s' is geen randtotaal gegeven.".formatted(label, name),
                            "Zet het totaal in de tabel van --margins.");
                }
                sums[code] = total;
            }
            margins.add(new Margin(groups, sums));
        }
        return margins;
    }

    private static Method ofMeans() {
        return new Method(
                "survey-mean",
                "Gemiddelde of aandeel per groep met gelineariseerde fout.",
                "Woodruff (1971), JASA 66, 411-414; Wilson met effectieve n: Dean en Pagano (2015), Journal of Survey Statistics and Methodology 3, 484-503",
                List.of(
                        INPUT,
                        WEIGHT,
                        Option.column("y", "Kolom met de waarde; 0 en 1 voor een aandeel."),
                        Option.choice(
                                "statistic",
                                "Gemiddelde, som, of de verhouding van y tot x.",
                                "mean",
                                "total",
                                "ratio"),
                        Option.column("x", "Bij ratio: kolom met de noemer."),
                        Option.fileOrNone(
                                "margins",
                                "Randtotalen (variable, category, total) om eerst naar te wegen; de fout telt dat mee."),
                        Option.columnOrNone("by", "Kolom met de groep."),
                        Option.columnOrNone("strata", "Kolom met het stratum."),
                        Option.columnOrNone("clusters", "Kolom met de cluster."),
                        Option.columnOrNone(
                                "fpc", "Kolom met het aantal in de populatie per stratum."),
                        Option.choice("interval", "Interval.", "t", "wilson"),
                        RateMethods.LEVEL),
                SurveyMethods::means);
    }

    private static Answer means(Request request) {
        var plain = design(request);
        var design = request.has("margins") ? raked(plain, request).design() : plain;
        var y = request.column("y");
        var groups = groups(request, y.length);
        var found = estimates(request, design, y, groups);
        var answer = Answer.empty();
        if (request.has("by")) {
            answer.column("group", groups.labels());
        }
        var level = request.number("level");
        var wilson = request.text("interval").equals("wilson");
        answer.each("estimate", found, SurveyEstimate::value)
                .each("standard-error", found, SurveyEstimate::standardError)
                .each("respondents", found, SurveyEstimate::respondents)
                .each("design-effect", found, SurveyEstimate::designEffect)
                .each("effective-n", found, SurveyEstimate::effectiveN);
        var margins =
                Rows.of(
                        found.size(),
                        i ->
                                wilson || found.get(i).degreesOfFreedom() > 0
                                        ? ""
                                        : "te weinig steekproefeenheden voor een marge",
                        i ->
                                wilson
                                        ? ProportionInterval.wilson(found.get(i), level)
                                        : found.get(i).interval(level));
        return margins.intervals(answer, Function.identity());
    }

    private static Categories groups(Request request, int respondents) {
        return request.has("by")
                ? Categories.of(request.texts("by"))
                : Categories.ofCodes(new int[respondents], 1);
    }

    private static List<SurveyEstimate> estimates(
            Request request, SurveyDesign design, double[] y, Categories groups) {
        return switch (request.text("statistic")) {
            case "total" -> SurveyEstimates.totals(design, y, groups);
            case "ratio" -> SurveyEstimates.ratios(design, y, request.column("x"), groups);
            default -> SurveyEstimates.means(design, y, groups);
        };
    }

    private static SurveyDesign design(Request request) {
        var design = SurveyDesign.weighted(request.column("weight"));
        if (request.has("strata")) {
            design = design.stratifiedBy(Categories.of(request.texts("strata")));
        }
        if (request.has("clusters")) {
            design = design.clusteredBy(Categories.of(request.texts("clusters")));
        }
        return request.has("fpc") ? design.withPopulation(request.column("fpc")) : design;
    }

    private static Method ofChange() {
        return new Method(
                "round-change",
                "Verandering van een gemiddelde tussen twee rondes, met fout; wie twee keer meedeed is een cluster.",
                "Kish (1965), Survey Sampling, 12.4; Berger (2004), Canadian Journal of Statistics 32, 451-467",
                List.of(
                        INPUT,
                        WEIGHT,
                        Option.column("y", "Kolom met de waarde; 0 en 1 voor een aandeel."),
                        Option.column("after", "Kolom met 1 voor de tweede ronde, anders 0."),
                        Option.columnOrNone("strata", "Kolom met het stratum."),
                        Option.columnOrNone("clusters", "Kolom met de cluster of de persoon."),
                        Option.columnOrNone(
                                "fpc", "Kolom met het aantal in de populatie per stratum."),
                        RateMethods.LEVEL),
                request -> {
                    var found =
                            RoundChange.ofMeans(
                                    design(request),
                                    request.column("y"),
                                    request.marks("after"),
                                    request.number("level"));
                    return Answer.empty()
                            .figure("change", found.change())
                            .figure("standard-error", found.standardError())
                            .figure("degrees-of-freedom", found.degreesOfFreedom())
                            .figure("low", found.interval().low())
                            .figure("high", found.interval().high())
                            .figure("p", found.pValue());
                });
    }
}
