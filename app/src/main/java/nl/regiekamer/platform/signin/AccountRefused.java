package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Problem;

/** A change of an account that would shut people out. */
final class AccountRefused extends Problem {

    private static final long serialVersionUID = 1L;

    AccountRefused(String detail) {
        super(Kind.CONFLICT, "account-niet-gewijzigd", "Dit account is niet gewijzigd", detail);
    }
}
