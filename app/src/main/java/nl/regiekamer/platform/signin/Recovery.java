package nl.regiekamer.platform.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.signin.LinkStore.Purpose;
import nl.regiekamer.platform.signin.Throttle.By;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back for an administrator who lost password or second factor: a link for whoever has the
 * terminal and the data folder, for they own the installation.
 */
@Service
@Transactional
class Recovery {

    /** How long a link works. */
    static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final AccountStore accounts;
    private final LinkStore links;
    private final PasskeyStore passkeys;
    private final Passwords passwords;
    private final Afterwards afterwards;

    /** What remembers that access was recovered, and no longer counts the wrong tries before. */
    @org.springframework.stereotype.Component
    record Afterwards(Throttle throttle, InstantSource clock) {}

    Recovery(
            AccountStore accounts,
            LinkStore links,
            PasskeyStore passkeys,
            Passwords passwords,
            Afterwards afterwards) {
        this.accounts = accounts;
        this.links = links;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.afterwards = afterwards;
    }

    /** Who may be helped: those who manage accounts at this moment, by name. */
    List<Account> listAdministrators() {
        return accounts.listAll().stream().filter(Recovery::isAdministrator).toList();
    }

    /** Path of a new link for an administrator; an earlier one dies. */
    String newLink(UUID id) {
        var path = Purpose.RECOVERY.path(links.make(Purpose.RECOVERY, id, VALID));
        LOG.warn("A link to recover the access of account {} was made in the terminal", id);
        return path;
    }

    /** The administrator that a working link is for. */
    Account get(String token) {
        return links.findAccount(Purpose.RECOVERY, token)
                .flatMap(accounts::find)
                .filter(Recovery::isAdministrator)
                .orElseThrow(LinkExpired::new);
    }

    /**
     * Uses the link up: the account has this password, no second factor and no other links. Its
     * sessions are for the caller to end.
     */
    Account use(String token, String password) {
        var id = get(token).id();
        if (!links.use(Purpose.RECOVERY, token)) {
            throw new LinkExpired();
        }
        links.deleteAll(id);
        accounts.setPasswordHash(id, passwords.hash(password));
        accounts.deleteCode(id);
        passkeys.deleteAll(id);
        accounts.recovered(id, afterwards.clock().instant());
        var account = accounts.find(id).orElseThrow(LinkExpired::new);
        afterwards.throttle().forget(By.ACCOUNT, "password:" + account.email());
        afterwards.throttle().forget(By.ACCOUNT, "code:" + id);
        LOG.warn("The access of account {} was recovered by a link from the terminal", id);
        return account;
    }

    private static boolean isAdministrator(Account account) {
        return account.is(Account.State.ACTIVE) && account.roles().contains(Roles.ADMINISTRATOR);
    }
}
