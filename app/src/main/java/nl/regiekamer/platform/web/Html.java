package nl.regiekamer.platform.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * A page as a controller returns it: a filled template and a status. Rendered whole before the
 * first byte goes out, so that a fault in a template never leaves half a page.
 */
public record Html(JteModel template, HttpStatus status) implements View {

    public static Html ok(JteModel template) {
        return new Html(template, HttpStatus.OK);
    }

    /** A form that came back with faults; the page shows them at the fields. */
    public static Html unprocessable(JteModel template) {
        return new Html(template, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What somebody else did since the page was opened, and the choice to go on. */
    public static Html conflict(JteModel template) {
        return new Html(template, HttpStatus.CONFLICT);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = Rendered.of(template).utf8();
        if (LookBack.isOn()
                && request.getAttribute(LookBackPages.DAY) instanceof LookBackPages pages) {
            page =
                    pages.keepDay(new String(page, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
        }
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Gzip.isWanted(request, page.length)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            page = Gzip.compress(page);
        }
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
