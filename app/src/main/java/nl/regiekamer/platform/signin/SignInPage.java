package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Faults;

/**
 * The page to sign in.
 *
 * @param email as typed before; empty at first
 * @param back where to go afterwards
 * @param ended whether an earlier session was ended by somebody
 * @param faults what is wrong
 */
public record SignInPage(String email, String back, boolean ended, Faults faults) {}
