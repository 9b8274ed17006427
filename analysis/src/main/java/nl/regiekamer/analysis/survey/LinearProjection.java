package nl.regiekamer.analysis.survey;

/** Residuals from the regression on numeric variables. */
final class LinearProjection implements Projection {

    private final double[][] x;
    private final double[] weights;
    private final GeneralisedInverse inverse;

    /**
     * @param x one row per respondent
     * @param weights of the regression, one per respondent
     */
    LinearProjection(double[][] x, double[] weights) {
        this.x = x;
        this.weights = weights;
        this.inverse = GeneralisedInverse.of(gram(x, weights));
    }

    static double[][] gram(double[][] x, double[] weights) {
        var p = x[0].length;
        var gram = new double[p][p];
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < p; j++) {
                for (var k = 0; k < p; k++) {
                    gram[j][k] += weights[i] * x[i][j] * x[i][k];
                }
            }
        }
        return gram;
    }

    @Override
    public void leaveResiduals(double[] values) {
        var sums = new double[x[0].length];
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < sums.length; j++) {
                sums[j] += weights[i] * values[i] * x[i][j];
            }
        }
        var fitted = inverse.times(sums);
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < sums.length; j++) {
                values[i] -= fitted[j] * x[i][j];
            }
        }
    }
}
