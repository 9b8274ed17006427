package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be published, from the terminal. */
class DisclosureCommandTests {

    private static final String MINIMUM = " --column kind --minimum 5";

    @TempDir Path folder;

    private Terminal terminal;

    /** With margins, three buurten with a work area, a hierarchy, and contributors. */
    @BeforeEach
    void writeTables() {
        terminal =
                new Terminal(folder)
                        .with(
                                "t.csv",
                                "row,kind,count",
                                "a,x,2",
                                "a,y,20",
                                "a,z,30",
                                "b,x,40",
                                "b,y,50",
                                "b,z,60")
                        .with("three.csv", "row,count", "p,20", "q,30", "r,2")
                        .with("work.csv", "area,row", "w,p", "w,q")
                        .with("total.csv", "row", "total")
                        .with(
                                "wijken.csv",
                                "row,wijk,count",
                                "p,W1,2",
                                "q,W1,0",
                                "r,W2,30",
                                "s,W2,40")
                        .with(
                                "firms.csv",
                                "row,count",
                                "a,10",
                                "a,85",
                                "a,5",
                                "b,50",
                                "b,30",
                                "b,20");
    }

    @Test
    void listsTheCountsBelowTheMinimum() {
        assertThat(terminal.answer("primary-suppression --input t.csv" + MINIMUM))
                .containsExactly(
                        "# cells = 12.0",
                        "# sensitive = 1.0",
                        "row,column,value,below,above",
                        "a,x,2.0,1.0,3.0");
    }

    @Test
    void listsAZeroOnlyWhereItIsCalledSensitive() {
        var command = "primary-suppression --input wijken.csv --minimum 2";

        assertThat(terminal.answer(command)).contains("# sensitive = 0.0");
        assertThat(terminal.answer(command + " --zero sensitive"))
                .endsWith("row,value,below,above", "q,0.0,0.0,2.0");
    }

    /** One gives 85 of 100, and 85 / 0.8 is 106.25. */
    @Test
    void listsTheCellsThatOneContributorDominates() {
        assertThat(
                        terminal.answer(
                                "primary-suppression --input firms.csv --rule dominance --n 1 --k 80"))
                .endsWith("row,value,below,above", "a,100.0,6.25,6.25");
    }

    /** Without the first and second 5 is left, where 10 % of the first is 8.5. */
    @Test
    void listsTheCellsInWhichTheSecondKnowsTheFirst() {
        assertThat(terminal.answer("primary-suppression --input firms.csv --rule p-percent --p 10"))
                .endsWith("row,value,below,above", "a,100.0,3.5,3.5");
    }

    @Test
    void hidesASensitiveCellInASquareAndLeavesTheirValuesOut() {
        assertThat(terminal.answer("complementary-suppression --input t.csv" + MINIMUM))
                .containsExactly(
                        "# primary = 1.0",
                        "# complementary = 3.0",
                        "row,column,value,status",
                        "a,x,,primary",
                        "a,y,,complementary",
                        "a,z,30.0,published",
                        "a,total,52.0,published",
                        "b,x,,complementary",
                        "b,y,,complementary",
                        "b,z,60.0,published",
                        "b,total,150.0,published",
                        "total,x,42.0,published",
                        "total,y,70.0,published",
                        "total,z,90.0,published",
                        "total,total,202.0,published");
    }

    /** The first cell can lose its 2, and win the 20 beside it. */
    @Test
    void checksTheTableThatItWroteItself() {
        terminal.answer("complementary-suppression --input t.csv --out done.csv" + MINIMUM);

        assertThat(
                        terminal.answer(
                                "recovery-check --input t.csv --suppressed done.csv --rule minimum-count"
                                        + MINIMUM))
                .containsExactly(
                        "# safe = true",
                        "row,column,low,high,outcome",
                        "a,x,0.0,22.0,hidden",
                        "a,y,0.0,22.0,hidden",
                        "b,x,20.0,42.0,hidden",
                        "b,y,48.0,70.0,hidden");
    }

    @Test
    void findsThatAMarginGivesASingleCellAway() {
        terminal.with("out.csv", "row,column", "a,x");

        assertThat(
                        terminal.answer(
                                "recovery-check --input t.csv --column kind --suppressed out.csv"))
                .containsExactly(
                        "# safe = false", "row,column,low,high,outcome", "a,x,2.0,2.0,recovered");
    }

    @Test
    void saysThatASensitiveCellIsPublished() {
        terminal.with("out.csv", "row,column", "b,x");

        assertThat(
                        terminal.answer(
                                "recovery-check --input t.csv --rule minimum-count --suppressed out.csv"
                                        + MINIMUM))
                .contains("# safe = false", "a,x,2.0,2.0,published", "b,x,40.0,40.0,recovered");
    }

    @Test
    void givesNoUpperEndToACellThatNoSumHolds() {
        terminal.with("out.csv", "row", "p", "total");

        assertThat(terminal.answer("recovery-check --input three.csv --suppressed out.csv"))
                .endsWith("p,0.0,,hidden", "total,32.0,,hidden");
    }

    @Test
    void hidesABuurtThatAWorkAreaBesideTheTotalWouldGiveAway() {
        assertThat(
                        terminal.answer(
                                "complementary-suppression --input three.csv --minimum 5 --work-areas work.csv --published total.csv"))
                .endsWith(
                        "row,value,status",
                        "p,,complementary",
                        "q,30.0,published",
                        "r,,primary",
                        "total,52.0,published",
                        "w,,complementary");
    }

    /** Wijk W1 has the count of its one buurt with people, so it is below the minimum too. */
    @Test
    void leavesAWijkOutWhoseOnlyOtherBuurtIsEmpty() {
        assertThat(
                        terminal.answer(
                                "complementary-suppression --input wijken.csv --parent wijk --minimum 5 --published total.csv"))
                .endsWith(
                        "p,,primary",
                        "q,0.0,published",
                        "r,,complementary",
                        "s,40.0,published",
                        "W1,,primary",
                        "W2,,complementary",
                        "total,72.0,published");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "primary-suppression --input three.csv | Bij de regel minimum-count ontbreekt --minimum.",
                "primary-suppression --input three.csv --minimum 0 | 0 bij --minimum kan niet.",
                "primary-suppression --input firms.csv --rule dominance --n 1 --k 100 | 100 bij --k kan niet.",
                "primary-suppression --input firms.csv --rule dominance --n 1.5 --k 80 | 1.5 bij --n kan niet.",
                "primary-suppression --input firms.csv --minimum 5 | 'a' staat er 3 keer.",
                "primary-suppression --input hole.csv --column kind --minimum 5 | Van 'b', 'y' is er geen aantal.",
                "primary-suppression --input minus.csv --minimum 5 | Rij 1 telt -1.0; minder dan 0 kan niet.",
                "primary-suppression --input sum.csv --minimum 5 | 'total' heten twee dingen in de tabel.",
                "primary-suppression --input split.csv --column kind --parent wijk --minimum 5 | 'a' ligt in 'W1' en in 'W2'.",
                "primary-suppression --input wijken.csv --minimum 5 --work-areas work2.csv | heeft een deel 'W9', dat niet in de tabel staat.",
                "complementary-suppression --input three.csv --minimum 5 --published all.csv | Cel 'r' kan niet verborgen worden.",
                "complementary-suppression --input three.csv --minimum 5 --published rest.csv | Cel 'r' kan niet verborgen worden.",
                "recovery-check --input three.csv --suppressed far.csv | Een cel 'z' is er niet.",
                "recovery-check --input t.csv --column kind --suppressed total.csv | is geen kolom 'column'.",
            })
    void refusesWhatCannotBeWithAWayOut(String command, String said) {
        terminal.with("hole.csv", "row,kind,count", "a,x,1", "a,y,2", "b,x,3")
                .with("minus.csv", "row,count", "a,-1", "b,2")
                .with("sum.csv", "row,count", "a,1", "total,2")
                .with("split.csv", "row,wijk,kind,count", "a,W1,x,1", "a,W2,y,2")
                .with("work2.csv", "area,row", "w,W9")
                .with("all.csv", "row", "r")
                .with("rest.csv", "row", "p", "q", "total")
                .with("far.csv", "row", "z");

        assertThat(terminal.refusal(command)).contains(said).hasLineCount(2);
    }
}
