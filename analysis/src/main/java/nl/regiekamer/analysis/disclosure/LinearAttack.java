package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.analysis.rates.Interval;

/**
 * What a reader who knows all published cells, all sums and that nothing is negative can find of a
 * suppressed cell: the least and the largest value that agree with all of it; of counts, the whole
 * numbers in between.
 *
 * <p>Only the cells that hang together with it through sums enter its linear program.
 */
final class LinearAttack {

    /** The solver's values are this near. */
    private static final double ROUNDING = 1e-6;

    private final CellTable table;
    private final boolean[] suppressed;
    private final int[] component;
    private final boolean counts;

    LinearAttack(CellTable table, boolean[] suppressed) {
        this.table = table;
        this.suppressed = suppressed;
        this.component = components();
        this.counts = table.isCounts();
    }

    /** Suppressed cells of one sum belong together; the number of the smallest is that of all. */
    private int[] components() {
        var root = new int[table.cells()];
        for (var cell = 0; cell < root.length; cell++) {
            root[cell] = cell;
        }
        for (var relation : table.relations()) {
            var first = -1;
            for (var cell : suppressedOf(relation)) {
                first = first < 0 ? cell : first;
                join(root, first, cell);
            }
        }
        for (var cell = 0; cell < root.length; cell++) {
            root[cell] = find(root, cell);
        }
        return root;
    }

    private List<Integer> suppressedOf(CellTable.Relation relation) {
        var cells = new ArrayList<Integer>();
        for (var part : relation.parts()) {
            if (suppressed[part]) {
                cells.add(part);
            }
        }
        if (suppressed[relation.total()]) {
            cells.add(relation.total());
        }
        return cells;
    }

    private static int find(int[] root, int cell) {
        var top = cell;
        while (root[top] != top) {
            root[top] = root[root[top]];
            top = root[top];
        }
        return top;
    }

    private static void join(int[] root, int one, int other) {
        var a = find(root, one);
        var b = find(root, other);
        root[Math.max(a, b)] = Math.min(a, b);
    }

    boolean sameComponent(int one, int other) {
        return component[one] == component[other];
    }

    /** The values that a suppressed cell can have. */
    Interval range(int cell) {
        var numbers = new int[table.cells()];
        var count = 0;
        for (var other = 0; other < numbers.length; other++) {
            numbers[other] = suppressed[other] && sameComponent(cell, other) ? count++ : -1;
        }
        var program = new LinearProgram();
        for (var relation : table.relations()) {
            addTo(program, relation, numbers, count);
        }
        var objective = new double[count];
        objective[numbers[cell]] = 1;
        var low = value(program.minimise(objective));
        var high = value(program.maximise(objective));
        return counts ? new Interval(Math.ceil(low), Math.floor(high)) : new Interval(low, high);
    }

    private void addTo(
            LinearProgram program, CellTable.Relation relation, int[] numbers, int count) {
        var coefficients = new double[count];
        var sum = 0.0;
        var any = false;
        for (var part : relation.parts()) {
            if (numbers[part] >= 0) {
                coefficients[numbers[part]] = 1;
                sum += table.value(part);
                any = true;
            }
        }
        if (numbers[relation.total()] >= 0) {
            coefficients[numbers[relation.total()]] = -1;
            sum -= table.value(relation.total());
            any = true;
        }
        if (any) {
            program.equal(coefficients, sum);
        }
    }

    private static double value(LinearProgram.Outcome outcome) {
        return switch (outcome) {
            case LinearProgram.Outcome.Solved solved -> settle(solved.value());
            case LinearProgram.Outcome.Unbounded _ -> Double.POSITIVE_INFINITY;
            case LinearProgram.Outcome.Infeasible _ ->
                    throw new ArithmeticException(
                            "The table agrees with itself, yet the solver finds no values for it.");
        };
    }

    private static double settle(double value) {
        var whole = Math.rint(value);
        return Math.abs(value - whole) < ROUNDING ? whole + 0.0 : Math.max(0, value);
    }

    /** Whether a reader's guess of a cell is kept as far away as it must be. */
    boolean isKeptApart(SensitiveCell sensitive) {
        return isKeptApart(sensitive, table.value(sensitive.cell()), range(sensitive.cell()));
    }

    static boolean isKeptApart(SensitiveCell sensitive, double value, Interval range) {
        return range.low() <= value - sensitive.below() + ROUNDING
                && range.high() >= value + sensitive.above() - ROUNDING;
    }
}
