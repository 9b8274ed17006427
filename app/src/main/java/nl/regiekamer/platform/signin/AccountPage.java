package nl.regiekamer.platform.signin;

import java.util.List;
import nl.regiekamer.platform.web.Faults;

/**
 * One's own account.
 *
 * @param account whose
 * @param own what belongs to it
 * @param notice what was just done; empty for nothing
 * @param faults what is wrong with the password form
 */
public record AccountPage(Account account, Own own, String notice, Faults faults) {

    /**
     * What belongs to the account.
     *
     * @param roles names of the roles
     * @param passkeys passkeys that are set up
     * @param sessions moments of last use of each session, in words, latest first
     * @param mustKeep whether the roles take a second factor, so that the last one stays
     */
    public record Own(
            List<String> roles, List<Passkey> passkeys, List<String> sessions, boolean mustKeep) {}

    /** A passkey as its owner knows it. */
    public record Passkey(String id, String label, String created, String lastUsed) {}
}
