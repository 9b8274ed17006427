package nl.regiekamer.analysis.smallarea;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/** Matrices of as many rows as there are coefficients. */
final class SmallMatrix {

    private SmallMatrix() {}

    static double[] times(double[][] matrix, double[] vector) {
        var result = new double[vector.length];
        for (var j = 0; j < vector.length; j++) {
            for (var k = 0; k < vector.length; k++) {
                result[j] += matrix[j][k] * vector[k];
            }
        }
        return result;
    }

    static double quadratic(double[][] matrix, double[] vector) {
        var image = times(matrix, vector);
        var sum = 0.0;
        for (var j = 0; j < vector.length; j++) {
            sum += image[j] * vector[j];
        }
        return sum;
    }

    static double[][] product(double[][] a, double[][] b) {
        var result = new double[a.length][a.length];
        for (var j = 0; j < a.length; j++) {
            for (var k = 0; k < a.length; k++) {
                for (var l = 0; l < a.length; l++) {
                    result[j][l] += a[j][k] * b[k][l];
                }
            }
        }
        return result;
    }

    static double traceOfProduct(double[][] a, double[][] b) {
        var trace = 0.0;
        for (var j = 0; j < a.length; j++) {
            for (var k = 0; k < a.length; k++) {
                trace += a[j][k] * b[k][j];
            }
        }
        return trace;
    }

    /** Of a symmetric positive definite matrix. */
    static double logDeterminant(double[][] matrix) {
        var lower =
                new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 0).getL();
        var sum = 0.0;
        for (var j = 0; j < matrix.length; j++) {
            sum += 2 * Math.log(lower.getEntry(j, j));
        }
        return sum;
    }
}
