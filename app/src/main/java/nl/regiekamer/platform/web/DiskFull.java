package nl.regiekamer.platform.web;

/** There is no room left where the database or the data folder stands. */
final class DiskFull extends Problem {

    private static final long serialVersionUID = 1L;

    DiskFull(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "schijf-vol",
                "De schijf is vol",
                "Er is geen ruimte meer om dit op te slaan. Er is niets half opgeslagen; wat er al was, is er nog.\nVraag uw beheerder om ruimte te maken op de schijf, en probeer het daarna opnieuw.");
        initCause(cause);
    }
}
