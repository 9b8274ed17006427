package nl.regiekamer.platform.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.signin.LinkStore.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an installation, made by whoever can read its terminal. */
@Service
@Transactional
class FirstAdministrator {

    static final Duration VALID = Duration.ofHours(24);

    private final AccountStore accounts;
    private final LinkStore links;
    private final Passwords passwords;
    private final InstantSource clock;

    FirstAdministrator(
            AccountStore accounts, LinkStore links, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Path of a new link, while nobody manages accounts; an earlier link dies. */
    Optional<String> newLink() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        var purpose = Purpose.FIRST_ADMINISTRATOR;
        return Optional.of(purpose.path(links.make(purpose, null, VALID)));
    }

    /** Passes when the link may be used now. */
    void require(String token) {
        if (accounts.hasAdministrator() || !links.works(Purpose.FIRST_ADMINISTRATOR, token)) {
            throw new LinkExpired();
        }
    }

    /** Whether somebody has this e-mail address already. */
    boolean isTaken(Account.Who who) {
        return accounts.findByEmail(who.email()).isPresent();
    }

    /** Uses the link up and makes the account. */
    Account make(String token, Account.Who who, String password) {
        accounts.lockAll();
        if (accounts.hasAdministrator() || !links.use(Purpose.FIRST_ADMINISTRATOR, token)) {
            throw new LinkExpired();
        }
        var account =
                new Account(
                        UUID.randomUUID(),
                        who,
                        Set.of(Roles.ADMINISTRATOR),
                        Account.Standing.fresh(Account.State.ACTIVE, clock.instant()),
                        new Account.Factors(false, 0));
        accounts.insert(account);
        accounts.setPasswordHash(account.id(), passwords.hash(password));
        return account;
    }
}
