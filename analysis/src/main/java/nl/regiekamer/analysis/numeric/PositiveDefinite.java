package nl.regiekamer.analysis.numeric;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/** Symmetric positive definite matrices, such as X' W X of covariates X. */
public final class PositiveDefinite {

    /** A pivot below this, on a scale where the diagonal is 1, depends on the others. */
    private static final double DEPENDENT = 1e-11;

    private static final double SYMMETRIC = 1e-9;

    private PositiveDefinite() {}

    /**
     * The inverse.
     *
     * @param gram symmetric, finite, one row or more; not changed
     * @throws IllegalArgumentException if it has none, because one covariate is 0 throughout or a
     *     sum of multiples of the others
     */
    public static double[][] inverse(double[][] gram) {
        var scales = new double[gram.length];
        for (var j = 0; j < gram.length; j++) {
            if (!(gram[j][j] > 0)) {
                throw dependent();
            }
            scales[j] = 1 / Math.sqrt(gram[j][j]);
        }
        var scaled = new Array2DRowRealMatrix(scale(gram, scales), false);
        try {
            var cholesky = new CholeskyDecomposition(scaled, SYMMETRIC, DEPENDENT);
            return scale(cholesky.getSolver().getInverse().getData(), scales);
        } catch (MathIllegalArgumentException _) {
            throw dependent();
        }
    }

    private static IllegalArgumentException dependent() {
        return new IllegalArgumentException(
                "The covariates cannot be told apart: one is 0 or a sum of multiples of the others.");
    }

    private static double[][] scale(double[][] matrix, double[] scales) {
        var scaled = new double[matrix.length][matrix.length];
        for (var j = 0; j < scaled.length; j++) {
            for (var k = 0; k < scaled.length; k++) {
                scaled[j][k] = matrix[j][k] * scales[j] * scales[k];
            }
        }
        return scaled;
    }
}
