package nl.regiekamer.platform.web;

/** The database is down; pages say so and work again when it is back. */
final class DatabaseDown extends Problem {

    private static final long serialVersionUID = 1L;

    DatabaseDown(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "database-onbereikbaar",
                "De gegevens zijn even niet bereikbaar",
                "De database geeft nu geen antwoord. Wat al was opgeslagen, is er nog.\nDeze pagina probeert het zelf elke vijf tellen opnieuw. Had u iets ingevuld, stuur dat dan straks nog een keer.");
        initCause(cause);
    }
}
