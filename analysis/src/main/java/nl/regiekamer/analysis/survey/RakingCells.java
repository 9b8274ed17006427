package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import java.util.List;

/**
 * The weights while they are raked, by cell: the respondents who share all categories, or single
 * respondents where bounds of the weight itself set them apart.
 */
final class RakingCells {

    private final double[] weights;
    private final List<Margin> margins;
    private final double[][] totals;
    private final int[] cellOf;
    private final int[][] codes;
    private final double[] cellWeight;
    private final double[] factor;
    private final double[] low;
    private final double[] high;
    private final boolean bounded;

    private RakingCells(double[] weights, List<Margin> margins, WeightBounds bounds) {
        this.weights = weights;
        this.margins = margins;
        this.totals = margins.stream().map(Margin::totals).toArray(double[][]::new);
        this.bounded = !bounds.equals(WeightBounds.NONE);
        var together = bounds.ofRatio();
        this.cellOf = together ? CellNumbers.of(margins, weights.length) : identity(weights.length);
        var cells = Arrays.stream(cellOf).max().orElseThrow() + 1;
        this.codes = new int[margins.size()][cells];
        this.cellWeight = new double[cells];
        this.factor = new double[cells];
        Arrays.fill(factor, 1);
        for (var i = 0; i < weights.length; i++) {
            cellWeight[cellOf[i]] += weights[i];
        }
        for (var k = 0; k < codes.length; k++) {
            var of = margins.get(k).categories().codes();
            for (var i = 0; i < weights.length; i++) {
                codes[k][cellOf[i]] = of[i];
            }
        }
        this.low = new double[cells];
        this.high = new double[cells];
        for (var c = 0; c < cells; c++) {
            low[c] = bounds.ofRatio() ? bounds.low() * cellWeight[c] : bounds.low();
            high[c] = bounds.ofRatio() ? bounds.high() * cellWeight[c] : bounds.high();
            if (cellWeight[c] == 0) {
                low[c] = 0;
                high[c] = 0;
            }
        }
    }

    static RakingCells of(double[] weights, List<Margin> margins, WeightBounds bounds) {
        return new RakingCells(weights, margins, bounds);
    }

    private static int[] identity(int size) {
        var cells = new int[size];
        for (var i = 0; i < size; i++) {
            cells[i] = i;
        }
        return cells;
    }

    /** Fits every margin once; false where one cannot be fitted at all. */
    boolean sweep() {
        for (var k = 0; k < codes.length; k++) {
            if (!(bounded ? fitWithinBounds(k) : fit(k))) {
                return false;
            }
        }
        return true;
    }

    private boolean fit(int k) {
        var sums = sums(k);
        for (var code = 0; code < sums.length; code++) {
            if (sums[code] == 0) {
                return false;
            }
            sums[code] = totals[k][code] / sums[code];
        }
        for (var c = 0; c < factor.length; c++) {
            factor[c] *= sums[codes[k][c]];
        }
        return true;
    }

    private boolean fitWithinBounds(int k) {
        var multiples = BoundedFactors.find(this, k);
        for (var c = 0; c < factor.length; c++) {
            factor[c] *= multiples.multiple(codes[k][c]);
        }
        return multiples.reached();
    }

    double[] sums(int k) {
        var sums = new double[totals[k].length];
        for (var c = 0; c < factor.length; c++) {
            sums[codes[k][c]] += weightOf(c);
        }
        return sums;
    }

    double[] totals(int k) {
        return totals[k];
    }

    int[] codes(int k) {
        return codes[k];
    }

    /** The weight of a cell before it is cut off at the bounds. */
    double freeWeight(int cell) {
        return cellWeight[cell] * factor[cell];
    }

    double clip(int cell, double weight) {
        return Math.min(high[cell], Math.max(low[cell], weight));
    }

    private double weightOf(int cell) {
        var free = freeWeight(cell);
        return bounded ? clip(cell, free) : free;
    }

    double largestMiss() {
        var largest = 0.0;
        for (var k = 0; k < codes.length; k++) {
            var sums = sums(k);
            for (var code = 0; code < sums.length; code++) {
                largest = Math.max(largest, Math.abs(sums[code] / totals[k][code] - 1));
            }
        }
        return largest;
    }

    String worstMiss() {
        var worst = -1.0;
        var text = "";
        for (var k = 0; k < codes.length; k++) {
            var sums = sums(k);
            for (var code = 0; code < sums.length; code++) {
                var miss = Math.abs(sums[code] / totals[k][code] - 1);
                if (miss > worst) {
                    worst = miss;
                    text =
                            "Category %s of margin %d adds up to %s in place of %s."
                                    .formatted(
                                            margins.get(k).categories().labels().get(code),
                                            k,
                                            sums[code],
                                            totals[k][code]);
                }
            }
        }
        return text;
    }

    /** The weights of the respondents: each its part of the weight of its cell. */
    double[] weights() {
        var share = new double[factor.length];
        for (var c = 0; c < share.length; c++) {
            share[c] = cellWeight[c] == 0 ? 0 : weightOf(c) / cellWeight[c];
        }
        var raked = new double[weights.length];
        for (var i = 0; i < raked.length; i++) {
            raked[i] = weights[i] * share[cellOf[i]];
        }
        return raked;
    }
}
