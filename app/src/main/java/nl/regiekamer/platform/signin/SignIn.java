package nl.regiekamer.platform.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.signin.LinkStore.Purpose;
import nl.regiekamer.platform.signin.Throttle.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and codes, checked: slowly for who guesses, with one answer for all that is wrong. */
@Service
@Transactional
class SignIn {

    /** What became of a try. */
    sealed interface Outcome {

        /** Account unknown, blocked, without a password, or the password wrong: no telling. */
        record Refused() implements Outcome {}

        /** Too many wrong tries; nothing was looked at. */
        record TooOften(Duration pause) implements Outcome {}

        /** Right. */
        record Passed(Account account) implements Outcome {}
    }

    private final AccountStore accounts;
    private final LinkStore links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Checks checks;

    /** What is needed once the password was right. */
    @org.springframework.stereotype.Component
    record Checks(OneTimeCodes codes, Roles roles, InstantSource clock) {}

    SignIn(
            AccountStore accounts,
            LinkStore links,
            Passwords passwords,
            Throttle throttle,
            Checks checks) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.checks = checks;
    }

    /**
     * Checks e-mail address and password.
     *
     * @param address network address of who tries; only counted, not kept
     */
    Outcome byPassword(String email, String password, String address) {
        var who = new Account.Who("", email).email();
        var pause =
                throttle.attempt(By.ADDRESS, address)
                        .or(() -> throttle.attempt(By.ACCOUNT, "password:" + who));
        if (pause.isPresent()) {
            return new Outcome.TooOften(pause.get());
        }
        var account = accounts.findByEmail(who).filter(one -> one.is(Account.State.ACTIVE));
        if (account.isEmpty() || !isRight(account.get().id(), password)) {
            if (account.isEmpty()) {
                passwords.spendTime(password);
            }
            return new Outcome.Refused();
        }
        throttle.forget(By.ACCOUNT, "password:" + who);
        throttle.takeBack(By.ADDRESS, address);
        return new Outcome.Passed(account.get());
    }

    /** Checks the one-time code of somebody whose password was right. */
    Outcome byCode(UUID id, String code) {
        var pause = throttle.attempt(By.ACCOUNT, "code:" + id);
        if (pause.isPresent()) {
            return new Outcome.TooOften(pause.get());
        }
        var account = accounts.find(id).filter(one -> one.is(Account.State.ACTIVE));
        if (account.isEmpty() || !checks.codes().check(id, code)) {
            return new Outcome.Refused();
        }
        throttle.forget(By.ACCOUNT, "code:" + id);
        return new Outcome.Passed(account.get());
    }

    /** Whether this is the password of the account that is signed in; wrong ones are counted. */
    boolean isOwnPassword(UUID id, String password) {
        if (throttle.attempt(By.ACCOUNT, "own:" + id).isPresent() || !isRight(id, password)) {
            return false;
        }
        throttle.forget(By.ACCOUNT, "own:" + id);
        return true;
    }

    private boolean isRight(UUID id, String password) {
        var hash = accounts.findPasswordHash(id);
        if (hash.isEmpty()) {
            passwords.spendTime(password);
            return false;
        }
        if (!passwords.matches(password, hash.get())) {
            return false;
        }
        if (passwords.isOutdated(hash.get())) {
            accounts.setPasswordHash(id, passwords.hash(password));
        }
        return true;
    }

    void changePassword(UUID id, String password) {
        accounts.setPasswordHash(id, passwords.hash(password));
    }

    /** The account that a working invitation is for. */
    Account invited(String token) {
        return links.findAccount(Purpose.INVITATION, token)
                .flatMap(accounts::find)
                .filter(account -> !account.is(Account.State.BLOCKED))
                .orElseThrow(LinkExpired::new);
    }

    /** Uses an invitation up: the account gets this password and works from now on. */
    Account accept(String token, String password) {
        var account = invited(token);
        if (!links.use(Purpose.INVITATION, token)) {
            throw new LinkExpired();
        }
        accounts.setPasswordHash(account.id(), passwords.hash(password));
        accounts.setState(account.id(), Account.State.ACTIVE);
        return find(account.id()).orElseThrow(LinkExpired::new);
    }

    Optional<Account> find(UUID id) {
        return accounts.find(id);
    }

    /** Gives the session's owner a code app, when the code proves that the app works. */
    boolean enrolCode(UUID id, byte[] secret, String code) {
        return checks.codes().enrol(id, secret, code);
    }

    void removeCode(UUID id) {
        accounts.deleteCode(id);
    }

    /** Who is signed in from now on, and with what standing. */
    SignedIn begin(Account account) {
        var now = checks.clock().instant();
        accounts.seen(account.id(), now);
        var lacks = checks.roles().requireSecondFactor(account.roles()) && !account.factors().any();
        return new SignedIn(
                account.id(),
                account.name(),
                account.roles(),
                lacks ? SignedIn.Stage.MUST_ENROL : SignedIn.Stage.FULL,
                now);
    }
}
