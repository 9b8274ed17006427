package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Leaves out further cells of a table, so that the sensitive ones cannot be found back by adding
 * and subtracting: over rows and columns, over buurt ⊂ wijk ⊂ municipality, and over areas that
 * overlap (differencing).
 *
 * <p>One sensitive cell after the other, most demanding first, is given room above and below by the
 * cheapest cells, found by linear programming. At the end every extra cell is published again if
 * the sensitive ones stay safe without it. The result is safe against {@link RecoveryCheck}; it is
 * not always the smallest set that is.
 *
 * <p>Cells of 0 are not used to hide others: a reader often knows them.
 *
 * @source Kelly, Golden and Assad (1992), Cell suppression: disclosure protection for sensitive
 *     tabular data, Networks 22, 397-417; Fischetti and Salazar (2001), Management Science 47,
 *     1008-1027
 */
public final class ComplementarySuppression {

    private final CellTable table;
    private final List<SensitiveCell> sensitive;
    private final boolean[] mayChange;
    private final boolean[] suppressed;

    private ComplementarySuppression(
            CellTable table, List<SensitiveCell> sensitive, Set<Integer> published) {
        this.table = table;
        this.sensitive =
                sensitive.stream()
                        .sorted(
                                Comparator.comparingDouble(SensitiveCell::above)
                                        .reversed()
                                        .thenComparingInt(SensitiveCell::cell))
                        .toList();
        this.suppressed = new boolean[table.cells()];
        this.mayChange = new boolean[table.cells()];
        for (var cell = 0; cell < mayChange.length; cell++) {
            mayChange[cell] = table.value(cell) > 0 && !published.contains(cell);
        }
        for (var cell : sensitive) {
            requirePossible(cell, published);
            suppressed[cell.cell()] = true;
            mayChange[cell.cell()] = true;
        }
    }

    private void requirePossible(SensitiveCell cell, Set<Integer> published) {
        if (published.contains(cell.cell())) {
            throw new IllegalArgumentException(
                    "Cell %d is sensitive and must be published.".formatted(cell.cell()));
        }
        if (cell.below() > table.value(cell.cell())) {
            throw new IllegalArgumentException(
                    "Cell %d of %s cannot be %s less."
                            .formatted(cell.cell(), table.value(cell.cell()), cell.below()));
        }
    }

    /**
     * Protects the sensitive cells of a table.
     *
     * @param sensitive as from {@link PrimarySuppression}
     * @param published cells that are known anyway or must not be left out, such as the total of
     *     the municipality
     * @throws IllegalArgumentException if a sensitive cell must be published
     */
    public static Suppression protect(
            CellTable table, List<SensitiveCell> sensitive, Set<Integer> published) {
        var work = new ComplementarySuppression(table, sensitive, published);
        for (var cell : work.sensitive) {
            if (!work.hide(cell.cell(), cell.above()) || !work.hide(cell.cell(), -cell.below())) {
                return new Suppression.Impossible(cell.cell());
            }
        }
        work.publishWhatIsNotNeeded();
        return work.result();
    }

    private boolean hide(int cell, double change) {
        // What is hidden already needs no search among all cells.
        var room = new LinearAttack(table, suppressed).range(cell);
        if (room.contains(table.value(cell) + change)) {
            return true;
        }
        var hidden = new HidingProblem(table, suppressed, mayChange).cellsToHide(cell, change);
        if (hidden == null) {
            return false;
        }
        hidden.forEach(other -> suppressed[other] = true);
        return true;
    }

    private void publishWhatIsNotNeeded() {
        var largestFirst =
                complementary().stream()
                        .sorted(
                                Comparator.comparingDouble((Integer cell) -> table.value(cell))
                                        .reversed())
                        .toList();
        for (var cell : largestFirst) {
            var before = new LinearAttack(table, suppressed);
            suppressed[cell] = false;
            var attack = new LinearAttack(table, suppressed);
            var safe =
                    sensitive.stream()
                            .filter(other -> before.sameComponent(cell, other.cell()))
                            .allMatch(attack::isKeptApart);
            suppressed[cell] = !safe;
        }
    }

    private List<Integer> complementary() {
        var primary = primary();
        var cells = new ArrayList<Integer>();
        for (var cell = 0; cell < suppressed.length; cell++) {
            if (suppressed[cell] && !primary.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private List<Integer> primary() {
        return sensitive.stream().map(SensitiveCell::cell).sorted().toList();
    }

    private Suppression result() {
        return new Suppression.Protected(suppressed, primary(), complementary());
    }
}
