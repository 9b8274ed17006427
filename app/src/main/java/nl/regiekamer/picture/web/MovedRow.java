package nl.regiekamer.picture.web;

import nl.regiekamer.picture.rules.Change;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Direction.Favourable;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Verdict;

/** A step of an indicator on the start page; demonstrable ones stand first. */
public record MovedRow(
        int order, String path, String name, Verdict verdict, String remark, String source) {

    /** The step in words, and who published it. */
    record Words(String step, String source) {}

    static MovedRow of(Indicator indicator, Measurement from, Measurement to, Words words) {
        return new MovedRow(
                order(from, to),
                "/cijfers/" + indicator.id(),
                indicator.name(),
                verdict(indicator, from, to, words.step()),
                indicator.reading() == null ? "" : indicator.reading(),
                words.source());
    }

    private static int order(Measurement from, Measurement to) {
        if (!Change.canCompare(from, to)) {
            return 2;
        }
        return Change.between(from, to).isDemonstrable() ? 0 : 1;
    }

    private static Verdict verdict(
            Indicator indicator, Measurement from, Measurement to, String step) {
        if (!Change.canCompare(from, to)) {
            return Verdict.unknown(step, "").saying("Geen oordeel: geen marge gepubliceerd");
        }
        var change = Change.between(from, to);
        if (!change.isDemonstrable()) {
            return Verdict.same(step);
        }
        var words = change.isUp() ? "Aantoonbaar hoger" : "Aantoonbaar lager";
        var wanted = indicator.direction().change();
        if (wanted == Favourable.NEITHER) {
            return Verdict.same(step).saying(words);
        }
        return (change.isUp() == (wanted == Favourable.MORE)
                        ? Verdict.better(step)
                        : Verdict.worse(step))
                .saying(words);
    }
}
