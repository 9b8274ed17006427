package nl.regiekamer.sources.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.sources.Collected;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.readers.FigureMapping.Form;
import nl.regiekamer.sources.readers.FigureMapping.LongForm;
import nl.regiekamer.sources.readers.FigureMapping.Measure;
import nl.regiekamer.sources.readers.FigureMapping.Place;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as suppliers send them, and what becomes of each row. S029. */
class FileReaderTest {

    private static final FigureMapping CRIMES =
            new FigureMapping(
                    "misdrijven",
                    new Place.Column("gebied"),
                    new Place.Column("periode"),
                    Map.of(),
                    List.of(new Measure("aantal", "misdrijven", false)),
                    false,
                    Set.of(),
                    null,
                    null,
                    null,
                    Set.of(),
                    Form.UNKNOWN);

    @TempDir Path folder;

    @Test
    void readsAFigureForEachRowAndLeavesOutWhatIsNotPublished() throws IOException {
        var read =
                read(
                        "gebied,periode,aantal\n"
                                + "BU07941000,2023,770\n"
                                + "BU07941002,2023,\n"
                                + "BU07941003,2023JJ00,0\n");

        assertThat(read.lines())
                .containsExactly("BU07941000 misdrijven 770.0", "BU07941003 misdrijven 0.0");
        assertThat(read.figures.getLast().period()).isEqualTo(Period.year(2023));
        assertThat(read.unpublished).isEqualTo(1);
        assertThat(read.issues).isEmpty();
    }

    @Test
    void findsSeparatorAndDecimalCommaItself() throws IOException {
        var read = read("gebied;periode;aantal\nGM0794;2022;\"1.234,5\"\n");

        assertThat(read.lines()).containsExactly("GM0794 misdrijven 1234.5");
    }

    @Test
    void keepsGoodRowsAndReportsEachBadOneWithItsLine() throws IOException {
        var read =
                read(
                        "gebied,periode,aantal\n"
                                + "BU07941000,2023,-3\n"
                                + "Centrum,2023,5\n"
                                + "BU07941002,vorig jaar,5\n"
                                + "BU07941003,2023,veel\n"
                                + "BU07941004,2023,1-2-2024\n"
                                + "BU07941005,2023\n"
                                + "BU07941006,2023,12\n");

        assertThat(read.lines()).containsExactly("BU07941006 misdrijven 12.0");
        assertThat(read.issues.stream().map(issue -> issue.line()))
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(read.reasons())
                .containsExactly(
                        "Een aantal kan niet negatief zijn: -3.",
                        "'Centrum' is geen gebiedscode.",
                        "'vorig jaar' is geen periode.",
                        "'veel' is geen getal.",
                        "Hier staat een datum in plaats van een getal.",
                        "De regel heeft 2 velden; de kopregel heeft er 3.");
        assertThat(read.issues).allSatisfy(issue -> assertThat(issue.advice()).isNotBlank());
    }

    @Test
    void takesADoubledRowOnceAndRefusesOneThatContradicts() throws IOException {
        var read =
                read(
                        "gebied,periode,aantal\n"
                                + "BU07941000,2023,770\n"
                                + "BU07941000,2023,770\n"
                                + "BU07941000,2023,771\n");

        assertThat(read.lines()).containsExactly("BU07941000 misdrijven 770.0");
        assertThat(read.issues.stream().map(issue -> issue.severity()))
                .containsExactly(Severity.NOTE, Severity.ROW_REFUSED);
    }

    @Test
    void refusesCodesOfAnotherYearWithAHint() throws IOException {
        var division = new Without("BU07949999");

        var read =
                read(
                        "gebied,periode,aantal\nBU07949999,2023,7\nBU07941000,2023,8\n",
                        CRIMES,
                        division);

        assertThat(read.lines()).containsExactly("BU07941000 misdrijven 8.0");
        assertThat(read.reasons())
                .containsExactly("De code BU07949999 staat niet in de indeling van 2023.");
        assertThat(read.issues.getFirst().line()).isEqualTo(2);
        assertThat(read.issues.getFirst().value()).isEqualTo("BU07949999");
        assertThat(read.issues.getFirst().advice()).isEqualTo("Misschien een code van 2022.");
    }

    @Test
    void readsWindows1252AndSaysSo() throws IOException {
        var text = "gebied;periode;aantal;naam\nGM0794;2023;5;Coöperatie\n";

        var read =
                read(
                        "a.csv",
                        new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1252"))),
                        CRIMES);

        assertThat(read.lines()).hasSize(1);
        assertThat(read.reasons()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void readsUtf8WithAByteOrderMark() throws IOException {
        var read = read("\uFEFFgebied,periode,aantal\nGM0794,2023,5\n");

        assertThat(read.lines()).hasSize(1);
        assertThat(read.issues).isEmpty();
    }

    @Test
    void takesEveryColumnOfNumbersOfAWideFile() throws IOException {
        var wide =
                new FigureMapping(
                        "kerncijfers",
                        new Place.Column("code"),
                        new Place.Fixed("2020"),
                        Map.of(),
                        List.of(),
                        true,
                        Set.of("ID"),
                        null,
                        null,
                        null,
                        Set.of(),
                        Form.UNKNOWN);

        var read =
                read(
                        "ID,code,naam,inwoners,leeg,index\n1,GM0794,Stad,92423,,.\n2,WK079410,Wijk,15480,,1.5\n",
                        wide,
                        KnownAreas.WELL_FORMED);

        assertThat(read.lines())
                .containsExactly(
                        "GM0794 inwoners 92423.0",
                        "WK079410 inwoners 15480.0",
                        "WK079410 index 1.5");
        assertThat(read.reasons())
                .containsExactly("De kolom 'naam' bevat woorden en is niet als cijfer gelezen.");
    }

    @Test
    void readsAFileInWhichEachRowIsOneFigureWithItsFeatureMarginAndReserve() throws IOException {
        var longForm =
                new FigureMapping(
                        "lang",
                        new Place.Column("gebied"),
                        null,
                        Map.of("Soort", new Place.Column("soort")),
                        List.of(),
                        false,
                        Set.of(),
                        new FigureMapping.MarginColumns("laag", "hoog"),
                        "voorbehoud",
                        new LongForm("maat", "waarde"),
                        Set.of(),
                        new Form(';', ',', Set.of("onbekend")));

        var read =
                read(
                        "gebied;soort;maat;waarde;laag;hoog;voorbehoud\n"
                                + "GM0794;A ;cijfer;7,1;6,9;7,3;ongeveer\n"
                                + "GM0794;A;aantal;onbekend;;;\n"
                                + "GM0794;B;cijfer;6,5;7,0;6,0;\n",
                        longForm,
                        KnownAreas.WELL_FORMED);

        var first = read.figures.getFirst();
        assertThat(first.series().features()).containsEntry("Soort", "A");
        assertThat(first.period()).isNull();
        assertThat(first.margin()).isEqualTo(new Figure.Margin(6.9, 7.3));
        assertThat(first.qualifier()).isEqualTo("ongeveer");
        assertThat(read.figures).hasSize(2);
        assertThat(read.figures.getLast().margin()).isNull();
        assertThat(read.reasons()).singleElement().asString().startsWith("De ondergrens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cijfers.csv | 504b030414000600 | heet .csv, maar is een zip-bestand",
                "cijfers.csv | 89504e470d0a1a0a | is een afbeelding",
                "cijfers.csv | 255044462d312e37 | is een PDF",
                "cijfers.csv | 3c21444f43545950452068746d6c3e | is een webpagina",
                "cijfers.csv | 7b2276616c7565223a5b5d7d | is een JSON-bestand",
                "cijfers.csv | d0cf11e0a1b11ae1 | is een oude Excel-werkmap",
                "cijfers.csv | fffe6700 | is tekst in UTF-16",
                "cijfers.csv | 67656269656400 | staat een nulbyte",
                "cijfers.xlsx | 676562696564 | heet .xlsx, maar is tekst",
                "cijfers.xlsx | 504b030414000600 | beschadigd",
            })
    void refusesAFileThatIsNotWhatItSays(String name, String hex, String reason) {
        var bytes = java.util.HexFormat.of().parseHex(hex);

        assertThatThrownBy(() -> read(name, new ByteArrayInputStream(bytes), CRIMES))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFileWithoutTheColumnsOfItsMappingAndNamesThoseItHas() {
        assertThatThrownBy(() -> read("buurt,jaar,n\nBU07941000,2023,1\n"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("'aantal', 'gebied', 'periode'".substring(0, 8))
                .hasMessageContaining("buurt, jaar, n");
    }

    @Test
    @Timeout(60)
    void refusesALineOf300MegabytesInLittleMemory() {
        var line = new Repeating("gebied,periode,aantal\nGM0794,2023,\"", 300L << 20);
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> read("lang.csv", line, CRIMES))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("langer dan 1 MB");

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(32L << 20);
    }

    @Test
    void reportsFormulasMergedCellsAndDatesOfASpreadsheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Proef", "1.0")) {
            var sheet = workbook.newWorksheet("Cijfers");
            sheet.value(0, 0, "Geregistreerde misdrijven");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "gebied");
            sheet.value(1, 1, "periode");
            sheet.value(1, 2, "aantal");
            sheet.value(2, 0, "GM0794");
            sheet.value(2, 1, "31-12-2023");
            sheet.value(2, 2, 5380);
            sheet.value(3, 0, "WK079410");
            sheet.value(3, 1, 2023);
            sheet.formula(3, 2, "C3*2");
            sheet.value(4, 0, "WK079411");
            sheet.value(4, 1, 2023);
            sheet.value(4, 2, LocalDate.of(2023, 2, 1));
            sheet.style(4, 2).format("dd-mm-yyyy").set();
            sheet.value(5, 0, "GM0794");
            sheet.value(5, 1, 2022);
            sheet.formula(5, 2, "C4*3");
        }

        var read = read("cijfers.xlsx", new ByteArrayInputStream(bytes.toByteArray()), CRIMES);

        assertThat(read.figures.getFirst().period())
                .isEqualTo(Period.day(LocalDate.of(2023, 12, 31)));
        assertThat(read.lines()).contains("GM0794 misdrijven 5380.0");
        assertThat(read.lines()).noneMatch(line -> line.startsWith("WK079411"));
        assertThat(String.join(" ", read.reasons()))
                .contains("De cellen A1:C1 zijn samengevoegd")
                .contains("De kolom heeft formules")
                .contains("'=C4*3' is geen getal.")
                .contains("Hier staat een datum in plaats van een getal.");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("foto.jpg"));
        }

        assertThatThrownBy(
                        () -> read("a.xlsx", new ByteArrayInputStream(bytes.toByteArray()), CRIMES))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("geen Excel-werkmap");
    }

    private Collected read(String text) throws IOException {
        return read(text, CRIMES, KnownAreas.WELL_FORMED);
    }

    private Collected read(String text, FigureMapping mapping, KnownAreas areas)
            throws IOException {
        return read(
                "cijfers.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                mapping,
                areas);
    }

    private Collected read(String name, InputStream bytes, FigureMapping mapping)
            throws IOException {
        return read(name, bytes, mapping, KnownAreas.WELL_FORMED);
    }

    private Collected read(String name, InputStream bytes, FigureMapping mapping, KnownAreas areas)
            throws IOException {
        var file = ProbedFile.copy(bytes, name, folder.resolve("bestand"));
        var sink = new Collected();
        FileReader.read(file, "T1", mapping, areas, sink);
        return sink;
    }

    /** A start, then one letter over and over: a large file that takes no memory. */
    private static final class Repeating extends InputStream {

        private final byte[] start;
        private final long size;
        private long at;

        Repeating(String start, long size) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            return at >= size ? -1 : at < start.length ? start[(int) at++] : next();
        }

        private int next() {
            at++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at >= size) {
                return -1;
            }
            var n = 0;
            while (n < length && at < size) {
                buffer[offset + n++] = (byte) read();
            }
            return n;
        }
    }
}
