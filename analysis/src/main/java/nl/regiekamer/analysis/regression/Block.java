package nl.regiekamer.analysis.regression;

import java.util.Arrays;

/**
 * Some hundreds of neighbouring rows, small enough for all their columns to stay in the nearest
 * memory of the processor while each pair of columns is multiplied.
 */
final class Block {

    static final int ROWS = 512;

    private final double[] eta = new double[ROWS];
    private final double[] mean = new double[ROWS];
    private final double[] weight = new double[ROWS];
    private final double[] residual = new double[ROWS];
    private final double[] weighted = new double[ROWS];
    private int from;
    private int length;

    void moveTo(int first, int end) {
        from = first;
        length = Math.min(ROWS, end - first);
    }

    int length() {
        return length;
    }

    double eta(int i) {
        return eta[i];
    }

    double mean(int i) {
        return mean[i];
    }

    /** Sets the linear predictor with its offset. */
    void predict(Counts counts, Design design, double[] coefficients) {
        for (var i = 0; i < length; i++) {
            eta[i] = counts.offset(from + i);
        }
        addProduct(design, coefficients);
    }

    /** Sets the part of the linear predictor that these coefficients make, without an offset. */
    void project(Design design, double[] coefficients) {
        Arrays.fill(eta, 0, length, 0);
        addProduct(design, coefficients);
    }

    private void addProduct(Design design, double[] coefficients) {
        for (var j = 0; j < coefficients.length; j++) {
            var column = design.column(j);
            var coefficient = coefficients[j];
            for (var i = 0; i < length; i++) {
                eta[i] += coefficient * column[from + i];
            }
        }
    }

    void exponentiate() {
        for (var i = 0; i < length; i++) {
            mean[i] = Math.exp(eta[i]);
        }
    }

    /** Weights and residuals of Fisher scoring; the log-likelihood is the answer. */
    double score(Counts counts, Family family) {
        var logLikelihood = 0.0;
        for (var i = 0; i < length; i++) {
            var count = counts.values[from + i];
            var shrink = family.shrink(mean[i]);
            weight[i] = mean[i] * shrink;
            residual[i] = (count - mean[i]) * shrink;
            logLikelihood += family.kernel(count, eta[i], mean[i]);
        }
        return logLikelihood;
    }

    /** Weights and responses of the first step, which takes each count plus a tenth as its mean. */
    void startAtCounts(Counts counts) {
        for (var i = 0; i < length; i++) {
            var count = counts.values[from + i];
            weight[i] = count + 0.1;
            var response = Math.log(weight[i]) - counts.offset(from + i) - 0.1 / weight[i];
            residual[i] = weight[i] * response;
        }
    }

    void weigh(double[] column) {
        for (var i = 0; i < length; i++) {
            weighted[i] = weight[i] * column[from + i];
        }
    }

    double dotResidual(double[] column) {
        return dot(residual, column);
    }

    double dot(double[] column) {
        return dot(weighted, column);
    }

    /** Four sums at a time: an addition then need not wait for the one before it. */
    private double dot(double[] own, double[] column) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        var i = 0;
        for (; i + 3 < length; i += 4) {
            a += own[i] * column[from + i];
            b += own[i + 1] * column[from + i + 1];
            c += own[i + 2] * column[from + i + 2];
            d += own[i + 3] * column[from + i + 3];
        }
        for (; i < length; i++) {
            a += own[i] * column[from + i];
        }
        return (a + b) + (c + d);
    }

    /** The products with four neighbouring columns, each number of our own read once. */
    void dotFour(Design design, int k, double[] sums) {
        var first = design.column(k);
        var second = design.column(k + 1);
        var third = design.column(k + 2);
        var fourth = design.column(k + 3);
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (var i = 0; i < length; i++) {
            var own = weighted[i];
            a += own * first[from + i];
            b += own * second[from + i];
            c += own * third[from + i];
            d += own * fourth[from + i];
        }
        sums[k] += a;
        sums[k + 1] += b;
        sums[k + 2] += c;
        sums[k + 3] += d;
    }
}
