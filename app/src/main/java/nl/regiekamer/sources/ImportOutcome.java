package nl.regiekamer.sources;

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
                    "'%s' is ingelezen: %d rijen, %d cijfers, %d niet gepubliceerd, %d bevindingen."
                            .formatted(
                                    taken.file().name(),
                                    counts.rows(),
                                    counts.figures(),
                                    counts.unpublished(),
                                    counts.issues());
            case Known(var taken) ->
                    "'%s' was al ingelezen; er is niets veranderd.".formatted(taken.file().name());
            case Refused(var refused) -> "Niet ingelezen. " + refused.refusal();
        };
    }
}
