package nl.regiekamer.proofs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.signin.Colleague;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The application is killed while it fetches a table that an analyst ordered on a page. */
@Tag("prove")
class JobCrashTest {

    private static final String ANALYST = "analist@voorbeeld.nl";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path folder;

    private Path pack;
    private TablePlayer player;

    @BeforeEach
    void aPackThatAsksOurServer() throws IOException {
        player = TablePlayer.start();
        pack = folder.resolve("pack");
        FileSystemUtils.copyRecursively(Reactor.root().resolve("municipalities/helmond"), pack);
        Files.createDirectories(pack.resolve("bron"));
        Files.writeString(
                pack.resolve("bron/proef.yaml"),
                """
                soort: bron
                definities:
                  - id: 47018ned
                    past-aan: true
                    reden: een eigen server speelt de antwoorden
                    odata:
                      versie: 3
                      basis: %s
                """
                        .formatted(player.base()));
    }

    @AfterEach
    void stop() {
        player.close();
    }

    @Test
    void goesOnByItselfAfterTheRestartAndEndsWhole() throws Exception {
        var data = folder.resolve("data");
        String job;
        Colleague analyst;
        try (var application = BuiltApplication.start(data, pack)) {
            analyst = inviteAnalyst(application);
            job = order(application, analyst);
            player.awaitPage(TablePlayer.PAGES / 2);
            assertThat(figures(application)).as("while it is fetched").isZero();
            application.kill();
        }
        player.holdBack();

        try (var again = BuiltApplication.start(data, pack);
                var browser = Browser.open(again.port())) {
            analyst.signIn(browser);
            var page = browser.go(job);
            assertThat(page.locator("#stand")).containsText("Bezig");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(player.timesBegun()).isEqualTo(2));
            assertThat(figures(again)).as("before it is fetched again").isZero();
            player.letGo();

            assertThat(page.locator("#stand"))
                    .containsText(
                            "Klaar", new ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
            press(page, AriaRole.LINK, "Bekijk het resultaat");
            assertThat(page).hasURL(Pattern.compile(".*/bronnen/leveringen/.*"));
            assertThat(figures(again)).isEqualTo(TablePlayer.ROWS);
            assertThat(again.count("select count(*) from platform.scheduled_tasks")).isZero();
        }
    }

    /** As in life: the first administrator invites an analyst, who takes a password and a code. */
    private static Colleague inviteAnalyst(BuiltApplication application) throws IOException {
        String link;
        try (var browser = Browser.open(application.port())) {
            Colleague.first(browser, firstLink(application), "beheer@voorbeeld.nl");
            var page = browser.go("/beheer/accounts");
            page.getByLabel("Naam").fill("An Alist");
            page.getByLabel("E-mailadres").fill(ANALYST);
            page.locator("input[value=analist]").check();
            press(page, AriaRole.BUTTON, "Maak de uitnodiging");
            link = path(page.locator(".link-once").innerText());
        }
        try (var browser = Browser.open(application.port())) {
            return Colleague.accept(browser, link, ANALYST, _ -> {});
        }
    }

    /** The page of the job that was ordered. */
    private static String order(BuiltApplication application, Colleague analyst) {
        try (var browser = Browser.open(application.port())) {
            analyst.signIn(browser);
            var page = browser.go("/bronnen/cbs");
            page.getByLabel("Tabel").selectOption("47018NED");
            press(page, AriaRole.BUTTON, "Haal op");
            page.waitForURL("**/beheer/taken/*");
            return path(page.url());
        }
    }

    private static String firstLink(BuiltApplication application) throws IOException {
        return application
                .output()
                .lines()
                .filter(line -> line.contains("/eerste-beheerder/"))
                .findFirst()
                .map(JobCrashTest::path)
                .orElseThrow();
    }

    private static String path(String address) {
        return URI.create(address.strip()).getPath();
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static long figures(BuiltApplication application) throws Exception {
        return application.count(
                """
                select count(*)
                from sources.figure
                join sources.delivery on number = delivery_number
                where file_name = '47018NED-gm0794.zip'
                """);
    }
}
