package nl.regiekamer.platform.signin;

import java.util.List;
import nl.regiekamer.platform.access.Role;

/**
 * One account, as an administrator keeps it.
 *
 * @param row the account in words
 * @param roles to choose from
 * @param own whether it is the administrator's own
 * @param link a new link to hand over, shown once; empty for none
 */
public record ManagePage(AccountsPage.Row row, List<Role> roles, boolean own, String link) {

    public Account account() {
        return row.account();
    }
}
