package nl.regiekamer.sources.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.DeliveryCare;
import nl.regiekamer.sources.web.SourcePages.Attention;
import org.springframework.stereotype.Component;

/**
 * What somebody should look at in a delivery: nothing of it stopped the delivery, and each of it
 * may be a mistake.
 */
@Component
class Attentions {

    private static final int UNLIKELY_IN_SHORT = 5;

    private final Deliveries deliveries;
    private final DeliveryCare care;

    Attentions(Deliveries deliveries, DeliveryCare care) {
        this.deliveries = deliveries;
        this.care = care;
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
        return points;
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
