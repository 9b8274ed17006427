package nl.regiekamer.platform.signin;

import java.util.Set;
import nl.regiekamer.fixture.Person;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as an administrator makes and blocks them, for tests that need no password. */
public final class ExampleAccounts {

    private ExampleAccounts() {}

    /** Invites somebody with this role. */
    public static Person invite(ApplicationContext context, String name, String role) {
        var email = "%s%d@voorbeeld.nl".formatted(role, System.nanoTime());
        var account =
                context.getBean(Accounts.class).invite(new Account.Who(name, email), Set.of(role));
        return new Person(account.id(), name, Set.of(role));
    }

    /** Blocks an account; there need be no administrator. */
    public static void block(ApplicationContext context, Person who) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        context.getBean(AccountStore.class)
                                .setState(who.id(), Account.State.BLOCKED));
    }
}
