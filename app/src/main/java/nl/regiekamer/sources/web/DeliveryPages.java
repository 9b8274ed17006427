package nl.regiekamer.sources.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.PackDelivery;
import nl.regiekamer.sources.SourceDefinition;
import nl.regiekamer.sources.web.SourcePages.Allowed;
import nl.regiekamer.sources.web.SourcePages.Attention;
import nl.regiekamer.sources.web.SourcePages.Course;
import nl.regiekamer.sources.web.SourcePages.Fact;
import nl.regiekamer.sources.web.SourcePages.FigureRow;
import nl.regiekamer.sources.web.SourcePages.One;
import nl.regiekamer.sources.web.SourcePages.Overview;
import nl.regiekamer.sources.web.SourcePages.Revision;
import nl.regiekamer.sources.web.SourcePages.Row;
import org.jspecify.annotations.Nullable;

/** Writes deliveries out for people. */
final class DeliveryPages {

    private DeliveryPages() {}

    static Overview overview(
            List<Delivery> deliveries, List<SourceDefinition> sources, List<PackDelivery> pack) {
        var delivered =
                deliveries.stream()
                        .filter(Delivery::isAccepted)
                        .map(one -> one.origin().source())
                        .collect(Collectors.toSet());
        var rows = deliveries.stream().map(one -> row(one, state(one, deliveries), pack)).toList();
        return new Overview(
                lead(deliveries),
                rows,
                without(sources, delivered),
                CurrentActor.get().may(Deliveries.MANAGE),
                CurrentActor.get().may("taken-bekijken"));
    }

    private static String lead(List<Delivery> deliveries) {
        var taken = deliveries.stream().filter(Delivery::isInForce).toList();
        if (taken.isEmpty()) {
            return "Er is nog niets ingelezen.";
        }
        var figures = taken.stream().mapToLong(one -> one.counts().figures()).sum();
        return "%s %s %s. De laatste kwam binnen op %s. Elke levering is bewaard zoals zij kwam."
                .formatted(
                        Dutch.count(taken.size()),
                        taken.size() == 1 ? "levering gaf" : "leveringen gaven",
                        Dutch.count(figures, "cijfer", "cijfers"),
                        Dutch.moment(taken.getFirst().origin().receivedAt()));
    }

    /** Of a closed source the public does not learn whether there are figures. */
    private static List<SourceDefinition> without(
            List<SourceDefinition> sources, Set<String> delivered) {
        var reads = CurrentActor.get().may(Deliveries.READ);
        return sources.stream()
                .filter(one -> !delivered.contains(one.id()))
                .filter(one -> reads || !one.closed())
                .toList();
    }

    private static Row row(Delivery one, String state, List<PackDelivery> pack) {
        var origin = one.origin();
        var missing =
                pack.stream()
                        .filter(of -> of.isSubjectOf(one))
                        .map(PackDelivery::missing)
                        .findFirst()
                        .orElse("");
        return new Row(
                "/bronnen/leveringen/" + one.id(),
                origin.title(),
                origin.publisher(),
                years(one),
                one.isAccepted() ? Dutch.count(one.counts().figures()) : "geen",
                missing,
                Dutch.date(LocalDate.ofInstant(origin.receivedAt(), Dutch.ZONE)),
                one.openness().awaitsDecision() ? state + ", nog niet openbaar" : state);
    }

    /** A correction of one year leaves the other years of the delivery before it in force. */
    private static String state(Delivery one, List<Delivery> all) {
        if (!one.isAccepted()) {
            return "geweigerd";
        }
        if (one.withdrawal() != null) {
            return "ingetrokken";
        }
        var corrections = all.stream().filter(other -> other.corrects(one)).toList();
        if (corrections.isEmpty()) {
            return "geldt";
        }
        return corrections.stream().anyMatch(other -> covers(other, one))
                ? "vervangen"
                : "deels vervangen";
    }

    private static boolean covers(Delivery correction, Delivery one) {
        var first = one.counts().firstDay();
        var last = one.counts().lastDay();
        var from = correction.counts().firstDay();
        var until = correction.counts().lastDay();
        return first == null
                || last == null
                || (from != null && until != null && !from.isAfter(first) && !until.isBefore(last));
    }

    private static String years(Delivery one) {
        var first = one.counts().firstDay();
        var last = one.counts().lastDay();
        if (first == null || last == null) {
            return one.isAccepted() ? "jaar onbekend" : "";
        }
        return first.getYear() == last.getYear()
                ? String.valueOf(first.getYear())
                : first.getYear() + "–" + last.getYear();
    }

    /**
     * What one delivery's page needs.
     *
     * @param issues the first ones; empty for who may not read them
     * @param counts issues by severity
     * @param attention what somebody should look at; empty for who may not know
     * @param packFile where it stands in the pack; empty for another
     * @param reads whether the visitor may see the delivered bytes, what was wrong, and who brought
     *     it
     */
    record Parts(
            Delivery delivery,
            List<Delivery> revisions,
            List<DataIssue> issues,
            Map<Severity, Long> counts,
            List<FigureRow> figures,
            List<Attention> attention,
            String packFile,
            @Nullable String notice,
            boolean reads) {}

    static One one(Parts parts) {
        var delivery = parts.delivery();
        var counts = delivery.counts();
        var path = "/bronnen/leveringen/" + delivery.id();
        return new One(
                delivery.origin().title(),
                lead(delivery),
                parts.notice(),
                parts.reads() ? delivery.refusal() : null,
                course(parts),
                parts.attention(),
                facts(delivery, parts.reads()),
                parts.revisions().stream().map(one -> revision(one, delivery)).toList(),
                parts.issues(),
                Dutch.count(counts.issues()),
                parts.counts().entrySet().stream()
                        .map(one -> new Fact(capital(one.getKey()), Dutch.count(one.getValue())))
                        .toList(),
                path,
                parts.figures(),
                allowed(parts));
    }

    private static String lead(Delivery delivery) {
        var counts = delivery.counts();
        return delivery.isAccepted()
                ? "%s %s %s; %s %s niet gepubliceerd."
                        .formatted(
                                Dutch.count(counts.rows(), "rij", "rijen"),
                                counts.rows() == 1 ? "gaf" : "gaven",
                                Dutch.count(counts.figures(), "cijfer", "cijfers"),
                                Dutch.count(counts.unpublished(), "waarde", "waarden"),
                                counts.unpublished() == 1 ? "is" : "zijn")
                : "Deze levering is geweigerd en heeft geen cijfers.";
    }

    private static Allowed allowed(Parts parts) {
        var delivery = parts.delivery();
        var manages = CurrentActor.get().may(Deliveries.MANAGE) && delivery.isInForce();
        return new Allowed(
                parts.reads() || delivery.isOfPack(),
                parts.reads(),
                manages && !delivery.isOfPack(),
                manages && delivery.openness().awaitsDecision());
    }

    private static Course course(Parts parts) {
        var delivery = parts.delivery();
        var withdrawal = delivery.withdrawal();
        var manages = CurrentActor.get().may(Deliveries.MANAGE);
        return new Course(
                withdrawal == null
                        ? ""
                        : "Ingetrokken op %s%s, omdat: %s"
                                .formatted(
                                        Dutch.moment(withdrawal.at()),
                                        parts.reads() ? ", door " + withdrawal.by() : "",
                                        withdrawal.reason()),
                delivery.isInForce() && delivery.openness().awaitsDecision()
                        ? "Deze bron is pas openbaar na een besluit van de gemeente. Tot dan ziet het publiek deze levering nergens: niet op een pagina, niet in een oordeel en niet in een download."
                        : "",
                parts.packFile().isEmpty() || !manages
                        ? ""
                        : "Dit bestand hoort bij het pack (%s). Intrekken kan hier niet: verbeter het bestand in het pack en start opnieuw, of lees een bestand met de juiste cijfers in. Beide gaan voor."
                                .formatted(parts.packFile()));
    }

    private static String capital(Severity severity) {
        var words = severity.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<Fact> facts(Delivery delivery, boolean reads) {
        var origin = delivery.origin();
        var file = delivery.file();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Uitgever", origin.publisher()));
        facts.add(new Fact("Licentie", origin.licence()));
        facts.add(new Fact("Tabel", origin.table()));
        facts.add(new Fact("Over", years(delivery)));
        var extracted = origin.extractedOn();
        facts.add(
                new Fact(
                        "Opgehaald bij de uitgever",
                        extracted == null ? "onbekend" : Dutch.date(extracted)));
        facts.add(
                new Fact(
                        "Ingelezen",
                        Dutch.moment(origin.receivedAt())
                                + (reads ? ", door " + origin.receivedBy() : "")));
        facts.add(new Fact("Gelezen als", origin.reader()));
        var publication = delivery.openness().publication();
        if (publication != null) {
            facts.add(new Fact("Openbaar", published(publication, reads)));
        }
        if (delivery.counts().elsewhere().rows() > 0) {
            facts.add(new Fact("Over andere gemeenten", delivery.counts().elsewhere().words()));
        }
        facts.add(
                new Fact(
                        "Bestand",
                        "%s%s bytes, %s"
                                .formatted(
                                        reads || delivery.isOfPack() ? file.name() + ", " : "",
                                        Dutch.count(file.sizeBytes()),
                                        file.mediaType())));
        facts.add(new Fact("Controlegetal (SHA-256)", file.checksum()));
        return List.copyOf(facts);
    }

    private static String published(Delivery.Publication publication, boolean reads) {
        var decision = publication.decision();
        return "sinds %s, besluit van %s (%s), kenmerk %s%s"
                .formatted(
                        Dutch.moment(publication.recordedAt()),
                        Dutch.date(decision.on()),
                        decision.body().dutch(),
                        decision.reference(),
                        reads ? "; vastgelegd door " + publication.recordedBy() : "");
    }

    private static Revision revision(Delivery one, Delivery shown) {
        var words =
                "%s, %s"
                        .formatted(
                                one.isAccepted() ? "Versie " + one.revision() : "Geweigerd bestand",
                                Dutch.moment(one.origin().receivedAt())
                                        + (one.withdrawal() == null ? "" : ", ingetrokken"));
        return one.id().equals(shown.id())
                ? new Revision("", words + " (deze)")
                : new Revision("/bronnen/leveringen/" + one.id(), words);
    }
}
