package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Problem;

/** What the browser sent is no passkey that belongs to this sign-in. */
final class PasskeyRefused extends Problem {

    private static final long serialVersionUID = 1L;

    PasskeyRefused(Throwable cause) {
        super(
                Kind.BREAKS_RULE,
                "passkey-geweigerd",
                "De passkey is niet opgeslagen",
                "Wij konden de passkey van uw apparaat niet controleren.\nProbeer het opnieuw. Lukt het niet, kies dan voor een code uit een app.");
        initCause(cause);
    }
}
