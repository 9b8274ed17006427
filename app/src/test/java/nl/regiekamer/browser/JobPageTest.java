package nl.regiekamer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.jobs.ExampleJob;
import nl.regiekamer.platform.signin.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of a job tells how far it is without being asked, with and without script. */
@RegiekamerTest
class JobPageTest {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(12_000);

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void refreshesOnlyWhatChangedWhereScriptRuns() {
        try (var browser = Browser.open(port)) {
            Colleague.join(context, browser, "analist", seen -> {});
            var job = new ExampleJob(context);
            job.isAt(1200, 5000);
            var page = browser.go(job.path());
            assertThat(page.locator("#stand")).containsText("1.200 van 5.000 rijen");
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("value", "1200");
            page.evaluate("window.sameDocument = true");

            job.isAt(3000, 5000);
            assertThat(page.locator("#stand")).containsText("3.000 van 5.000 rijen", SOON);
            page.waitForTimeout(6000); // longer than a browser without script would wait
            job.ends();
            assertThat(page.locator("#stand")).containsText("De tabel is ingelezen.", SOON);

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Klaar.");
            assertThat(page.locator("#stand a")).hasAttribute("href", "/bronnen");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                    .as("not reloaded")
                    .isEqualTo(true);
        }
    }

    @Test
    void reloadsItselfWhereNoScriptRuns() {
        try (var browser = Browser.openWithoutScript(port)) {
            Colleague.join(context, browser, "analist", seen -> {});
            var job = new ExampleJob(context);
            job.isAt(1200, 5000);
            var page = browser.go(job.path());
            assertThat(page.locator("#stand")).containsText("1.200 van 5.000 rijen");

            job.ends();

            assertThat(page.locator("#stand")).containsText("De tabel is ingelezen.", SOON);
        }
    }
}
