package nl.regiekamer.platform.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.platform.signin.LinkStore.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as administrators keep them. */
@Service
@Transactional
public class Accounts {

    /** How long an invitation works. */
    static final Duration INVITATION = Duration.ofDays(7);

    private final AccountStore store;
    private final LinkStore links;
    private final PasskeyStore passkeys;
    private final InstantSource clock;

    Accounts(AccountStore store, LinkStore links, PasskeyStore passkeys, InstantSource clock) {
        this.store = store;
        this.links = links;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** All accounts, by name. */
    public List<Account> listAll() {
        return store.listAll();
    }

    /** Names of accounts that are not blocked and have one of these roles, by id. */
    public Map<UUID, String> listWorking(Set<String> roles) {
        return store.listWorking(roles);
    }

    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    Optional<Account> findByEmail(String email) {
        return store.findByEmail(email);
    }

    boolean isTaken(String email) {
        return findByEmail(email).isPresent();
    }

    /** Makes an account that waits for its owner. */
    Account invite(Account.Who who, Set<String> roles) {
        store.lockAll();
        var account =
                new Account(
                        UUID.randomUUID(),
                        who,
                        roles,
                        Account.Standing.fresh(Account.State.INVITED, clock.instant()),
                        new Account.Factors(false, 0));
        store.insert(account);
        return account;
    }

    /** Path of a link with which the owner chooses a password; earlier links die. */
    String newLink(UUID id) {
        return Purpose.INVITATION.path(links.make(Purpose.INVITATION, id, INVITATION));
    }

    void setRoles(UUID id, Set<String> roles) {
        store.lockAll();
        store.setRoles(id, roles);
        requireAdministrator();
    }

    void block(UUID id) {
        store.lockAll();
        store.setState(id, Account.State.BLOCKED);
        requireAdministrator();
    }

    /** Back to work; without a password the invitation still has to be used. */
    void unblock(UUID id) {
        var state =
                store.findPasswordHash(id).isPresent()
                        ? Account.State.ACTIVE
                        : Account.State.INVITED;
        store.setState(id, state);
    }

    /** For who lost phone or key: the next sign-in asks to set one up again. */
    void removeFactors(UUID id) {
        store.deleteCode(id);
        passkeys.deleteAll(id);
    }

    /** Refuses, and so undoes, a change after which nobody could manage accounts. */
    private void requireAdministrator() {
        if (!store.hasAdministrator()) {
            throw new AccountRefused(
                    "Na deze wijziging zou niemand meer accounts kunnen beheren.\nMaak eerst iemand anders beheerder.");
        }
    }
}
