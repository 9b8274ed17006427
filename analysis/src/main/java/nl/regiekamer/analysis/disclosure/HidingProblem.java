package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest cells to leave out so that one sensitive cell could be as much more, or less, as is
 * asked: a change of cells that keeps all sums, with the price of each cell that it touches.
 *
 * <p>A changed table that agrees with everything published is what a reader must deem possible, so
 * the cells that change are the ones to leave out. Each cell has two variables, more and less.
 */
final class HidingProblem {

    private static final double ROUNDING = 1e-6;

    private final CellTable table;
    private final boolean[] suppressed;
    private final boolean[] mayChange;
    private final int[] number;
    private final List<Integer> cells = new ArrayList<>();

    /**
     * @param mayChange per cell, whether it is suppressed or may become so
     */
    HidingProblem(CellTable table, boolean[] suppressed, boolean[] mayChange) {
        this.table = table;
        this.suppressed = suppressed;
        this.mayChange = mayChange;
        this.number = new int[table.cells()];
        for (var cell = 0; cell < number.length; cell++) {
            number[cell] = mayChange[cell] ? cells.size() : -1;
            if (mayChange[cell]) {
                cells.add(cell);
            }
        }
    }

    /** The cells to leave out as well; null if there is no way. */
    @Nullable List<Integer> cellsToHide(int sensitive, double change) {
        var program = new LinearProgram();
        for (var relation : table.relations()) {
            addTo(program, relation);
        }
        program.equal(moreLess(sensitive), change);
        var bounded = new boolean[cells.size()];
        while (program.minimise(prices()) instanceof LinearProgram.Outcome.Solved solved) {
            var broken = belowZero(solved.point(), bounded);
            if (broken.isEmpty()) {
                return changed(solved.point());
            }
            // Few cells can fall below zero, so a bound is added only where one does.
            var cell = broken.getAsInt();
            bounded[cell] = true;
            var less = moreLess(cells.get(cell));
            less[2 * cell] = -1;
            less[2 * cell + 1] = 1;
            program.atMost(less, table.value(cells.get(cell)));
        }
        return null;
    }

    private double[] moreLess(int cell) {
        var coefficients = new double[2 * cells.size()];
        coefficients[2 * number[cell]] = 1;
        coefficients[2 * number[cell] + 1] = -1;
        return coefficients;
    }

    private void addTo(LinearProgram program, CellTable.Relation relation) {
        var coefficients = new double[2 * cells.size()];
        var any = false;
        for (var part : relation.parts()) {
            any |= add(coefficients, part, 1);
        }
        any |= add(coefficients, relation.total(), -1);
        if (any) {
            program.equal(coefficients, 0);
        }
    }

    private boolean add(double[] coefficients, int cell, double sign) {
        if (!mayChange[cell]) {
            return false;
        }
        coefficients[2 * number[cell]] = sign;
        coefficients[2 * number[cell] + 1] = -sign;
        return true;
    }

    /** Small cells are cheap, so that much stays published; every cell costs something. */
    private double[] prices() {
        var prices = new double[2 * cells.size()];
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var price = suppressed[cell] ? 0 : 1 + Math.log1p(table.value(cell));
            prices[2 * i] = price;
            prices[2 * i + 1] = price;
        }
        return prices;
    }

    private OptionalInt belowZero(double[] point, boolean[] bounded) {
        for (var i = 0; i < cells.size(); i++) {
            var value = table.value(cells.get(i)) + point[2 * i] - point[2 * i + 1];
            if (value < -ROUNDING && !bounded[i]) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private List<Integer> changed(double[] point) {
        var changed = new ArrayList<Integer>();
        for (var i = 0; i < cells.size(); i++) {
            if (Math.abs(point[2 * i] - point[2 * i + 1]) > ROUNDING) {
                changed.add(cells.get(i));
            }
        }
        return changed;
    }
}
