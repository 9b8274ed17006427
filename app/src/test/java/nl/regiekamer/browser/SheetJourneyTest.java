package nl.regiekamer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.signin.Colleague;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A spreadsheet goes in and comes out again, in a real browser; each page on the way is fit. */
@RegiekamerTest
class SheetJourneyTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Areas areas;
    @Autowired WorkAreas workAreas;

    @AfterEach
    void leaveNothingBehind() {
        areas.listWorkAreas().forEach(area -> workAreas.delete(area.id()));
    }

    @Test
    void anAdviserImportsAFileWhoseHeadsNobodyKnows() {
        var softly = new SoftAssertions();
        var checks = new PageChecks(softly);
        try (var browser = Browser.open(port, 1440, 900)) {
            Colleague.join(context, browser, "beleidsadviseur", seen -> {});
            var page = browser.go("/beheer/invoer/werkgebieden");
            send(page, "Hoe het heet;Waar het is\nReisplein;Centrum\nOnzin;Atlantis\n");
            checks.check(page);
            assertThat(page.locator("#kolom-naam-fout")).containsText("geen kolom 'Naam' herkend");

            page.getByLabel("Naam (verplicht)").selectOption("0");
            page.getByLabel("Buurten").selectOption("1");
            press(page, "Zo zijn de kolommen");
            checks.check(page);
            assertThat(page.locator("main")).containsText("1 nieuw en 1 geweigerd");
            press(page, "Pas toe: 1 nieuw");
            checks.check(page);
            assertThat(page.locator("h1")).containsText("Toegepast: reis.csv");
            press(page, "Maak deze invoer ongedaan");

            checks.check(page);
            assertThat(page.locator("h1")).containsText("Ongedaan gemaakt: reis.csv");
        }
        softly.assertAll();
    }

    private static void send(Page page, String text) {
        page.getByLabel("Bestand", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("reis.csv", "text/csv", text.getBytes(UTF_8)));
        press(page, "Lees en bekijk");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
