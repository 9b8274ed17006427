package nl.regiekamer.analysis.regression;

/** What one pass over the rows adds up: weighted cross-products, score and log-likelihood. */
final class Sums {

    /** Xᵀ·W·X, lower triangle. */
    final double[][] information;

    /** Xᵀ·W·(working residual). */
    final double[] score;

    /** The log-likelihood without the terms that do not depend on the coefficients. */
    double logLikelihood;

    Sums(int size) {
        information = new double[size][size];
        score = new double[size];
    }

    void add(Sums other) {
        for (var j = 0; j < score.length; j++) {
            score[j] += other.score[j];
            for (var k = 0; k <= j; k++) {
                information[j][k] += other.information[j][k];
            }
        }
        logLikelihood += other.logLikelihood;
    }

    /** Adds the rows of one block. */
    void addBlock(Block block, Design design) {
        for (var j = 0; j < score.length; j++) {
            var column = design.column(j);
            score[j] += block.dotResidual(column);
            block.weigh(column);
            var k = 0;
            for (; k + 3 <= j; k += 4) {
                block.dotFour(design, k, information[j]);
            }
            for (; k <= j; k++) {
                information[j][k] += block.dot(design.column(k));
            }
        }
    }
}
