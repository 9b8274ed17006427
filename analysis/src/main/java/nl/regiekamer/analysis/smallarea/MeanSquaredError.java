package nl.regiekamer.analysis.smallarea;

/** The estimated mean squared error of each estimate, to the order of 1 / areas. */
final class MeanSquaredError {

    private final GlsFit fit;
    private final AreaData data;
    private final double varianceOfA;
    private final double biasOfA;

    private MeanSquaredError(GlsFit fit, AreaData data, double varianceOfA, double biasOfA) {
        this.fit = fit;
        this.data = data;
        this.varianceOfA = varianceOfA;
        this.biasOfA = biasOfA;
    }

    static MeanSquaredError of(GlsFit fit, AreaData data, FayHerriot.Method method) {
        var first = fit.sumOfWeights();
        var second = fit.sumOfSquaredWeights();
        var areas = data.areas();
        return switch (method) {
            case REML -> new MeanSquaredError(fit, data, 2 / second, 0);
            case ML -> new MeanSquaredError(fit, data, 2 / second, -fit.traceOfSecond() / second);
            case FH ->
                    new MeanSquaredError(
                            fit,
                            data,
                            2 * areas / (first * first),
                            2 * (areas * second - first * first) / (first * first * first));
        };
    }

    double of(int area) {
        var w = fit.weight(area);
        var shrunk = data.variances()[area] * w;
        var g1 = fit.between() * shrunk;
        var g2 = shrunk * shrunk * SmallMatrix.quadratic(fit.q(), data.x()[area]);
        var g3 = shrunk * shrunk * varianceOfA * w;
        return g1 + g2 + 2 * g3 - biasOfA * shrunk * shrunk;
    }
}
