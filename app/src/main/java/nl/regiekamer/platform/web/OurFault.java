package nl.regiekamer.platform.web;

/** A bug, or a machine that fails. Its cause stands in the log under the reference. */
final class OurFault extends Problem {

    private static final long serialVersionUID = 1L;

    OurFault(Throwable cause) {
        super(
                Kind.OUR_FAULT,
                "fout-bij-ons",
                "Er ging iets mis bij ons",
                "Dit had niet mogen gebeuren. Er is niets half opgeslagen.\nProbeer het opnieuw. Blijft het misgaan, noem dan het kenmerk hieronder bij uw beheerder.");
        initCause(cause);
    }
}
