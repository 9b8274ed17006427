package nl.regiekamer.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.regiekamer.analysis.disclosure.RecoveryCheck.Outcome;
import nl.regiekamer.analysis.rates.Interval;
import org.junit.jupiter.api.Test;

class DisclosureTests {

    /** Two rows and three columns of counts with margins; cells 0 to 3 are the first row. */
    private static final CellTable MARGINS =
            CellTable.of(
                    Dimension.withTotal(2),
                    Dimension.withTotal(3),
                    new double[][] {{2, 20, 30}, {40, 50, 60}});

    @Test
    void aTableAddsUpItsLeaves() {
        var hierarchy = Dimension.hierarchy(new int[] {0, 1, 0});

        var table =
                CellTable.of(
                        hierarchy,
                        Dimension.withTotal(2),
                        new double[][] {{1, 2}, {4, 8}, {16, 32}});

        // Three buurten, two wijken, the municipality.
        assertThat(hierarchy.nodes()).isEqualTo(6);
        assertThat(table.cells()).isEqualTo(18);
        assertThat(table.value(table.cell(3, 0))).isEqualTo(17);
        assertThat(table.value(table.cell(4, 1))).isEqualTo(8);
        assertThat(table.value(table.cell(5, 0))).isEqualTo(21);
        assertThat(table.value(table.cell(5, 2))).isEqualTo(63);
        assertThat(table.value(table.cell(2, 2))).isEqualTo(48);
    }

    @Test
    void countsBelowTheMinimumAreSensitive() {
        assertThat(PrimarySuppression.minimumCount(MARGINS, 5, false))
                .containsExactly(new SensitiveCell(0, 1, 3));
        assertThat(PrimarySuppression.minimumCount(MARGINS, 2, false)).isEmpty();
        assertThat(PrimarySuppression.minimumCount(MARGINS, 21, false))
                .containsExactly(new SensitiveCell(0, 1, 19), new SensitiveCell(1, 1, 1));
    }

    @Test
    void zeroIsSensitiveOnlyWhereAskedFor() {
        var table = line(0, 7);

        assertThat(PrimarySuppression.minimumCount(table, 3, false)).isEmpty();
        assertThat(PrimarySuppression.minimumCount(table, 3, true))
                .containsExactly(new SensitiveCell(0, 0, 3));
    }

    private static CellTable line(double... values) {
        var leaves = new double[values.length][];
        for (var i = 0; i < values.length; i++) {
            leaves[i] = new double[] {values[i]};
        }
        return CellTable.of(Dimension.withTotal(values.length), Dimension.of(1), leaves);
    }

    @Test
    void cellsThatOneContributorDominatesAreSensitive() {
        var table = line(100, 100);
        var contributions = new double[][][] {{{10, 85, 5}}, {{50, 30, 20}}};

        // One gives 85 of 100; 85 / 0.8 is 106.25.
        assertThat(PrimarySuppression.dominance(table, contributions, 1, 80))
                .containsExactly(new SensitiveCell(0, 6.25, 6.25));
        // Two give 95 and 80 of 100, and 135 of 200.
        assertThat(PrimarySuppression.dominance(table, contributions, 2, 80))
                .containsExactly(new SensitiveCell(0, 18.75, 18.75));
        assertThat(PrimarySuppression.dominance(table, contributions, 1, 85)).isEmpty();
    }

    @Test
    void cellsInWhichTheSecondKnowsTheFirstAreSensitive() {
        var table = line(100, 100);
        var contributions = new double[][][] {{{10, 85, 5}}, {{50, 30, 20}}};

        // Without the first and second 5 is left, where 10 % of the first is 8.5.
        assertThat(PrimarySuppression.pPercent(table, contributions, 10))
                .containsExactly(new SensitiveCell(0, 3.5, 3.5));
        assertThat(PrimarySuppression.pPercent(line(3, 5), new double[][][] {{{3}}, {{5}}}, 10))
                .extracting(SensitiveCell::cell)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aMarginGivesASingleSuppressedCellAway() {
        var findings = RecoveryCheck.check(MARGINS, marks(MARGINS, 0), List.of());

        assertThat(findings)
                .containsExactly(
                        new RecoveryCheck.Finding(0, new Interval(2, 2), Outcome.RECOVERED));
    }

    @Test
    void aSquareOfSuppressedCellsHidesThemBetweenItsSmallest() {
        var sensitive = List.of(new SensitiveCell(0, 1, 3));

        var findings = RecoveryCheck.check(MARGINS, marks(MARGINS, 0, 1, 4, 5), sensitive);

        // The first cell can lose its 2 and win what the second and the fifth have, 20.
        assertThat(findings.getFirst())
                .isEqualTo(new RecoveryCheck.Finding(0, new Interval(0, 22), Outcome.HIDDEN));
        assertThat(findings.get(1).range()).isEqualTo(new Interval(0, 22));
        assertThat(findings.get(2).range()).isEqualTo(new Interval(20, 42));
        assertThat(findings.get(3).range()).isEqualTo(new Interval(48, 70));
    }

    @Test
    void aSensitiveCellWithTooLittleRoomIsReported() {
        var findings =
                RecoveryCheck.check(
                        MARGINS, marks(MARGINS, 0, 1, 4, 5), List.of(new SensitiveCell(0, 2, 21)));

        assertThat(findings.getFirst().outcome()).isEqualTo(Outcome.TOO_NARROW);
    }

    @Test
    void aCellThatNoSumHoldsCanBeAnything() {
        var table = CellTable.of(Dimension.of(2), Dimension.of(1), new double[][] {{1}, {9}});

        var findings =
                RecoveryCheck.check(table, marks(table, 0), List.of(new SensitiveCell(0, 1, 100)));

        assertThat(findings.getFirst().range())
                .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(findings.getFirst().outcome()).isEqualTo(Outcome.HIDDEN);
    }

    @Test
    void oneWholeNumberInAnIntervalIsARecovery() {
        // A and B add up to 1, B and C to 1, A and C to 1: halves, if they were not counts.
        var areas =
                Dimension.of(3).withGroup(0, 1).withGroup(1, 2).withGroup(0, 2).withGroup(0, 1, 2);
        var counts = CellTable.of(areas, Dimension.of(1), new double[][] {{2}, {0}, {0}});
        var findings = RecoveryCheck.check(counts, marks(counts, 0, 1, 2), List.of());

        assertThat(findings).allMatch(finding -> finding.outcome() == Outcome.RECOVERED);
    }

    @Test
    void aWorkAreaThatLeavesOneBuurtOutGivesItAway() {
        // The wijk has three buurten; the work area two of them. Both are published.
        var areas = Dimension.withTotal(3).withGroup(0, 1);
        var table = CellTable.of(areas, Dimension.of(1), new double[][] {{20}, {30}, {2}});
        var sensitive = PrimarySuppression.minimumCount(table, 5, false);
        var municipality = 3;

        var naive = RecoveryCheck.check(table, marks(table, 0, 2), sensitive);
        var done =
                (Suppression.Protected)
                        ComplementarySuppression.protect(table, sensitive, Set.of(municipality));

        assertThat(naive).allMatch(finding -> finding.outcome() == Outcome.RECOVERED);
        // Hidden only if the work area is left out, and with it the cheaper of its buurten.
        assertThat(done.primary()).containsExactly(2);
        assertThat(done.complementary()).containsExactly(0, 4);
        assertThat(RecoveryCheck.check(table, done.suppressed(), sensitive))
                .allMatch(finding -> finding.outcome() == Outcome.HIDDEN);
    }

    @Test
    void aWijkIsLeftOutWhereItsOnlyOtherBuurtIsEmpty() {
        // Buurten 0 and 1 form wijk 4, buurten 2 and 3 wijk 5, all the municipality 6.
        var areas = Dimension.hierarchy(new int[] {0, 0, 1, 1});
        var table = CellTable.of(areas, Dimension.of(1), new double[][] {{2}, {0}, {30}, {40}});

        var done =
                (Suppression.Protected)
                        ComplementarySuppression.protect(
                                table, List.of(new SensitiveCell(0, 1, 3)), Set.of(6));

        assertThat(done.complementary()).containsExactly(2, 4, 5);
    }

    @Test
    void withoutSensitiveCellsEverythingIsPublished() {
        var done =
                (Suppression.Protected)
                        ComplementarySuppression.protect(MARGINS, List.of(), Set.of());

        assertThat(done.suppressed()).doesNotContain(true);
        assertThat(done.complementary()).isEmpty();
    }

    @Test
    void saysWhichCellCannotBeHidden() {
        var table = line(2, 30, 40);

        var result =
                ComplementarySuppression.protect(
                        table, List.of(new SensitiveCell(0, 1, 3)), Set.of(1, 2, 3));

        assertThat(result).isEqualTo(new Suppression.Impossible(0));
    }

    @Test
    void refusesWhatMeansNothing() {
        var two = List.of(new SensitiveCell(0, 3, 3));

        assertThatThrownBy(() -> ComplementarySuppression.protect(MARGINS, two, Set.of()))
                .hasMessageContaining("2.0 cannot be 3.0 less");
        assertThatThrownBy(() -> ComplementarySuppression.protect(MARGINS, two, Set.of(0)))
                .hasMessageContaining("must be published");
        assertThatThrownBy(() -> RecoveryCheck.check(MARGINS, marks(MARGINS, 1), two))
                .hasMessageContaining("sensitive and published");
        assertThatThrownBy(() -> RecoveryCheck.check(MARGINS, new boolean[3], List.of()))
                .hasMessageContaining("12 elements, got 3");
        assertThatThrownBy(() -> PrimarySuppression.minimumCount(MARGINS, 0.5, false))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> PrimarySuppression.dominance(MARGINS, new double[2][3][0], 0, 80))
                .hasMessageContaining("n of 1");
        assertThatThrownBy(() -> PrimarySuppression.pPercent(MARGINS, new double[2][3][0], 100))
                .hasMessageContaining("p is a percentage");
        assertThatThrownBy(() -> PrimarySuppression.pPercent(MARGINS, new double[2][3][0], 10))
                .hasMessageContaining("contributions to cell 0 add up to 0.0 in place of 2.0");
        assertThatThrownBy(() -> Dimension.of(0)).hasMessageContaining("no element");
        assertThatThrownBy(() -> Dimension.of(2).withGroup(0, 2)).hasMessageContaining("got 2");
        assertThatThrownBy(() -> Dimension.of(2).withGroup(1, 1)).hasMessageContaining("got 1");
        assertThatThrownBy(() -> line(1, -1)).hasMessageContaining("-1.0");
    }

    private static boolean[] marks(CellTable table, int... cells) {
        var marks = new boolean[table.cells()];
        for (var cell : cells) {
            marks[cell] = true;
        }
        return marks;
    }
}
