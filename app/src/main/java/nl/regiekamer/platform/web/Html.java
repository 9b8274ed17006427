package nl.regiekamer.platform.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        var output = new Utf8ByteOutput();
        template.render(new OwaspHtmlTemplateOutput(output));
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream()::write);
    }
}
