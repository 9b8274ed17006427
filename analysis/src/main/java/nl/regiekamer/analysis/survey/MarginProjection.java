package nl.regiekamer.analysis.survey;

import java.util.List;

/** Residuals from the regression on the categories of several margins together. */
final class MarginProjection implements Projection {

    private final int[][] codes;
    private final int[] offsets;
    private final double[] weights;
    private final GeneralisedInverse inverse;

    private MarginProjection(
            int[][] codes, int[] offsets, double[] weights, GeneralisedInverse inverse) {
        this.codes = codes;
        this.offsets = offsets;
        this.weights = weights;
        this.inverse = inverse;
    }

    /**
     * @param weights of the regression, one per respondent
     */
    static MarginProjection of(List<Categories> margins, double[] weights) {
        var codes = margins.stream().map(Categories::codes).toArray(int[][]::new);
        var offsets = new int[codes.length + 1];
        for (var k = 0; k < codes.length; k++) {
            offsets[k + 1] = offsets[k] + margins.get(k).count();
        }
        var gram = new double[offsets[codes.length]][offsets[codes.length]];
        for (var a = 0; a < codes.length; a++) {
            for (var b = 0; b < codes.length; b++) {
                for (var i = 0; i < weights.length; i++) {
                    gram[offsets[a] + codes[a][i]][offsets[b] + codes[b][i]] += weights[i];
                }
            }
        }
        return new MarginProjection(codes, offsets, weights, GeneralisedInverse.of(gram));
    }

    @Override
    public void leaveResiduals(double[] values) {
        var sums = new double[offsets[codes.length]];
        for (var i = 0; i < values.length; i++) {
            // Most values of a small domain are 0.
            if (values[i] != 0) {
                var weighted = weights[i] * values[i];
                for (var k = 0; k < codes.length; k++) {
                    sums[offsets[k] + codes[k][i]] += weighted;
                }
            }
        }
        var fitted = inverse.times(sums);
        for (var k = 0; k < codes.length; k++) {
            var code = codes[k];
            var offset = offsets[k];
            for (var i = 0; i < values.length; i++) {
                values[i] -= fitted[offset + code[i]];
            }
        }
    }
}
