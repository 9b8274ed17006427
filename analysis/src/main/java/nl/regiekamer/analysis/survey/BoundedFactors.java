package nl.regiekamer.analysis.survey;

import java.util.Arrays;

/**
 * The factor per category at which the weights, cut off at their bounds, add up to its total: the
 * root of a rising function made of straight pieces, by Newton's method kept inside a bracket.
 */
final class BoundedFactors {

    private static final int STEPS_AT_MOST = 200;
    private static final double CLOSE_ENOUGH = 1e-14;

    /** A step towards a side that is still open. */
    private static final double FAR = 16;

    /** Where weights hang on their bounds whatever the factor. */
    private static final double FARTHEST = 1e30;

    private final RakingCells cells;
    private final int[] codes;
    private final double[] totals;
    private final double[] multiple;
    private final double[] below;
    private final double[] above;
    private boolean reached = true;

    private BoundedFactors(RakingCells cells, int k) {
        this.cells = cells;
        this.codes = cells.codes(k);
        this.totals = cells.totals(k);
        this.multiple = new double[totals.length];
        this.below = new double[totals.length];
        this.above = new double[totals.length];
        Arrays.fill(multiple, 1);
        Arrays.fill(above, Double.POSITIVE_INFINITY);
    }

    /** The factors of margin k. */
    static BoundedFactors find(RakingCells cells, int k) {
        var search = new BoundedFactors(cells, k);
        for (var step = 0; step < STEPS_AT_MOST && search.step(); step++) {}
        return search;
    }

    double multiple(int code) {
        return multiple[code];
    }

    /** Whether the bounds leave every category its total; else it is as near as they let it. */
    boolean reached() {
        return reached;
    }

    /** Moves all categories one step; false when none moves any more. */
    private boolean step() {
        var sums = new double[totals.length];
        var slopes = new double[totals.length];
        for (var c = 0; c < codes.length; c++) {
            var code = codes[c];
            var free = cells.freeWeight(c) * multiple[code];
            var clipped = cells.clip(c, free);
            sums[code] += clipped;
            if (clipped == free) {
                slopes[code] += cells.freeWeight(c);
            }
        }
        var moved = false;
        for (var code = 0; code < totals.length; code++) {
            moved |= move(code, totals[code] - sums[code], slopes[code]);
        }
        return moved;
    }

    private boolean move(int code, double gap, double slope) {
        if (Math.abs(gap) <= CLOSE_ENOUGH * totals[code]) {
            return false;
        }
        if (gap > 0) {
            below[code] = multiple[code];
        } else {
            above[code] = multiple[code];
        }
        var next = slope > 0 ? multiple[code] + gap / slope : Double.NaN;
        if (!(next > below[code] && next < above[code])) {
            next = between(below[code], above[code]);
        }
        if (next > FARTHEST || next < 1 / FARTHEST) {
            reached = false;
            return false;
        }
        var moved = Math.abs(next - multiple[code]) > CLOSE_ENOUGH * multiple[code];
        multiple[code] = next;
        return moved;
    }

    private static double between(double below, double above) {
        if (Double.isInfinite(above)) {
            return below * FAR;
        }
        return below == 0 ? above / FAR : (below + above) / 2;
    }
}
