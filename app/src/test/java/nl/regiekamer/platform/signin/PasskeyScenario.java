package nl.regiekamer.platform.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey as second factor, in a real browser with a device that says yes. */
@RegiekamerTest
class PasskeyScenario {

    private static final String EMAIL = "passkey@voorbeeld.nl";
    private static final String PASSWORD = "een lange groene bank";

    @LocalServerPort int port;
    @Autowired FirstAdministrator first;
    @Autowired DatabaseAccess database;

    @BeforeEach
    void noAccountYet() throws SQLException {
        EmptyAccounts.in(database);
    }

    @Test
    void setsUpAPasskeyAndSignsInWithIt() {
        try (var browser = Browser.open(port)) {
            browser.addPasskeyDevice();
            var page = browser.go(first.newLink().orElseThrow());
            Browser.checkAxe(page);
            makeAccount(page);

            assertThat(page).hasURL(url("/account/tweede-factor?terug=/mijn-taken"));
            browser.shoot("tweede-factor");
            Browser.checkAxe(page);
            press(page, "Passkey maken");

            assertThat(page).hasURL(url("/mijn-taken?gedaan=factor"));
            page.navigate(url("/account"));
            assertThat(page.locator("main")).containsText("Passkey Mijn apparaat");
            browser.shoot("account");
            Browser.checkAxe(page);
            press(page, "Uitloggen");
            assertThat(page).hasURL(url("/"));

            page = browser.go("/inloggen?terug=/beheer/accounts");
            Browser.checkAxe(page);
            page.getByLabel("E-mailadres").fill(EMAIL);
            page.getByLabel("Wachtwoord").fill(PASSWORD);
            press(page, "Inloggen");
            assertThat(page).hasURL(url("/inloggen/tweede-factor"));
            Browser.checkAxe(page);
            press(page, "Gebruik uw passkey");

            assertThat(page).hasURL(url("/beheer/accounts"));
            browser.shoot("accounts");
            Browser.checkAxe(page);
            page.locator("tbody a").click();
            Browser.checkAxe(page);
        }
    }

    @Test
    void saysAtTheFieldsWhatIsWrongAndLetsTheKeyboardReachIt() {
        try (var browser = Browser.open(port, 320, 800)) {
            var page = browser.go("/inloggen");
            page.getByLabel("E-mailadres").fill("niemand@voorbeeld.nl");
            page.getByLabel("Wachtwoord").fill("iets heel anders dan dit");
            press(page, "Inloggen");

            var fault = page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK);
            assertThat(fault).containsText("klopt niet");
            fault.press("Enter");
            assertThat(page.getByLabel("E-mailadres")).isFocused();
            assertThat(page.getByLabel("E-mailadres")).hasValue("niemand@voorbeeld.nl");
            browser.shoot("inloggen-fout");
            Browser.checkAxe(page);
        }
    }

    private static void makeAccount(Page page) {
        page.getByLabel("Uw naam").fill("Ans de Wit");
        page.getByLabel("E-mailadres").fill(EMAIL);
        page.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        page.getByLabel("Nog een keer hetzelfde wachtwoord").fill(PASSWORD);
        press(page, "Account maken");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
