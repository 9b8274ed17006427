package nl.regiekamer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiekamer.fixture.Browser;
import org.assertj.core.api.SoftAssertions;

/** What each page must stand up to: widths, keyboard, accessibility rules, styles and paper. */
final class PageChecks {

    private static final int[] WIDTHS = {320, 390, 1920, 1440};

    /** Width of the text on A4, upright and on its side, in CSS pixels. */
    private static final int UPRIGHT = 688;

    private static final int ON_ITS_SIDE = 1017;

    private static final String CHECKS = read();

    private final SoftAssertions softly;

    PageChecks(SoftAssertions softly) {
        this.softly = softly;
    }

    /** The whole lot, on the page that is open. */
    void check(Page page) {
        softly.check(() -> nl.regiekamer.fixture.Page.check(page.content()));
        softly.check(() -> Browser.checkAxe(page));
        clean(page, "classes", "classes without a style");
        page.keyboard().press("Tab");
        softly.assertThat(page.evaluate("document.activeElement.className"))
                .as("the first stop on %s", page.url())
                .isEqualTo("skip");
        clean(page, "controls", "keyboard");
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            clean(page, "width", "at %d pixels".formatted(width));
        }
        paper(page);
    }

    private void paper(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        var onItsSide = page.locator(".matrix-box").count() > 0;
        page.setViewportSize(onItsSide ? ON_ITS_SIDE : UPRIGHT, 1000);
        clean(page, "print", "on paper");
        clean(page, "width", "on paper");
        var pdf = page.pdf(new PdfOptions().setPreferCSSPageSize(true));
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        softly.assertThat(text)
                .as("size of paper of %s", page.url())
                .containsPattern("MediaBox \\[0 0 (59[45]|84[12])");
        softly.assertThat(pdf.length)
                .as("content of the PDF of %s", page.url())
                .isGreaterThan(8_000);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1440, 900);
    }

    private void clean(Page page, String check, String what) {
        var faults = page.evaluate("(" + CHECKS + ")." + check + "()");
        softly.assertThat((List<?>) faults).as("%s: %s", page.url(), what).isEmpty();
    }

    private static String read() {
        try (var stream = PageChecks.class.getResourceAsStream("/browser/checks.js")) {
            assertThat(stream).isNotNull();
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("({") + 1, text.lastIndexOf('}') + 1);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
