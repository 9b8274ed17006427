package nl.regiekamer.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A template that was filled before: for parts that are the same for everybody and that many ask,
 * such as a map with all its areas. Never for a part that depends on who looks.
 */
public final class Rendered implements JteModel {

    private final byte[] utf8;

    private Rendered(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Fills a template once. */
    public static Rendered of(JteModel template) {
        var output = new Utf8ByteOutput();
        template.render(new OwaspHtmlTemplateOutput(output));
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // memory does not fail
        }
        return new Rendered(bytes.toByteArray());
    }

    /** The bytes themselves; only to write. */
    byte[] utf8() {
        return utf8;
    }

    @Override
    public void render(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        render(output);
    }
}
