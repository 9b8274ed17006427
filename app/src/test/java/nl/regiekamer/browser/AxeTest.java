package nl.regiekamer.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The check of accessibility sees what it is there for. */
@RegiekamerTest
class AxeTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "image-alt,      '<img src=\"data:,\">'",
        "color-contrast, '<p>Nauwelijks te lezen</p>'",
        "label,          '<input name=\"naam\">'"
    })
    void seesAFault(String rule, String html) {
        try (var browser = Browser.open(port)) {
            var page = browser.go("/handleiding");
            page.evaluate(
                    """
                    html => {
                      const main = document.querySelector('main')
                      main.innerHTML = html
                      main.style.color = '#999'
                    }
                    """,
                    html);

            assertThatThrownBy(() -> Browser.checkAxe(page)).hasMessageContaining(rule + ":");
        }
    }
}
