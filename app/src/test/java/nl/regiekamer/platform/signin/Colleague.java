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
    private final App app;

    private Colleague(String email, App app) {
        this.email = email;
        this.app = app;
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
        return accept(browser, accounts.newLink(account.id()), email, seen);
    }

    /** The link with which an administrator who is locked out comes in again. */
    public static String recoveryLink(ApplicationContext context) {
        var recovery = context.getBean(Recovery.class);
        return recovery.newLink(recovery.listAdministrators().getFirst().id());
    }

    /** Uses an invitation for this address; afterwards the browser is signed in. */
    public static Colleague accept(
            Browser browser, String link, String email, Consumer<Page> seen) {
        var page = browser.go(link);
        seen.accept(page);
        choosePassword(page, "Wachtwoord opslaan");
        seen.accept(page);
        return new Colleague(email, enrol(page));
    }

    /** Makes the first administrator; afterwards the browser is signed in. */
    public static Colleague first(Browser browser, String link, String email) {
        var page = browser.go(link);
        page.getByLabel("Uw naam").fill("B. Eheerder");
        page.getByLabel("E-mailadres").fill(email);
        choosePassword(page, "Account maken");
        return new Colleague(email, enrol(page));
    }

    private static void choosePassword(Page page, String button) {
        page.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(PASSWORD);
        press(page, button);
    }

    private static App enrol(Page page) {
        var app = new App(page.locator("code").first().innerText());
        page.getByLabel("Code van zes cijfers").fill(app.code(Duration.ZERO));
        press(page, "Code controleren");
        page.waitForURL("**/mijn-taken?gedaan=factor");
        return app;
    }

    /** Signs in with password and a code that was not used yet. */
    public void signIn(Browser browser) {
        var page = enterPassword(browser);
        page.getByLabel("Code van zes cijfers").fill(app.code(Duration.ofSeconds(30)));
        press(page, "Verder");
        page.waitForURL(address -> !address.contains("/inloggen"));
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
