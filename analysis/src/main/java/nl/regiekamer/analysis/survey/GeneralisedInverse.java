package nl.regiekamer.analysis.survey;

/**
 * An inverse of a symmetric matrix that may be singular, as that of overlapping margins is: columns
 * that depend on earlier ones are left out.
 *
 * @source Goodnight (1979), A tutorial on the SWEEP operator, The American Statistician 33, 149-158
 */
final class GeneralisedInverse {

    /** A pivot that shrank to less than this share of its own diagonal depends on the others. */
    private static final double DEPENDENT = 1e-9;

    private final double[][] inverse;

    private GeneralisedInverse(double[][] inverse) {
        this.inverse = inverse;
    }

    /** Of a symmetric matrix with a diagonal of 0 or more. */
    static GeneralisedInverse of(double[][] symmetric) {
        var size = symmetric.length;
        var a = new double[size][];
        for (var i = 0; i < size; i++) {
            a[i] = symmetric[i].clone();
        }
        for (var k = 0; k < size; k++) {
            if (a[k][k] > DEPENDENT * symmetric[k][k]) {
                sweep(a, k);
            } else {
                leaveOut(a, k);
            }
        }
        return new GeneralisedInverse(a);
    }

    double[] times(double[] vector) {
        var result = new double[vector.length];
        for (var i = 0; i < vector.length; i++) {
            var sum = 0.0;
            for (var j = 0; j < vector.length; j++) {
                sum += inverse[i][j] * vector[j];
            }
            result[i] = sum;
        }
        return result;
    }

    private static void sweep(double[][] a, int k) {
        var pivot = a[k][k];
        for (var j = 0; j < a.length; j++) {
            a[k][j] /= pivot;
        }
        for (var i = 0; i < a.length; i++) {
            if (i != k) {
                var factor = a[i][k];
                for (var j = 0; j < a.length; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                a[i][k] = -factor / pivot;
            }
        }
        a[k][k] = 1 / pivot;
    }

    private static void leaveOut(double[][] a, int k) {
        for (var i = 0; i < a.length; i++) {
            a[i][k] = 0;
            a[k][i] = 0;
        }
    }
}
