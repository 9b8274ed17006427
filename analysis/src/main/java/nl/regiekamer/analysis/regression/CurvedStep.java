package nl.regiekamer.analysis.regression;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * A step uphill on a surface whose curvature need not be that of a hill yet.
 *
 * @param direction where to go, at full length
 * @param decrement squared length of the step in units of the curvature, 0 or more
 */
record CurvedStep(double[] direction, double decrement) {

    private static final double FLATTEST = 1e-6;

    /** Newton's step, with curvatures of the wrong sign turned round. */
    static CurvedStep of(double[][] curvature, double[] gradient) {
        var axes = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(curvature));
        var steepest = Math.abs(axes.getEigenvalue(0));
        var slope = MatrixUtils.createRealVector(gradient);
        var direction = MatrixUtils.createRealVector(new double[gradient.length]);
        var decrement = 0.0;
        for (var k = 0; k < gradient.length; k++) {
            var axis = axes.getEigenvector(k);
            var bend = Math.max(Math.abs(axes.getEigenvalue(k)), FLATTEST * steepest);
            var along = axis.dotProduct(slope) / bend;
            decrement += along * along * bend;
            direction = direction.add(axis.mapMultiply(along));
        }
        return new CurvedStep(direction.toArray(), decrement);
    }

    static double[][] inverse(double[][] curvature) {
        var matrix = MatrixUtils.createRealMatrix(curvature);
        return new CholeskyDecomposition(matrix, 1e-8, 0).getSolver().getInverse().getData();
    }
}
