package nl.regiekamer.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.generated.precompiled.StaticTemplates;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;

/**
 * Writes a document as PDF/UA-1: tagged, in Dutch, with its fonts inside. Nothing is fetched.
 *
 * @source ISO 14289-1 (PDF/UA)
 */
final class PdfFile {

    /** Moments in the description that goes along in a PDF. */
    private static final Pattern MADE_AT =
            Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)");

    private PdfFile() {}

    static void write(Document document, OutputStream out) throws IOException {
        var html = new StaticTemplates().documentsPrint(document).render();
        var made = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("DejaVuSans"), "Tekst", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold"), "Tekst", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("Regiekamer");
        builder.toStream(made);
        builder.run();
        stamp(document, made.toByteArray(), out);
    }

    /** The file tells of the moment that the document tells about, and of no other. */
    private static void stamp(Document document, byte[] made, OutputStream out) throws IOException {
        try (var file = Loader.loadPDF(made)) {
            var at = document.at().truncatedTo(ChronoUnit.SECONDS);
            var calendar = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
            file.getDocumentInformation().setCreationDate(calendar);
            file.getDocumentInformation().setModificationDate(calendar);
            var metadata = file.getDocumentCatalog().getMetadata();
            var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    MADE_AT.matcher(xmp)
                            .replaceAll("$1" + at + "$2")
                            .getBytes(StandardCharsets.UTF_8));
            file.getDocument().getTrailer().removeItem(COSName.ID);
            file.setDocumentId(document.at().toEpochMilli());
            file.save(out);
        }
    }

    private static InputStream font(String name) {
        var path = "/fonts/%s.ttf".formatted(name);
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(path), path);
    }
}
