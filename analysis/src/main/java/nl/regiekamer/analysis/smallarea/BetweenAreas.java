package nl.regiekamer.analysis.smallarea;

/**
 * Finds the variance A between areas at which an estimating equation holds; 0 where it holds
 * nowhere above that.
 *
 * <p>The likelihoods may have more than one top: they are looked at on a grid first, and the
 * equation is solved beside the highest point.
 */
final class BetweenAreas {

    private static final int STEPS_AT_MOST = 200;
    private static final double CLOSE_ENOUGH = 1e-13;
    private static final int GRID = 24;

    private final AreaData data;
    private final FayHerriot.Method method;

    private BetweenAreas(AreaData data, FayHerriot.Method method) {
        this.data = data;
        this.method = method;
    }

    static double find(AreaData data, FayHerriot.Method method) {
        var search = new BetweenAreas(data, method);
        return method == FayHerriot.Method.FH
                ? search.solve(0, 0, Double.POSITIVE_INFINITY)
                : search.besideTheTop();
    }

    /** The solution near one that is known of nearly the same areas. */
    static double near(double known, AreaData data, FayHerriot.Method method) {
        return new BetweenAreas(data, method).solve(known, 0, Double.POSITIVE_INFINITY);
    }

    private double besideTheTop() {
        var step = Math.exp(Math.log(1e6) / (GRID - 2));
        var highest = 4 * data.spread();
        var grid = new double[GRID];
        for (var k = 1; k < GRID; k++) {
            grid[k] = highest * Math.pow(step, k - (GRID - 1));
        }
        var best = 0;
        var bestValue = Double.NEGATIVE_INFINITY;
        for (var k = 0; k < GRID; k++) {
            var value = logLikelihood(GlsFit.at(grid[k], data));
            if (value > bestValue) {
                best = k;
                bestValue = value;
            }
        }
        var low = grid[Math.max(0, best - 1)];
        var high = best == GRID - 1 ? Double.POSITIVE_INFINITY : grid[best + 1];
        return solve(grid[best], low, high);
    }

    private double logLikelihood(GlsFit fit) {
        return method == FayHerriot.Method.ML ? fit.logLikelihood() : fit.restrictedLogLikelihood();
    }

    /** Scoring kept inside a bracket that only shrinks; the score falls through the solution. */
    private double solve(double start, double least, double most) {
        var low = least;
        var high = most;
        var zeroTried = start == 0;
        var a = start;
        for (var step = 0; step < STEPS_AT_MOST; step++) {
            var fit = GlsFit.at(a, data);
            var score = score(fit);
            if (a == 0 && score <= 0) {
                return 0;
            }
            if (score > 0) {
                low = a;
            } else {
                high = a;
            }
            var next = a + score / information(fit);
            if (Math.abs(next - a) <= CLOSE_ENOUGH * a) {
                return next;
            }
            if (next <= 0 && !zeroTried) {
                zeroTried = true;
                next = 0;
            } else if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * low : (low + high) / 2;
            }
            a = next;
        }
        return a;
    }

    private double score(GlsFit fit) {
        return switch (method) {
            case REML ->
                    (fit.squaredWeightedSquares() - fit.sumOfWeights() + fit.traceOfSecond()) / 2;
            case ML -> (fit.squaredWeightedSquares() - fit.sumOfWeights()) / 2;
            case FH -> fit.weightedSquares() - (data.areas() - data.coefficients());
        };
    }

    private double information(GlsFit fit) {
        return switch (method) {
            case REML -> fit.traceOfSquaredP() / 2;
            case ML -> fit.sumOfSquaredWeights() / 2;
            case FH -> fit.squaredWeightedSquares();
        };
    }
}
