package nl.regiekamer.analysis.regression;

import java.util.List;

/**
 * A symmetric positive definite matrix of small size, decomposed so that it can be solved and
 * inverted: L·Lᵀ of the matrix scaled to a diagonal of ones.
 */
final class Information {

    /** Below this share of its own scatter, a column is a combination of the earlier ones. */
    private static final double NOTHING_LEFT = 1e-11;

    private final int size;
    private final double[] scale;
    private final double[][] lower;

    private Information(double[] scale, double[][] lower) {
        this.size = scale.length;
        this.scale = scale;
        this.lower = lower;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix its lower triangle is read
     * @throws IllegalArgumentException naming the column that adds nothing
     */
    static Information of(double[][] matrix, List<String> names) {
        var size = matrix.length;
        var scale = new double[size];
        for (var i = 0; i < size; i++) {
            scale[i] = matrix[i][i] > 0 ? 1 / Math.sqrt(matrix[i][i]) : 0;
        }
        var lower = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var rest = matrix[i][j] * scale[i] * scale[j] - dot(lower[i], lower[j], j);
                lower[i][j] = i == j ? root(rest, names.get(i)) : rest / lower[j][j];
            }
        }
        return new Information(scale, lower);
    }

    private static double root(double rest, String name) {
        if (!(rest > NOTHING_LEFT)) {
            throw new IllegalArgumentException(
                    "Column %s says nothing that the columns before it do not say; leave it out."
                            .formatted(name));
        }
        return Math.sqrt(rest);
    }

    private static double dot(double[] a, double[] b, int length) {
        var sum = 0.0;
        for (var k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    double[] solve(double[] right) {
        var x = new double[size];
        for (var i = 0; i < size; i++) {
            x[i] = (right[i] * scale[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (var i = size - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (var k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        for (var i = 0; i < size; i++) {
            x[i] *= scale[i];
        }
        return x;
    }

    double[][] inverse() {
        var inverse = new double[size][];
        for (var i = 0; i < size; i++) {
            var unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
