package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.rates.DirectStandardisation;
import nl.regiekamer.analysis.rates.IndirectStandardisation;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonMethod;
import nl.regiekamer.analysis.rates.Rate;
import nl.regiekamer.analysis.rates.RateDifference;
import nl.regiekamer.analysis.rates.RateRatio;
import nl.regiekamer.analysis.rates.Strata;

/** Rates with their intervals, compared and standardised. */
final class RateMethods {

    static final Option INPUT = Option.file(Request.INPUT, "De tabel: een rij per gebied.");
    static final Option COUNT = Option.column("count", "Kolom met aantallen.");
    static final Option EXPOSURE =
            Option.column("exposure", "Kolom met inwoners, jaren of woningen.");
    static final Option LEVEL = Option.number("level", 0.95, "Betrouwbaarheid van het interval.");
    private static final Option INTERVAL =
            Option.choice(
                    "interval", "Interval van een aantal.", "exact", "mid-p", "byar", "byar-half");

    private RateMethods() {}

    static List<Method> list() {
        return List.of(ofRates(), ofRatios(), ofDifferences(), ofDirect(), ofIndirect());
    }

    private static Method ofRates() {
        return new Method(
                "poisson-rate",
                "Cijfer per eenheid met een interval voor Poisson-aantallen.",
                "Garwood (1936); Cohen en Yang (1994) mid-P; Breslow en Day (1987) Byar",
                List.of(
                        INPUT,
                        COUNT,
                        EXPOSURE,
                        Option.number("per", 1, "Per hoeveel, zoals 1000."),
                        INTERVAL,
                        LEVEL),
                RateMethods::rate);
    }

    private static Method ofRatios() {
        return compared(
                "rate-ratio",
                "Verhouding van twee cijfers per rij.",
                "Rothman, Greenland en Lash (2008), h. 14; exact naar Clopper en Pearson",
                Option.choice("interval", "Interval.", "exact", "mid-p", "log-normal"),
                RateMethods::ratio);
    }

    private static Method ofDifferences() {
        return compared(
                "rate-difference",
                "Verschil van twee cijfers per rij.",
                "Miettinen en Nurminen (1985); Zou en Donner (2008); Rothman e.a. (2008)",
                Option.choice("interval", "Interval.", "score", "mover", "wald"),
                RateMethods::difference);
    }

    private static Method ofDirect() {
        return standardised(
                "direct-standardisation",
                "Cijfer bij de leeftijdsopbouw van een standaard.",
                "Fay en Feuer (1997); Dobson e.a. (1991)",
                List.of(
                        Option.column("standard", "Kolom met de standaardbevolking."),
                        Option.choice("interval", "Interval.", "fay-feuer", "dobson")),
                RateMethods::direct);
    }

    private static Method ofIndirect() {
        return standardised(
                "indirect-standardisation",
                "Waargenomen gedeeld door verwacht bij de cijfers van een standaard.",
                "Breslow en Day (1987), h. 2",
                List.of(
                        Option.column("standard-count", "Kolom met aantallen in de standaard."),
                        Option.column("standard", "Kolom met de standaardbevolking."),
                        INTERVAL),
                RateMethods::indirect);
    }

    private static Method compared(
            String name,
            String summary,
            String source,
            Option interval,
            Function<Request, Answer> run) {
        return new Method(
                name,
                summary,
                source,
                List.of(
                        INPUT,
                        COUNT,
                        EXPOSURE,
                        Option.column("count-2", "Kolom met aantallen waarmee vergeleken wordt."),
                        Option.column("exposure-2", "Kolom met het aantal mensen daarbij."),
                        interval,
                        LEVEL),
                run);
    }

    private static Method standardised(
            String name,
            String summary,
            String source,
            List<Option> own,
            Function<Request, Answer> run) {
        var options = new ArrayList<>(List.of(INPUT, COUNT, EXPOSURE));
        options.addAll(own);
        options.add(LEVEL);
        return new Method(name, summary, source, options, run);
    }

    static List<Observed> observed(Request request, String count, String exposure) {
        var counts = request.column(count);
        var exposures = request.column(exposure);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Observed(counts[i], exposures[i]))
                .toList();
    }

    private static PoissonMethod method(Request request) {
        var name = request.text("interval").replace('-', '_').toUpperCase(Locale.ROOT);
        return PoissonMethod.valueOf(name);
    }

    private static Answer rate(Request request) {
        var per = request.number("per");
        var level = request.number("level");
        var method = method(request);
        var observed = observed(request, "count", "exposure");
        var rates =
                Rows.of(
                        observed.size(),
                        i -> observed.get(i).exposure() == 0 ? "zonder noemer" : "",
                        i -> Rate.of(observed.get(i), per, level, method));
        return rates.intervals(
                rates.remarks(Answer.empty())
                        .ids(request.input())
                        .each("rate", rates.all(), rates.or(Rate::value)),
                Rate::interval);
    }

    private static Answer ratio(Request request) {
        var level = request.number("level");
        var kind = request.text("interval");
        var ratios =
                pairs(
                        request,
                        true,
                        (here, there) ->
                                switch (kind) {
                                    case "mid-p" -> RateRatio.midP(here, there, level);
                                    case "log-normal" -> RateRatio.logNormal(here, there, level);
                                    default -> RateRatio.exact(here, there, level);
                                });
        return ratios.intervals(
                ratios.remarks(Answer.empty())
                        .ids(request.input())
                        .each("ratio", ratios.all(), ratios.or(RateRatio::ratio)),
                RateRatio::interval);
    }

    private static Answer difference(Request request) {
        var level = request.number("level");
        var kind = request.text("interval");
        var found =
                pairs(
                        request,
                        false,
                        (here, there) ->
                                switch (kind) {
                                    case "mover" ->
                                            RateDifference.mover(
                                                    here, there, level, PoissonMethod.EXACT);
                                    case "wald" -> RateDifference.wald(here, there, level);
                                    default -> RateDifference.score(here, there, level);
                                });
        return found.intervals(
                found.remarks(Answer.empty())
                        .ids(request.input())
                        .each("difference", found.all(), found.or(RateDifference::difference)),
                RateDifference::interval);
    }

    private static <T> Rows<T> pairs(
            Request request, boolean ratio, BiFunction<Observed, Observed, T> compare) {
        var here = observed(request, "count", "exposure");
        var there = observed(request, "count-2", "exposure-2");
        return Rows.of(
                here.size(),
                i -> {
                    if (here.get(i).exposure() == 0 || there.get(i).exposure() == 0) {
                        return "zonder noemer";
                    }
                    var nothing = here.get(i).count() == 0 && there.get(i).count() == 0;
                    return ratio && nothing ? "aan beide kanten niets geteld" : "";
                },
                i -> compare.apply(here.get(i), there.get(i)));
    }

    private static Answer direct(Request request) {
        var area = new Strata(request.column("count"), request.column("exposure"));
        var standard = request.column("standard");
        var level = request.number("level");
        var found =
                request.text("interval").equals("dobson")
                        ? DirectStandardisation.dobson(area, standard, level, PoissonMethod.BYAR)
                        : DirectStandardisation.fayFeuer(area, standard, level);
        return Answer.empty()
                .figure("crude", found.crude())
                .figure("rate", found.rate())
                .figure("variance", found.variance())
                .figure("low", found.interval().low())
                .figure("high", found.interval().high());
    }

    private static Answer indirect(Request request) {
        var area = new Strata(request.column("count"), request.column("exposure"));
        var standard = new Strata(request.column("standard-count"), request.column("standard"));
        var found =
                IndirectStandardisation.of(
                        area, standard, request.number("level"), method(request));
        return Answer.empty()
                .figure("observed", found.observed())
                .figure("expected", found.expected())
                .figure("ratio", found.ratio())
                .figure("low", found.interval().low())
                .figure("high", found.interval().high())
                .figure("rate", found.rate());
    }
}
