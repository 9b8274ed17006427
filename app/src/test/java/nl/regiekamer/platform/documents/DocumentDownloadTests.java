package nl.regiekamer.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a document stands in each of its forms, opened by other programs than ours. */
class DocumentDownloadTests {

    private static final Document NOTE =
            new Document(
                    "halfjaarnotitie",
                    "Halfjaarnotitie 2024",
                    List.of("Over 1-1-2024 t/m 30-6-2024", "Versie 2 van het plan"),
                    Instant.parse("2024-07-01T07:00:00Z"),
                    false,
                    List.of(
                            new Block.Heading(1, "Wat bewoog"),
                            new Block.Paragraph("Het aantal inbraken daalde − van 130 naar 95."),
                            new Block.Bullets(List.of("Eén ‘punt’", "Nog een punt")),
                            new Block.Heading(2, "Per wijk"),
                            new Block.Table(
                                    "Inbraken per wijk",
                                    List.of("Wijk", "2023", "2024"),
                                    List.of(
                                            List.of("Oost", "30", "20"),
                                            List.of("=West", "1", "2")),
                                    "Bron: politie, 2024")));

    @Test
    void writesAWordFileWhoseLooksAreNamedStyles() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(Form.DOCX)))) {
            var styles = word.getParagraphs().stream().map(one -> one.getStyle()).toList();
            assertThat(styles)
                    .contains("Title", "Heading1", "Heading2", "BodyText", "ListBullet", "Caption");
            for (var style : styles) {
                assertThat(word.getStyles().getStyle(style)).as(style).isNotNull();
            }
            assertThat(text(word)).contains("Wat bewoog", "130 naar 95", "Eén ‘punt’");
            assertThat(text(word)).contains(Document.UNREAD);
            assertThat(word.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo("Oost");
            assertThat(word.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getParagraphs().getFirst().getRuns().getFirst().isBold())
                    .as("the look is in the style, not in the words")
                    .isFalse();
        }
    }

    @Test
    void givesAColumnOfAWordTableTheRoomThatItsWordsNeed() throws IOException {
        var table =
                new Block.Table(
                        "Acties",
                        List.of("Nr.", "Actie"),
                        List.of(List.of("A001", "Een lange zin die verder reikt dan een nummer.")),
                        "");
        var note = new Document("n", "n", List.of(), NOTE.at(), true, List.of(table));
        try (var word =
                new XWPFDocument(
                        new ByteArrayInputStream(new DocumentDownload(note, Form.DOCX).bytes()))) {
            var row = word.getTables().getFirst().getRow(1);
            var number = row.getCell(0).getWidth();
            var words = row.getCell(1).getWidth();
            assertThat(number).as("room for its longest word").isBetween(500, 1500);
            assertThat(words).isGreaterThan(4 * number);
            assertThat(number + words).isEqualTo(9070);
        }
    }

    @Test
    void writesAPdfThatAScreenReaderCanRead() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var pdf = bytes(Form.PDF);
        try (var foundry = Objects.requireNonNull(Foundries.defaultInstance());
                var parser =
                        foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("breaches of PDF/UA-1").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        try (var file = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains("Halfjaarnotitie 2024", "130 naar 95", "Oost", "Bron: politie, 2024")
                    .containsPattern("Er heeft nog\\s+niemand meegelezen");
        }
    }

    @Test
    void writesASheetForEachTable() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(Form.XLSX)))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(sheet -> sheet.getName())
                    .containsExactly("Over dit bestand", "1 Inbraken per wijk", "Tekst");
            assertThat(sheets.get(2).read())
                    .extracting(row -> row.getCellText(0))
                    .contains("Wat bewoog", "- Eén ‘punt’", "Tabel: Inbraken per wijk");
            var rows = sheets.get(1).read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Oost");
            assertThat(rows.get(2).getCell(0).getFormula()).as("words, no formula").isNull();
        }
    }

    @Test
    void makesTheSameFileAgainYearsLater() throws IOException {
        var json = JsonMapper.shared().writeValueAsString(NOTE);
        var kept = JsonMapper.shared().readValue(json, Document.class);

        assertThat(kept).isEqualTo(NOTE);
        assertThat(new DocumentDownload(kept, Form.PDF).bytes()).isEqualTo(bytes(Form.PDF));
        try (var one = new XWPFDocument(new ByteArrayInputStream(bytes(Form.DOCX)));
                var other =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        new DocumentDownload(kept, Form.DOCX).bytes()))) {
            assertThat(text(other)).isEqualTo(text(one));
        }
        assertThat(NOTE.asRead().read()).isTrue();
    }

    @Test
    void refusesATableThatDoesNotFit() {
        assertThatThrownBy(() -> new Block.Table("x", List.of("a"), List.of(List.of("1", "2")), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(XWPFDocument word) {
        return String.join("\n", word.getParagraphs().stream().map(one -> one.getText()).toList());
    }

    private static byte[] bytes(Form form) throws IOException {
        return new DocumentDownload(NOTE, form).bytes();
    }
}
