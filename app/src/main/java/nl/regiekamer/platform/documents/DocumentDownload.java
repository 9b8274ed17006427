package nl.regiekamer.platform.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A document as a controller returns it for download. Made whole before the first byte goes out, so
 * that a fault never leaves half a file.
 */
public record DocumentDownload(Document document, Form form) implements View {

    /** The forms in which a document leaves the house. */
    public enum Form {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        PDF("application/pdf", "PDF"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel");

        private final String mediaType;
        private final String label;

        Form(String mediaType, String label) {
            this.mediaType = mediaType;
            this.label = label;
        }

        /** As people call it. */
        public String label() {
            return label;
        }

        /** The ending of the file's name, without a dot. */
        public String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The form with this ending. */
        public static Optional<Form> find(String ending) {
            return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
        }

        private void write(Document document, OutputStream out) throws IOException {
            switch (this) {
                case DOCX -> WordFile.write(document, out);
                case PDF -> PdfFile.write(document, out);
                case XLSX -> SheetFile.write(document, out);
            }
        }
    }

    /** The bytes of the file. */
    public byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        form.write(document, out);
        return out.toByteArray();
    }

    @Override
    public String getContentType() {
        return form.mediaType;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bytes = bytes();
        response.setContentType(form.mediaType);
        response.setContentLength(bytes.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(document.name(), form.ending()));
        response.getOutputStream().write(bytes);
    }
}
