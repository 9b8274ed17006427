package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Finds the cells of a table that may not be published as they are.
 *
 * @source Hundepool, Domingo-Ferrer, Franconi, Giessing, Schulte Nordholt, Spicer and de Wolf
 *     (2012), Statistical Disclosure Control, Wiley, ch. 4; Cox (1981), Linear sensitivity measures
 *     in statistical disclosure control, Journal of Statistical Planning and Inference 5, 153-164
 */
public final class PrimarySuppression {

    private PrimarySuppression() {}

    /**
     * Counts of 1 up to, not including, a minimum. A reader must deem the minimum possible, and one
     * less than the count.
     *
     * @param minimum 1 or more: counts from there on are published
     * @param zeroIsSensitive whether a 0 is hidden too (it tells that nobody did)
     */
    public static List<SensitiveCell> minimumCount(
            CellTable table, double minimum, boolean zeroIsSensitive) {
        if (!(minimum >= 1) || Double.isInfinite(minimum)) {
            throw new IllegalArgumentException(
                    "A minimum count is 1 or more, got %s.".formatted(minimum));
        }
        var sensitive = new ArrayList<SensitiveCell>();
        for (var cell = 0; cell < table.cells(); cell++) {
            var value = table.value(cell);
            if (value < minimum && (value > 0 || zeroIsSensitive)) {
                sensitive.add(new SensitiveCell(cell, Math.min(1, value), minimum - value));
            }
        }
        return sensitive;
    }

    /**
     * The (n, k) rule: cells of which the n largest contributors give more than k % of the amount.
     * The reader's guess must be kept as far away, above and below, as makes k % of it no less than
     * what the n gave.
     *
     * @param contributions per leaf of the rows and leaf of the columns, what each contributor
     *     gave; they add up to the cell
     * @param n contributors, 1 or more
     * @param k per cent, above 0 and below 100
     */
    public static List<SensitiveCell> dominance(
            CellTable table, double[][][] contributions, int n, double k) {
        requirePercentage("k", k);
        if (n < 1) {
            throw new IllegalArgumentException(
                    "The dominance rule needs n of 1 or more, got %d.".formatted(n));
        }
        return amounts(
                table,
                contributions,
                largest -> {
                    var dominant = 0.0;
                    for (var i = 0; i < Math.min(n, largest.length); i++) {
                        dominant += largest[i];
                    }
                    return dominant * 100 / k - sum(largest);
                });
    }

    /**
     * The p % rule: cells in which the second contributor can estimate the first to within p %, so
     * where the third and all smaller ones together give less than p % of the first.
     *
     * @param contributions as for {@link #dominance}
     * @param p per cent, above 0 and below 100
     */
    public static List<SensitiveCell> pPercent(
            CellTable table, double[][][] contributions, double p) {
        requirePercentage("p", p);
        return amounts(
                table,
                contributions,
                largest -> {
                    var first = largest.length > 0 ? largest[0] : 0;
                    var second = largest.length > 1 ? largest[1] : 0;
                    return first * p / 100 - (sum(largest) - first - second);
                });
    }

    /** How far a cell falls short of safety; not above 0 where it is safe. */
    private interface Shortfall {
        double of(double[] largestFirst);
    }

    private static List<SensitiveCell> amounts(
            CellTable table, double[][][] contributions, Shortfall shortfall) {
        Arguments.length("Contributions", contributions.length, table.rows().leaves());
        var sensitive = new ArrayList<SensitiveCell>();
        for (var r = 0; r < table.rows().nodes(); r++) {
            for (var c = 0; c < table.columns().nodes(); c++) {
                var cell = table.cell(r, c);
                var largest = largestFirst(table, contributions, r, c);
                requireSum(table.value(cell), largest, cell);
                var missing = shortfall.of(largest);
                // Rounding in a sum of contributions is no shortfall.
                if (missing > 1e-12 * table.value(cell)) {
                    sensitive.add(
                            new SensitiveCell(cell, Math.min(missing, table.value(cell)), missing));
                }
            }
        }
        return sensitive;
    }

    private static double[] largestFirst(
            CellTable table, double[][][] contributions, int r, int c) {
        var all = new ArrayList<Double>();
        for (var row : leavesUnder(table.rows(), r)) {
            for (var column : leavesUnder(table.columns(), c)) {
                for (var amount : contributions[row][column]) {
                    Arguments.notNegative("A contribution", amount);
                    all.add(-amount);
                }
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).sorted().map(a -> -a).toArray();
    }

    private static int[] leavesUnder(Dimension dimension, int node) {
        return node < dimension.leaves()
                ? new int[] {node}
                : Arrays.stream(dimension.parts(node))
                        .flatMap(part -> Arrays.stream(leavesUnder(dimension, part)))
                        .toArray();
    }

    private static void requireSum(double value, double[] contributions, int cell) {
        if (Math.abs(sum(contributions) - value) > 1e-9 * Math.max(1, value)) {
            throw new IllegalArgumentException(
                    "The contributions to cell %d add up to %s in place of %s."
                            .formatted(cell, sum(contributions), value));
        }
    }

    private static void requirePercentage(String name, double value) {
        if (!(value > 0 && value < 100)) {
            throw new IllegalArgumentException(
                    "%s is a percentage above 0 and below 100, got %s.".formatted(name, value));
        }
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
