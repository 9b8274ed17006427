package nl.regiekamer.sources.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.DeliveryCare;
import nl.regiekamer.sources.MeasureGuide;
import nl.regiekamer.sources.SourceDefinitions;
import nl.regiekamer.sources.web.SourcePages.Attention;
import org.springframework.stereotype.Component;

/**
 * What somebody should look at in a delivery: nothing of it stopped the delivery, and each of it
 * may be a mistake.
 */
@Component
class Attentions {

    private static final int UNLIKELY_IN_SHORT = 5;

    private static final int MEASURES_IN_SHORT = 6;

    private static final String NOTHING_READ =
            "Geen enkel cijfer uit dit bestand hoort bij een indicator: het staat op geen andere pagina. Misschien is de verkeerde bron gekozen. ";

    private final Deliveries deliveries;
    private final DeliveryCare care;
    private final MeasureGuide guide;
    private final SourceDefinitions sources;

    Attentions(
            Deliveries deliveries,
            DeliveryCare care,
            MeasureGuide guide,
            SourceDefinitions sources) {
        this.deliveries = deliveries;
        this.care = care;
        this.guide = guide;
        this.sources = sources;
    }

    List<Attention> of(Delivery delivery) {
        var points = new ArrayList<Attention>();
        if (!delivery.isInForce()) {
            return points;
        }
        var path = "/bronnen/leveringen/" + delivery.id();
        var unlikely = deliveries.countIssues(delivery.id()).getOrDefault(Severity.UNLIKELY, 0L);
        if (unlikely > 0) {
            points.add(
                    new Attention(
                            unlikely == 1
                                    ? "1 waarde is onwaarschijnlijk, en is wel opgenomen."
                                    : Dutch.count(unlikely)
                                            + " waarden zijn onwaarschijnlijk, en zijn wel opgenomen.",
                            path + "/bevindingen?soort=UNLIKELY",
                            "Alle onwaarschijnlijke waarden"));
            deliveries
                    .listIssues(delivery.id(), Set.of(Severity.UNLIKELY), UNLIKELY_IN_SHORT)
                    .forEach(issue -> points.add(new Attention(words(issue), "", "")));
        }
        var leftOut = care.listLeftOut(delivery, 0).count();
        if (leftOut > 0) {
            points.add(
                    new Attention(
                            leftOut(leftOut),
                            path + "/niet-meer-genoemd",
                            leftOut == 1 ? "Welk cijfer" : "Welke cijfers"));
        }
        if (delivery.counts().elsewhere().rows() > 0) {
            points.add(elsewhere(delivery));
        }
        unread(delivery).ifPresent(points::add);
        return points;
    }

    /** A table of a publisher holds much that nobody asked; what is kept at home is meant. */
    private Optional<Attention> unread(Delivery delivery) {
        var unread = guide.listUnread(delivery);
        var own = sources.getSource(delivery.origin().source()).closed();
        if (unread.measures().isEmpty() || !(unread.all() || own)) {
            return Optional.empty();
        }
        var words = new StringBuilder(unread.all() ? NOTHING_READ : "");
        if (own) {
            words.append(
                    "Geen indicator leest %s.".formatted(Dutch.list(first(unread.measures()))));
        }
        if (!unread.wanted().isEmpty()) {
            words.append(" Uit deze bron wel: %s.".formatted(Dutch.list(first(unread.wanted()))));
        }
        return Optional.of(
                new Attention(
                        words.toString().strip(),
                        "/bronnen/inlezen#maten",
                        "Zo heten de maten per bron"));
    }

    private static List<String> first(List<String> measures) {
        var some =
                new ArrayList<>(measures.subList(0, Math.min(MEASURES_IN_SHORT, measures.size())));
        if (measures.size() > MEASURES_IN_SHORT) {
            some.add("nog %s".formatted(Dutch.count(measures.size() - MEASURES_IN_SHORT)));
        }
        return some;
    }

    /** Nothing about the own municipality is most likely the wrong file. */
    private static Attention elsewhere(Delivery delivery) {
        var elsewhere = delivery.counts().elsewhere();
        var words = elsewhere.words() + ".";
        return new Attention(
                elsewhere.rows() == delivery.counts().rows()
                        ? "Geen enkele regel gaat over deze gemeente: " + words
                        : words,
                "",
                "");
    }

    private static String words(DataIssue issue) {
        return "Regel %d, %s: %s. %s"
                .formatted(issue.line(), issue.field(), issue.value(), issue.reason());
    }

    static String leftOut(long count) {
        return switch ((int) Math.min(count, 2)) {
            case 0 -> "Alle cijfers van de vorige levering staan ook in deze.";
            case 1 ->
                    "1 cijfer van de vorige levering staat hier niet meer in en telt niet meer mee.";
            default ->
                    Dutch.count(count)
                            + " cijfers van de vorige levering staan hier niet meer in en tellen niet meer mee.";
        };
    }
}
