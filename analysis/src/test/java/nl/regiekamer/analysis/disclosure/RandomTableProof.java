package nl.regiekamer.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/**
 * Suppresses one random table and holds it against all tables of whole numbers that agree with what
 * is published.
 */
final class RandomTableProof {

    private static final int MINIMUM = 3;

    private RandomTableProof() {}

    static void prove(long seed) {
        var table = RandomTables.of(seed);
        var total = RandomTables.total(table);
        var sensitive = PrimarySuppression.minimumCount(table, MINIMUM, false);
        if (table.value(total) < MINIMUM) {
            return;
        }
        switch (ComplementarySuppression.protect(table, sensitive, Set.of(total))) {
            case Suppression.Protected done -> proveHidden(table, sensitive, done);
            case Suppression.Impossible impossible -> proveImpossible(table, sensitive, impossible);
        }
    }

    private static void proveHidden(
            CellTable table, List<SensitiveCell> sensitive, Suppression.Protected done) {
        var findings = RecoveryCheck.check(table, done.suppressed(), sensitive);
        var ranges = RandomTables.ranges(table, done.suppressed());

        assertThat(findings)
                .allSatisfy(finding -> {
                    assertThat(finding.outcome()).isEqualTo(RecoveryCheck.Outcome.HIDDEN);
                    assertThat(finding.range().low()).isEqualTo(ranges[0][finding.cell()]);
                    assertThat(finding.range().high()).isEqualTo(ranges[1][finding.cell()]);
                });
        for (var cell : sensitive) {
            var value = table.value(cell.cell());
            assertThat(ranges[0][cell.cell()]).isLessThanOrEqualTo(value - cell.below());
            assertThat(ranges[1][cell.cell()]).isGreaterThanOrEqualTo(value + cell.above());
        }
        done.complementary().forEach(cell -> proveNeeded(table, sensitive, done, cell));
    }

    /** Published again, a complementary cell gives a sensitive one away. */
    private static void proveNeeded(
            CellTable table, List<SensitiveCell> sensitive, Suppression.Protected done, int cell) {
        var fewer = done.suppressed();
        fewer[cell] = false;
        var ranges = RandomTables.ranges(table, fewer);

        assertThat(sensitive)
                .anyMatch(other ->
                        ranges[0][other.cell()] > table.value(other.cell()) - other.below()
                                || ranges[1][other.cell()]
                                        < table.value(other.cell()) + other.above());
    }

    /** Also with every cell left out that may be. */
    private static void proveImpossible(
            CellTable table, List<SensitiveCell> sensitive, Suppression.Impossible impossible) {
        var all = new boolean[table.cells()];
        for (var cell = 0; cell < all.length; cell++) {
            all[cell] = table.value(cell) > 0 && cell != RandomTables.total(table);
        }
        var attack = new LinearAttack(table, all);

        assertThat(sensitive)
                .filteredOn(cell -> cell.cell() == impossible.cell())
                .noneMatch(attack::isKeptApart);
    }
}
