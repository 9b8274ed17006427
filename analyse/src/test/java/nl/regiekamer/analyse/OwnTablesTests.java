package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: with islands, empty areas, slips of the pen and thin domains. */
class OwnTablesTests {

    private static final String GETIS = "getis-ord --input areas.csv --value v --edges edges.csv";

    @TempDir Path folder;

    private Terminal terminal(String file, String... lines) {
        return new Terminal(folder).with(file, lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3d", "5F", "0x1p3", "1_000", "Infinity", "1,5e", "--2"})
    void whatAProgrammingLanguageWouldReadIsNoNumber(String text) {
        var said =
                terminal("rates.csv", "count;homes", text + ";10")
                        .refusal("poisson-rate --input rates.csv --count count --exposure homes");

        assertThat(said).contains("regel 2", "'" + text + "'", "geen getal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "+3", "3.", "3.0", ".3e1", "30E-1"})
    void aNumberMayBeWrittenInManyWays(String text) {
        var answer =
                terminal("rates.csv", "count\thomes", text + "\t10")
                        .answer("poisson-rate --input rates.csv --count count --exposure homes");

        assertThat(Terminal.numbers(answer.getLast())[0]).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void twoAreasOfOneNameAreRefused() {
        var said =
                terminal("areas.csv", "id,v", "A,1", "B,2", "A,3", "D,5")
                        .with("edges.csv", "i,j", "A,B", "B,A")
                        .refusal(GETIS);

        assertThat(said).contains("rijen 1 en 3", "'A'");
    }

    @Test
    void anIslandHasNoStatisticAndIsNamedOnTop() {
        var edges = new ArrayList<String>(List.of("i,j"));
        for (var pair : new String[] {"A,B", "B,C", "C,D", "D,E", "E,A"}) {
            edges.add(pair);
            edges.add(pair.substring(2) + "," + pair.charAt(0));
        }
        var terminal =
                terminal("areas.csv", "id,v", "A,1", "B,2", "C,9", "D,8", "E,2", "Eiland,1")
                        .with("edges.csv", edges.toArray(String[]::new));

        var gi = terminal.answer(GETIS + " --statistic gi");
        var json = terminal.answer(GETIS + " --statistic gi --format json").getFirst();
        var moran = terminal.answer(GETIS.replace("getis-ord", "local-moran"));
        var whole = terminal.answer(GETIS.replace("getis-ord", "moran"));

        assertThat(gi).contains("# islands = Eiland").noneMatch(line -> line.contains("NaN"));
        assertThat(gi.getLast()).startsWith("Eiland,").endsWith(",,,");
        assertThat(json).contains("\"z\":null").doesNotContain("NaN");
        assertThat(moran.getLast()).startsWith("Eiland,").endsWith(",").doesNotContain("LOW");
        assertThat(whole)
                .contains("# islands = Eiland")
                .anyMatch(line -> line.startsWith("# p-randomisation = 0."));
    }

    @Test
    void anAreaWithoutInhabitantsDoesNotKeepTheOthersFromTheirRate() {
        var answer =
                terminal("rates.csv", "id,count,homes", "A,3,100", "Bos,0,0", "C,5,100")
                        .answer("poisson-rate --input rates.csv --count count --exposure homes");

        assertThat(answer).contains("# rows-without-answer = 1", "Bos,,,,zonder noemer");
        assertThat(answer).anyMatch(line -> line.startsWith("C,0.05,"));
    }

    @Test
    void aRatioOfNothingToNothingIsLeftEmptyAndOneWithoutAnEndIsInfinite() {
        var answer =
                terminal("rates.csv", "count,homes,count-2,homes-2", "0,10,0,10", "4,10,0,10")
                        .answer(
                                "rate-ratio --input rates.csv --count count --exposure homes --exposure-2 homes-2");

        assertThat(answer).contains(",,,aan beide kanten niets geteld");
        assertThat(answer.getLast()).startsWith("Inf,").endsWith(",Inf,");
    }

    @Test
    void aDomainWithTooFewUnitsHasAnEstimateAndNoMargin() {
        var answer =
                terminal(
                                "survey.csv",
                                "weight,y,wijk,stratum",
                                "1,3,A,1",
                                "1,4,A,1",
                                "1,6,A,1",
                                "1,5,A,2",
                                "1,5,B,2",
                                "2,7,B,2",
                                "2,1,C,2")
                        .answer(
                                "survey-mean --input survey.csv --weight weight --y y --by wijk --strata stratum");

        assertThat(answer.getLast())
                .startsWith("C,1.0,")
                .endsWith("te weinig steekproefeenheden voor een marge");
        assertThat(answer).anyMatch(line -> line.startsWith("A,"));
    }

    @Test
    void withoutPlayingChanceThereIsNoP() {
        var terminal =
                terminal(
                        "points.csv",
                        "id,x,y,t,cases,people",
                        "A,0,0,1,9,100",
                        "B,10,0,2,3,100",
                        "C,0,10,9,2,100",
                        "D,90,90,11,3,100");

        var scan =
                terminal.answer(
                        "circular-scan --input points.csv --population people --simulations 0");
        var knox =
                terminal.answer(
                        "knox --input points.csv --space 0,50,200 --time 0,5,20 --permutations 0");

        assertThat(scan.getLast()).startsWith("A,").endsWith(",");
        assertThat(knox.getLast()).endsWith(",");
    }

    @Test
    void numbersTooFarApartAreAnsweredInWords() {
        var terminal = terminal("rates.csv", "count,homes,count-2,homes-2", "3,1e-300,5,1e15");
        var command = "--input rates.csv --count count --exposure homes";

        assertThat(terminal.refusal("rate-difference " + command + " --exposure-2 homes-2"))
                .contains("te ver uiteen");
        assertThat(
                        terminal("rates.csv", "count,homes", "1e14,10")
                                .refusal("poisson-rate " + command + " --interval mid-p"))
                .contains("1,000,000,000");
        assertThat(
                        terminal("rates.csv", "count,homes", "1e200,10", "3,5", "4,8")
                                .refusal("eb-marshall " + command))
                .contains("2^53");
    }

    @Test
    void aRasterTooFineIsRefusedWithASideThatFits() {
        var terminal = terminal("points.csv", "x,y", "0,0", "1000,1000");

        var said = terminal.refusal("kernel-density --input points.csv --bandwidth 50 --cell 0.1");

        assertThat(said).contains("ten minste 1.");
        assertThat(terminal.answer("kernel-density --input points.csv --bandwidth 300 --cell 100"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aMeasureWithoutPlacesAroundItHasNoDisplacement() {
        var answer =
                terminal("measure.csv", "before,after", "100,80", "100,100")
                        .answer(
                                "weighted-displacement-difference --input measure.csv --before before --after after");

        // -20 with variance 100 + 80 + 100 + 100.
        assertThat(answer).hasSize(2);
        assertThat(answer.getLast()).startsWith("local,-20.0,19.49358868961793,");
    }

    @Test
    void aLagThatWouldMakeTheErrorTooSmallIsRefused() {
        var rows = new ArrayList<String>(List.of("count"));
        for (int t = 0; t < 40; t++) {
            rows.add(String.valueOf(20 + t % 7));
        }
        var terminal = terminal("series.csv", rows.toArray(String[]::new));
        var command = "interrupted-time-series --input series.csv --interruption 21";

        assertThat(terminal.refusal(command + " --lag 39")).contains("ten hoogste 10", "dan 3");
        assertThat(terminal.answer(command)).contains("# lag = 3");
    }
}
