package nl.regiekamer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.TestServer;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While the database is away, pages say so; when it is back, so are they. */
@RegiekamerTest
class DatabaseDownTest {

    @LocalServerPort int port;
    @Autowired DatabaseAccess database;

    @Test
    void saysSoWithAReferenceAndComesBackByItself() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            TestServer.shut(database);
            try {
                browser.go("/bronnen");

                assertThat(page.locator("h1")).hasText("De gegevens zijn even niet bereikbaar");
                assertThat(page.locator("main")).containsText("Wat al was opgeslagen, is er nog.");
                assertThat(page.locator("main"))
                        .containsText(java.util.regex.Pattern.compile("Kenmerk: [0-9a-f]{8}"));
                Browser.checkAxe(page);
            } finally {
                TestServer.open(database);
            }

            assertThat(page.locator("h1"))
                    .hasText("Bronnen", new HasTextOptions().setTimeout(30_000));
        }
    }
}
