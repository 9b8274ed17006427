package nl.regiekamer.analysis.smallarea;

import nl.regiekamer.analysis.numeric.PositiveDefinite;

/**
 * The generalised least squares fit of y on x with variances A + D, for one A.
 *
 * <p>With W = diag(1 / (A + D)), Q = (X' W X)⁻¹ and P = W - W X Q X' W.
 */
final class GlsFit {

    private final AreaData data;
    private final double between;
    private final double[] beta;
    private final double[][] q;
    private final double[] weights;
    private final double[] residuals;

    private GlsFit(AreaData data, double between, double[] weights, double[] beta, double[][] q) {
        this.data = data;
        this.between = between;
        this.weights = weights;
        this.beta = beta;
        this.q = q;
        this.residuals = new double[data.areas()];
        for (var i = 0; i < residuals.length; i++) {
            residuals[i] = data.y()[i] - predict(data.x()[i]);
        }
    }

    static GlsFit at(double between, AreaData data) {
        var p = data.coefficients();
        var weights = new double[data.areas()];
        var right = new double[p];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = 1 / (between + data.variances()[i]);
            var weighted = data.y()[i] * weights[i];
            for (var j = 0; j < p; j++) {
                right[j] += weighted * data.x()[i][j];
            }
        }
        var q = PositiveDefinite.inverse(weightedGram(data, weights, 1));
        return new GlsFit(data, between, weights, SmallMatrix.times(q, right), q);
    }

    /** X' W^power X, with the power 1, 2 or 3. */
    private static double[][] weightedGram(AreaData data, double[] weights, int power) {
        var p = data.coefficients();
        var gram = new double[p][p];
        for (var i = 0; i < weights.length; i++) {
            var w = weights[i];
            var weight = power == 1 ? w : power == 2 ? w * w : w * w * w;
            var row = data.x()[i];
            for (var j = 0; j < p; j++) {
                var left = weight * row[j];
                for (var k = 0; k <= j; k++) {
                    gram[j][k] += left * row[k];
                }
            }
        }
        for (var j = 0; j < p; j++) {
            for (var k = 0; k < j; k++) {
                gram[k][j] = gram[j][k];
            }
        }
        return gram;
    }

    double between() {
        return between;
    }

    double[] beta() {
        return beta;
    }

    double[][] q() {
        return q;
    }

    double predict(double[] row) {
        var sum = 0.0;
        for (var j = 0; j < row.length; j++) {
            sum += row[j] * beta[j];
        }
        return sum;
    }

    double weight(int area) {
        return weights[area];
    }

    /** Σ w. */
    double sumOfWeights() {
        var sum = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            sum += weight(i);
        }
        return sum;
    }

    /** Σ w². */
    double sumOfSquaredWeights() {
        var sum = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            sum += weight(i) * weight(i);
        }
        return sum;
    }

    /** Σ w r². */
    double weightedSquares() {
        var sum = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            sum += weight(i) * residuals[i] * residuals[i];
        }
        return sum;
    }

    /** Σ w² r², which is y' P P y and minus the slope of Σ w r² in A. */
    double squaredWeightedSquares() {
        var sum = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            var weighted = weight(i) * residuals[i];
            sum += weighted * weighted;
        }
        return sum;
    }

    /** tr(Q X' W² X). */
    double traceOfSecond() {
        return SmallMatrix.traceOfProduct(q, weightedGram(data, weights, 2));
    }

    /** tr(P P). */
    double traceOfSquaredP() {
        var second = SmallMatrix.product(q, weightedGram(data, weights, 2));
        var third = SmallMatrix.traceOfProduct(q, weightedGram(data, weights, 3));
        return sumOfSquaredWeights() - 2 * third + SmallMatrix.traceOfProduct(second, second);
    }

    /** -½ (Σ log 2π(A + D) + Σ w r²). */
    double logLikelihood() {
        var logs = weights.length * Math.log(2 * Math.PI);
        for (var weight : weights) {
            logs -= Math.log(weight);
        }
        return -(logs + weightedSquares()) / 2;
    }

    /** The log-likelihood of what the fit leaves, but for a constant: less ½ log det(X' W X). */
    double restrictedLogLikelihood() {
        return logLikelihood() + SmallMatrix.logDeterminant(q) / 2;
    }
}
