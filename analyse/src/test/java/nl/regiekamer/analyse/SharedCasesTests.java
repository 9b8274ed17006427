package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(Analyse.run(List.of(arguments.split(" ")), CASES, print, System.err)).isZero();

        var own = column(out.toString(StandardCharsets.UTF_8), column);
        var theirs = column(Files.readString(CASES.resolve(file)), reference);
        assertThat(own).hasSameSizeAs(theirs);
        for (int i = 0; i < own.size(); i++) {
            var share = Math.abs(theirs.get(i)) * 1e-6 + 1e-12;
            assertThat(own.get(i)).isCloseTo(theirs.get(i), Offset.offset(share));
        }
    }

    private static List<Double> column(String csv, String name) {
        var lines = csv.lines().filter(line -> !line.startsWith("#")).toList();
        var place = List.of(lines.getFirst().replace("\"", "").split(",")).indexOf(name);
        assertThat(place).as(name).isNotNegative();
        var values = new ArrayList<Double>();
        for (var line : lines.subList(1, lines.size())) {
            values.add(Double.valueOf(line.split(",")[place]));
        }
        return values;
    }
}
