package nl.regiekamer.platform.web;

/** A request that does not fit what may be asked here. */
final class Unreadable extends Problem {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status what HTTP calls it, from 400 to 499
     */
    Unreadable(int status) {
        super(
                Kind.UNREADABLE,
                "vraag-onleesbaar",
                "Deze vraag kunnen wij niet lezen",
                "De aanvraag klopt niet (code %d): er ontbreekt iets, of een waarde heeft niet de goede vorm.\nGa terug en probeer het opnieuw."
                        .formatted(status));
        this.status = status;
    }

    @Override
    int status() {
        return status;
    }
}
