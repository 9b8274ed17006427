package nl.regiekamer.analysis.smallarea;

import nl.regiekamer.analysis.numeric.Arguments;

/** Direct estimates y with sampling variances D and covariates x, one row per area. */
record AreaData(double[] y, double[] variances, double[][] x) {

    static AreaData of(double[] direct, double[] directVariances, double[][] x) {
        Arguments.notEmpty("The list of areas", direct.length);
        Arguments.length("Direct variances", directVariances.length, direct.length);
        Arguments.length("Covariates", x.length, direct.length);
        Arguments.allFinite("Direct estimates", direct);
        Arguments.allPositive("Direct variances", directVariances);
        for (var row : x) {
            Arguments.length("Each row of covariates", row.length, x[0].length);
            Arguments.allFinite("Covariates", row);
        }
        if (x[0].length == 0 || direct.length <= x[0].length) {
            throw new IllegalArgumentException(
                    "A model of %d coefficients needs more areas than that and at least one coefficient, got %d areas.\nMaybe the column of ones is missing."
                            .formatted(x[0].length, direct.length));
        }
        return new AreaData(direct.clone(), directVariances.clone(), x.clone());
    }

    int areas() {
        return y.length;
    }

    int coefficients() {
        return x[0].length;
    }

    AreaData without(int area) {
        var n = areas() - 1;
        if (n <= coefficients()) {
            throw new IllegalArgumentException(
                    "Of %d areas none can be left out of a model of %d coefficients."
                            .formatted(areas(), coefficients()));
        }
        var smaller = new AreaData(new double[n], new double[n], new double[n][]);
        for (var i = 0; i < n; i++) {
            var from = i < area ? i : i + 1;
            smaller.y[i] = y[from];
            smaller.variances[i] = variances[from];
            smaller.x[i] = x[from];
        }
        return smaller;
    }

    /** The sample variance of the direct estimates, an upper bound of what lies between areas. */
    double spread() {
        var mean = 0.0;
        for (var value : y) {
            mean += value / y.length;
        }
        var squares = 0.0;
        for (var value : y) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (y.length - 1);
    }
}
