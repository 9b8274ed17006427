package nl.regiekamer.analysis.regression;

import java.util.TreeMap;
import org.hipparchus.linear.MatrixUtils;

/** Covariances bread·meat·bread, with the meat from the scores of the rows. */
final class Sandwich {

    private Sandwich() {}

    /** Bartlett's weights 1 - distance/(lag + 1) on the products of scores. */
    static double[][] serial(RegressionFit fit, int lag) {
        if (lag < 0) {
            throw new IllegalArgumentException("A lag is 0 or more, got %d.".formatted(lag));
        }
        var scores = scores(fit);
        var size = fit.estimates().length;
        var meat = new double[size][size];
        for (var distance = 0; distance <= Math.min(lag, scores.length - 1); distance++) {
            var weight = 1 - distance / (lag + 1.0);
            for (var i = distance; i < scores.length; i++) {
                addOuter(meat, scores[i], scores[i - distance], weight);
                if (distance > 0) {
                    addOuter(meat, scores[i - distance], scores[i], weight);
                }
            }
        }
        return around(fit.bread(), meat);
    }

    static double[][] clustered(RegressionFit fit, int[] clusters) {
        var scores = scores(fit);
        if (clusters.length != scores.length) {
            throw new IllegalArgumentException(
                    "%d rows have %d clusters.".formatted(scores.length, clusters.length));
        }
        var size = fit.estimates().length;
        var sums = new TreeMap<Integer, double[]>();
        for (var i = 0; i < scores.length; i++) {
            var sum = sums.computeIfAbsent(clusters[i], key -> new double[size]);
            for (var j = 0; j < size; j++) {
                sum[j] += scores[i][j];
            }
        }
        var meat = new double[size][size];
        sums.values().forEach(sum -> addOuter(meat, sum, sum, 1));
        return around(fit.bread(), meat);
    }

    private static double[][] scores(RegressionFit fit) {
        var design = fit.model().design();
        var counts = fit.model().counts();
        var scores = new double[design.rows()][design.size()];
        for (var i = 0; i < scores.length; i++) {
            var mean = fit.means()[i];
            var residual = (counts.values[i] - mean) * fit.model().family().shrink(mean);
            for (var j = 0; j < design.size(); j++) {
                scores[i][j] = residual * design.column(j)[i];
            }
        }
        return scores;
    }

    private static void addOuter(double[][] sum, double[] a, double[] b, double weight) {
        for (var j = 0; j < a.length; j++) {
            for (var k = 0; k < b.length; k++) {
                sum[j][k] += weight * a[j] * b[k];
            }
        }
    }

    private static double[][] around(double[][] bread, double[][] meat) {
        return multiply(multiply(bread, meat), bread);
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        return MatrixUtils.createRealMatrix(a).multiply(MatrixUtils.createRealMatrix(b)).getData();
    }
}
