package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A statistician runs a method on a table of one's own. */
class AnalyseTests {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeATable() throws IOException {
        Files.writeString(folder.resolve("r.csv"), "id,count,exposure\na,3,1000\nb,0,500\n");
    }

    private int run(String... arguments) {
        return Analyse.run(List.of(arguments), folder, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String refused() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** epitools 0.5.10.1, pois.exact of 3 in 1000, times 1000; tolerance 1e-10. */
    @Test
    void answersAsTheReferencePackageDoes() {
        assertThat(run("poisson-rate", "--input", "r.csv", "--per", "1000")).isZero();

        var lines = said().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id,rate,low,high");
        var first = lines.get(1).split(",");
        assertThat(first[0]).isEqualTo("a");
        assertThat(Double.parseDouble(first[1])).isEqualTo(3);
        assertThat(Double.parseDouble(first[2])).isCloseTo(0.61867212289560159, within());
        assertThat(Double.parseDouble(first[3])).isCloseTo(8.7672730697423238, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-10);
    }

    @Test
    void writesJsonToAFileWithFiguresOfTheWholeAndARowForEach() throws IOException {
        assertThat(run("eb-marshall", "--input", "r.csv", "--format", "json", "--out", "a.json"))
                .isZero();

        assertThat(said()).isEmpty();
        assertThat(Files.readString(folder.resolve("a.json")))
                .startsWith("{\"overall-rate\":0.002,")
                .contains("\"clipped\":true", "\"rows\":[{\"id\":\"a\",\"raw\":0.003");
    }

    @Test
    void readsWhatADutchSpreadsheetWrites() throws IOException {
        Files.writeString(folder.resolve("nl.csv"), "\uFEFFid;count;exposure\na;3;1000\n");

        assertThat(run("poisson-rate", "--input", "nl.csv")).isZero();
        assertThat(said()).contains("a,0.003,");
    }

    @Test
    void skipsRemarksInATable() throws IOException {
        Files.writeString(folder.resolve("r2.csv"), "# from elsewhere\ncount,exposure\n3,1000\n");

        assertThat(run("poisson-rate", "--input", "r2.csv")).isZero();
        assertThat(said().lines().toList().getFirst()).isEqualTo("rate,low,high");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "poisson-rat --input r.csv | Een methode 'poisson-rat' is er niet.",
                "poisson-rate | Bij poisson-rate ontbreekt --input.",
                "poisson-rate --input nowhere.csv | nowhere.csv is niet te lezen als tekst (UTF-8).",
                "poisson-rate --input r.csv --count x | Kies uit: id, count, exposure.",
                "poisson-rate --input r.csv --count id | regel 2: in kolom 'id' staat 'a'; dat is geen getal.",
                "poisson-rate --input r.csv --level veel | 'veel' bij --level is geen getal dat hier past.",
                "poisson-rate --input r.csv --interval wald | 'wald' kan niet bij --interval.",
                "poisson-rate --input r.csv --format xml | Kies csv of json.",
                "poisson-rate --input r.csv --input r.csv | --input staat er twee keer.",
                "poisson-rate --input | Achter --input staat niets.",
                "poisson-rate input r.csv | poisson-rate kent 'input' niet.",
                "poisson-rate --input r.csv --level 2 | Met deze gegevens kan de methode niet rekenen:",
                "moran --input r.csv --value count | Er is niet gezegd wie buren zijn.",
            })
    void refusesWhatCannotBeWithAWayOut(String arguments, String said) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(refused()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(said()).isEmpty();
    }

    @Test
    void refusesTwoColumnsWithOneNameALineThatIsTooShortAndATableWithoutRows() throws IOException {
        Files.writeString(folder.resolve("twice.csv"), "count,count\n1,2\n");
        run("poisson-rate", "--input", "twice.csv");
        assertThat(refused()).contains("heten twee kolommen 'count'");

        Files.writeString(folder.resolve("short.csv"), "count,exposure\n1\n");
        run("poisson-rate", "--input", "short.csv");
        assertThat(refused()).contains("regel 2: er zijn 1 kolommen, de kop heeft er 2.");

        Files.writeString(folder.resolve("empty.csv"), "count,exposure\n");
        run("poisson-rate", "--input", "empty.csv");
        assertThat(refused()).contains("staan geen rijen");
    }

    @Test
    void listsAllMethodsByFamily() {
        assertThat(run("--help")).isZero();

        assertThat(said()).contains("./regiekamer analyse METHODE");
        for (var method : Catalogue.listAll()) {
            assertThat(said()).contains(method.name());
        }
    }

    static List<String> methods() {
        return Catalogue.listAll().stream().map(Method::name).toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void tellsOfEachMethodWhatItAsksAndWhereItComesFrom(String method) {
        assertThat(run(method, "--help")).isZero();

        assertThat(said())
                .startsWith(method + ": ")
                .contains("Bron: ", "--input", "--format csv|json");
    }

    @Test
    void givesEachMethodAnOwnName() {
        assertThat(methods()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+"));
    }
}
