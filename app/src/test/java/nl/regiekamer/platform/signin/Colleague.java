package nl.regiekamer.platform.signin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.springframework.context.ApplicationContext;

/**
 * Somebody with an account and a second factor, made as in life: by an invitation, in a browser.
 */
public final class Colleague {

    private static final String PASSWORD = "vier natte fietsen thuis";

    private final String email;

    private Colleague(String email) {
        this.email = email;
    }

    /** Empties the accounts and gives the link with which the first administrator begins. */
    public static String firstLink(ApplicationContext context) {
        try {
            EmptyAccounts.in(context.getBean(DatabaseAccess.class));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return context.getBean(FirstAdministrator.class).newLink().orElseThrow();
    }

    /**
     * Makes an account with this role; afterwards the browser is signed in.
     *
     * @param seen gets each page on the way
     */
    public static Colleague join(
            ApplicationContext context, Browser browser, String role, Consumer<Page> seen) {
        var accounts = context.getBean(Accounts.class);
        var email = role + System.nanoTime() + "@voorbeeld.nl";
        var account = accounts.invite(new Account.Who("C. Ollega", email), Set.of(role));
        var page = browser.go(accounts.newLink(account.id()));
        seen.accept(page);
        page.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(PASSWORD);
        press(page, "Wachtwoord opslaan");
        seen.accept(page);
        var app = new App(page.locator("code").first().innerText());
        page.getByLabel("Code van zes cijfers").fill(app.code(Duration.ZERO));
        press(page, "Code controleren");
        page.waitForURL("**/account?gedaan=factor");
        return new Colleague(email);
    }

    /** Stops before the second factor. */
    public Page enterPassword(Browser browser) {
        var page = browser.go("/inloggen");
        page.getByLabel("E-mailadres").fill(email);
        page.getByLabel("Wachtwoord").fill(PASSWORD);
        press(page, "Inloggen");
        page.waitForURL("**/inloggen/tweede-factor");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
