package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small random tables of counts, and what can be found of them by trying all values. */
final class RandomTables {

    private RandomTables() {}

    /** A table with margins, or a hierarchy, or one with an overlapping work area, by the seed. */
    static CellTable of(long seed) {
        var random = new Random(seed);
        var rows =
                switch ((int) (seed % 3)) {
                    case 0 -> Dimension.withTotal(2 + random.nextInt(3));
                    case 1 -> Dimension.hierarchy(new int[] {0, 0, 1, 1});
                    default -> overlapping(random);
                };
        var columns = Dimension.withTotal(2 + random.nextInt(2));
        return CellTable.of(rows, columns, counts(random, rows.leaves(), columns.leaves()));
    }

    /** The cell that adds up all others; it is taken to be published. */
    static int total(CellTable table) {
        var row = table.rows().leaves();
        while (table.value(table.cell(row, table.columns().nodes() - 1)) < sum(table)) {
            row++;
        }
        return table.cell(row, table.columns().nodes() - 1);
    }

    private static double sum(CellTable table) {
        var sum = 0.0;
        for (var row = 0; row < table.rows().leaves(); row++) {
            sum += table.value(table.cell(row, table.columns().nodes() - 1));
        }
        return sum;
    }

    private static Dimension overlapping(Random random) {
        var rows = Dimension.withTotal(4).withGroup(0, 1);
        return random.nextBoolean() ? rows.withGroup(1, 2) : rows.withGroup(1, 2, 3);
    }

    private static double[][] counts(Random random, int rows, int columns) {
        var counts = new double[rows][columns];
        for (var row : counts) {
            Arrays.setAll(row, _ -> random.nextInt(8));
        }
        return counts;
    }

    /**
     * The least and the largest value of each cell over all tables of whole numbers that agree with
     * what is published, by trying every one.
     */
    static double[][] ranges(CellTable table, boolean[] suppressed) {
        return new Search(table, suppressed).run();
    }

    /** Walks the leaves; a published sum is checked as soon as its last leaf is set. */
    private static final class Search {

        private final CellTable table;
        private final boolean[] suppressed;
        private final List<Integer> leaves = new ArrayList<>();
        private final double[] values;
        private final double[] least;
        private final double[] largest;
        private final int[] lastLeaf;
        private final double limit;

        Search(CellTable table, boolean[] suppressed) {
            this.table = table;
            this.suppressed = suppressed;
            this.values = new double[table.cells()];
            this.least = new double[table.cells()];
            this.largest = new double[table.cells()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(largest, Double.NEGATIVE_INFINITY);
            for (var r = 0; r < table.rows().leaves(); r++) {
                for (var c = 0; c < table.columns().leaves(); c++) {
                    leaves.add(table.cell(r, c));
                }
            }
            lastLeaf = lastLeaves();
            limit = table.value(total(table));
        }

        double[][] run() {
            walk(0);
            return new double[][] {least, largest};
        }

        /** Per cell, the place in the walk of the last leaf that it adds up. */
        private int[] lastLeaves() {
            var last = new int[table.cells()];
            for (var k = 0; k < leaves.size(); k++) {
                last[leaves.get(k)] = k;
            }
            for (var relation : table.relations()) {
                for (var part : relation.parts()) {
                    last[relation.total()] = Math.max(last[relation.total()], last[part]);
                }
            }
            return last;
        }

        private void walk(int k) {
            if (k == leaves.size()) {
                note();
                return;
            }
            var cell = leaves.get(k);
            var from = suppressed[cell] ? 0 : table.value(cell);
            var to = suppressed[cell] ? limit : table.value(cell);
            for (var value = from; value <= to; value++) {
                values[cell] = value;
                addUp();
                if (exceeds()) {
                    break;
                }
                if (agreesUpTo(k)) {
                    walk(k + 1);
                }
            }
            values[cell] = 0;
        }

        /** Whether the leaves set so far are more than a published sum. */
        private boolean exceeds() {
            for (var cell = 0; cell < values.length; cell++) {
                if (!suppressed[cell] && values[cell] > table.value(cell)) {
                    return true;
                }
            }
            return false;
        }

        private boolean agreesUpTo(int k) {
            for (var cell = 0; cell < values.length; cell++) {
                if (!suppressed[cell] && lastLeaf[cell] == k && values[cell] != table.value(cell)) {
                    return false;
                }
            }
            return true;
        }

        private void addUp() {
            for (var relation : table.relations()) {
                var sum = 0.0;
                for (var part : relation.parts()) {
                    sum += values[part];
                }
                values[relation.total()] = sum;
            }
        }

        private void note() {
            addUp();
            for (var cell = 0; cell < values.length; cell++) {
                least[cell] = Math.min(least[cell], values[cell]);
                largest[cell] = Math.max(largest[cell], values[cell]);
            }
        }
    }
}
