package nl.regiekamer.platform.signin;

import java.util.List;
import java.util.Set;
import nl.regiekamer.platform.access.Role;
import nl.regiekamer.platform.web.Faults;

/**
 * The accounts, and the form to invite somebody.
 *
 * @param rows by name
 * @param form what was typed
 * @param roles to choose from
 * @param faults what is wrong
 */
public record AccountsPage(List<Row> rows, Form form, List<Role> roles, Faults faults) {

    /**
     * An account in words.
     *
     * @param recovered when its access was recovered from the terminal; empty for never
     */
    public record Row(
            Account account, String roles, String factors, String lastSeen, String recovered) {}

    /** What was typed in the form. */
    public record Form(String name, String email, Set<String> roles) {

        static final Form EMPTY = new Form("", "", Set.of());
    }
}
