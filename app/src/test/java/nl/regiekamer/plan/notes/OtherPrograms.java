package nl.regiekamer.plan.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads a document that left the house with programs of others: its words, one space apart. */
public final class OtherPrograms {

    private static final List<String> OFFICES = List.of("/usr/bin/soffice", "/usr/bin/libreoffice");

    private OtherPrograms() {}

    /** The words of a file as another program reads them; LibreOffice where it is present. */
    public static String words(byte[] file, Form form) throws Exception {
        var read =
                switch (form) {
                    case DOCX -> office(file).orElseGet(() -> word(file));
                    case PDF -> pdf(file);
                    case XLSX -> sheet(file);
                };
        return plain(read);
    }

    /** Without breaks of lines, which differ from form to form. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\ufeff]+", " ").strip();
    }

    /** Without any space or hyphen: a PDF breaks words at the end of a cell. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad-]+", "");
    }

    /** That each form of a document says all these words. */
    public static void requireEach(Map<Form, String> files, List<String> words) {
        files.forEach((form, text) -> {
            var read = bare(text);
            assertThat(words)
                    .as("%s", form)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(read).contains(bare(one)));
        });
    }

    /** That a screen reader can read a PDF. */
    public static void requireAccessible(byte[] file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Objects.requireNonNull(Foundries.defaultInstance());
                var parser =
                        foundry.createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .as("breaches of PDF/UA-1")
                    .isEmpty();
        }
    }

    private static Optional<String> office(byte[] file) throws IOException, InterruptedException {
        var program = OFFICES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var folder = Files.createTempDirectory("nota");
        var from = Files.write(folder.resolve("nota.docx"), file);
        var exit =
                new ProcessBuilder(
                                program.get().toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "txt:Text (encoded):UTF8",
                                "--outdir",
                                folder.toString(),
                                from.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start()
                        .waitFor();
        assertThat(exit).as("LibreOffice opens the file").isZero();
        return Optional.of(Files.readString(folder.resolve("nota.txt")));
    }

    private static String word(byte[] file) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var words = new ArrayList<String>();
            word.getBodyElements()
                    .forEach(element -> {
                        switch (element) {
                            case org.apache.poi.xwpf.usermodel.XWPFParagraph text ->
                                    words.add(text.getText());
                            case org.apache.poi.xwpf.usermodel.XWPFTable table ->
                                    words.add(table.getText());
                            default -> {}
                        }
                    });
            return String.join("\n", words);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String sheet(byte[] file) throws IOException {
        var words = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var shown = new DataFormatter();
            for (var sheet : book) {
                for (var row : sheet) {
                    row.forEach(cell -> words.add(shown.formatCellValue(cell)));
                }
            }
        }
        return String.join("\n", words);
    }
}
