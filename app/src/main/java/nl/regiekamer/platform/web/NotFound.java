package nl.regiekamer.platform.web;

/** What was asked is not there, or may not be seen; the answer is the same. */
public final class NotFound extends Problem {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(
                Kind.ABSENT,
                "niet-gevonden",
                "Niet gevonden",
                "%s is er niet, of u mag het niet zien.\nMisschien is de naam of de code anders, of moet u eerst inloggen."
                        .formatted(what));
    }
}
