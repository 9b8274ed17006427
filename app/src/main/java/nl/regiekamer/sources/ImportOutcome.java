package nl.regiekamer.sources;

import nl.regiekamer.platform.web.Dutch;

/** What became of a file that was offered. */
public sealed interface ImportOutcome {

    Delivery delivery();

    /** Its figures are in force. */
    record Accepted(Delivery delivery) implements ImportOutcome {}

    /** The same file was read before; nothing changed. */
    record Known(Delivery delivery) implements ImportOutcome {}

    /** The file as a whole cannot be used; kept with its reason, without figures. */
    record Refused(Delivery delivery) implements ImportOutcome {}

    /** One Dutch sentence or two for a person. */
    default String words() {
        var counts = delivery().counts();
        return switch (this) {
            case Accepted(var taken) ->
                    "'%s' is ingelezen: %s, %s, %s niet gepubliceerd, %s.%s%s"
                            .formatted(
                                    taken.file().name(),
                                    Dutch.count(counts.rows(), "rij", "rijen"),
                                    Dutch.count(counts.figures(), "cijfer", "cijfers"),
                                    Dutch.count(counts.unpublished()),
                                    Dutch.count(counts.issues(), "bevinding", "bevindingen"),
                                    counts.elsewhere().rows() == 0
                                            ? ""
                                            : " " + counts.elsewhere().words() + ".",
                                    taken.openness().awaitsDecision()
                                            ? " Nog niet openbaar: daarvoor is een besluit nodig."
                                            : "");
            case Known(var taken) ->
                    "'%s' was al ingelezen; er is niets veranderd.".formatted(taken.file().name());
            case Refused(var refused) -> "Niet ingelezen. " + refused.refusal();
        };
    }
}
