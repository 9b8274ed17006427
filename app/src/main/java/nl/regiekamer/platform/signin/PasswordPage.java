package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Faults;

/**
 * A page reached by a link that works once: the first administrator, an invitation or recovery.
 *
 * @param action where the form goes; holds the token
 * @param name as typed or known
 * @param email as typed or known
 * @param faults what is wrong
 */
public record PasswordPage(String action, String name, String email, Faults faults) {}
