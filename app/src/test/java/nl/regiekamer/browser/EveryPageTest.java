package nl.regiekamer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page in a real browser: accessible, within the screen, nothing from outside. */
@RegiekamerTest
class EveryPageTest {

    static final List<String> PAGES =
            List.of(
                    "/",
                    "/plan",
                    "/plan/velden/V1",
                    "/plan/themas/ondermijning",
                    "/plan/doelen/minder-criminaliteit",
                    "/plan/doelen/helmond-west-uit-top-3",
                    "/plan/acties",
                    "/plan/acties/A009",
                    "/plan/uitgangspunten",
                    "/partners",
                    "/partners/politie",
                    "/wijken",
                    "/wijken/WK079418",
                    "/wijken/waar?punt=173500+387500",
                    "/cijfers",
                    "/cijfers/onbekend",
                    "/cijfers/misdrijven-totaal",
                    "/cijfers/online-fraude",
                    "/bronnen",
                    "/handleiding",
                    "/handleiding/beheerder",
                    "/toegankelijkheid",
                    "/privacy",
                    "/inloggen",
                    "/bestaat-niet");

    @LocalServerPort int port;

    @Test
    void passesTheAccessibilityRules() {
        try (var browser = Browser.open(port)) {
            for (var path : PAGES) {
                Browser.checkAxe(browser.go(path));
            }
        }
    }

    @Test
    void fitsAPhoneOf320PixelsWithoutSidewaysScroll() {
        try (var browser = Browser.open(port, 320, 640)) {
            for (var path : PAGES) {
                var width = browser.go(path).evaluate("document.documentElement.scrollWidth");
                assertThat(((Number) width).intValue())
                        .as("width of %s", path)
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void leadsWithTheKeyboardFromTheSkipLinkToTheContent() {
        try (var browser = Browser.open(port)) {
            var page = browser.go("/");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.url()).endsWith("#inhoud");
        }
    }
}
