package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the terminal comes what the reference packages answer on the same files. */
@Tag("shared")
class SharedCasesTests {

    private static final Path CASES =
            Path.of("").toAbsolutePath().resolve("../../shared/cases").normalize();

    @BeforeEach
    void needTheCases() {
        Assumptions.assumeTrue(Files.exists(CASES), "Skipped: the shared cases are absent.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "getis-ord --input a2_gistar_ncsids_irregular/input.csv --value rate74 --neighbours queen --style B | z | a2_gistar_ncsids_irregular/expected_queen_B.csv | gistar_z",
                "getis-ord --input a2_gistar_ncsids_irregular/input.csv --value rate74 --edges a2_gistar_ncsids_irregular/edges_rook.csv --style W --statistic gi | z | a2_gistar_ncsids_irregular/expected_rook_W.csv | gi_z",
                "eb-marshall --input d1_eb_auckland/input.csv --count deaths --exposure pop | estimate | d1_eb_auckland/expected.csv | eb_poisson",
                "fay-herriot --input h3_fh_seeded/input.csv --direct y --variance vardir --x x1,x2 | estimate | h3_fh_seeded/expected_REML.csv | eblup",
                "fay-herriot --input h3_fh_seeded/input.csv --direct y --variance vardir --x x1,x2 --method FH | mse | h3_fh_seeded/expected_FH.csv | mse",
            })
    void equalsTheReference(String arguments, String column, String file, String reference)
            throws IOException {
        var own = answer(arguments, column);
        var theirs = column(Files.readString(CASES.resolve(file)), reference);
        assertThat(own).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            var share = Math.abs(theirs.get(i)) * 1e-6 + 1e-12;
            assertThat(own.get(i)).isCloseTo(theirs.get(i), Offset.offset(share));
        }
    }

    /** Its clusters in the order of their likelihood; those at the end are of one or two cases. */
    @Test
    void findsTheClustersThatTheReferenceFinds() throws IOException {
        var own =
                answer(
                        "circular-scan --input j4_scan_seeded/input.csv --bound 0.1 --simulations 0",
                        "log-likelihood-ratio");
        var theirs =
                column(Files.readString(CASES.resolve("j4_scan_seeded/expected_ub10.csv")), "llr");

        for (int i = 0; i < 20; i++) {
            assertThat(own.get(i)).isCloseTo(theirs.get(i), Offset.offset(1e-9));
        }
    }

    /** The reference runs through the bands in another order. */
    @Test
    void countsThePairsThatTheReferenceCounts() throws IOException {
        var own =
                answer(
                        "knox --input i2_knox_seeded/input.csv --space 0,0.1,100,200,300,400 --time 0,7,14,21,28 --permutations 0",
                        "observed");
        var theirs =
                column(
                        Files.readString(CASES.resolve("i2_knox_seeded/expected_nearrepeat.csv")),
                        "observed");

        assertThat(own).containsExactlyInAnyOrderElementsOf(theirs);
    }

    private static List<Double> answer(String arguments, String column) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Analyse.run(List.of(arguments.split(" ")), CASES, print, System.err)).isZero();
        return column(out.toString(StandardCharsets.UTF_8), column);
    }

    /** In the order of the rows. */
    private static List<Double> column(String csv, String name) {
        try (var reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
            return reader.stream().map(row -> Double.valueOf(row.getField(name))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
