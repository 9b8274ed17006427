package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.regiekamer.analysis.rates.Interval;

/**
 * Tries to recover each suppressed cell from the published ones by linear programming, and says to
 * what interval it came.
 *
 * <p>The reader is taken to know the sums, the published cells and that nothing is negative; not
 * which suppressed cells are sensitive, nor anything from elsewhere. Of a table of counts the
 * interval is narrowed to whole numbers at its ends. Within the search itself cells may be broken:
 * with overlapping areas a reader who tries whole numbers only could in principle find less (in the
 * random tables of the tests none does).
 *
 * @source Fischetti and Salazar (2001), Solving the cell suppression problem on tabular data with
 *     linear constraints, Management Science 47, 1008-1027 (the attacker's two problems)
 */
public final class RecoveryCheck {

    private static final double ROUNDING = 1e-6;

    /** How well a cell is hidden. */
    public enum Outcome {
        /** Its value is known to the reader. */
        RECOVERED,
        /** A sensitive cell whose interval is smaller than it must be. */
        TOO_NARROW,
        /** Not recovered, and if sensitive kept as far away as it must be. */
        HIDDEN
    }

    /**
     * What was found of one suppressed cell.
     *
     * @param range of the values that it can have; infinite above if no sum holds it
     */
    public record Finding(int cell, Interval range, Outcome outcome) {}

    private RecoveryCheck() {}

    /**
     * Checks all suppressed cells, in the order of their numbers.
     *
     * @param suppressed per cell, whether it is left out
     * @param sensitive cells and how far away the reader must be kept
     * @throws IllegalArgumentException if a sensitive cell is published
     */
    public static List<Finding> check(
            CellTable table, boolean[] suppressed, List<SensitiveCell> sensitive) {
        table.requireCells(suppressed);
        var demands = new HashMap<Integer, SensitiveCell>();
        for (var cell : sensitive) {
            if (!suppressed[cell.cell()]) {
                throw new IllegalArgumentException(
                        "Cell %d is sensitive and published.".formatted(cell.cell()));
            }
            demands.put(cell.cell(), cell);
        }
        var attack = new LinearAttack(table, suppressed);
        var findings = new ArrayList<Finding>();
        for (var cell = 0; cell < suppressed.length; cell++) {
            if (suppressed[cell]) {
                var range = attack.range(cell);
                var demand = demands.getOrDefault(cell, new SensitiveCell(cell, 0, 0));
                findings.add(new Finding(cell, range, outcome(table, demand, range)));
            }
        }
        return findings;
    }

    private static Outcome outcome(CellTable table, SensitiveCell demand, Interval range) {
        if (range.high() - range.low() < ROUNDING) {
            return Outcome.RECOVERED;
        }
        return LinearAttack.isKeptApart(demand, table.value(demand.cell()), range)
                ? Outcome.HIDDEN
                : Outcome.TOO_NARROW;
    }
}
