package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Faults;

/**
 * The second step of signing in.
 *
 * @param factors what this person has set up
 * @param faults what is wrong
 */
public record FactorPage(Account.Factors factors, Faults faults) {}
