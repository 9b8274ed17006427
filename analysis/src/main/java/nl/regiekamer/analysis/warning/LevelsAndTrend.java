package nl.regiekamer.analysis.warning;

import java.util.Arrays;

/**
 * A quasi-Poisson regression on levels of the season and a trend, made for speed: with one level
 * per row the normal equations are an arrow, solved in one pass.
 *
 * <p>Iterated as usual from each count plus a tenth, until the deviance changes by less than 1e-8
 * of itself; weights, leverages and the dispersion are those of the last iteration. One instance is
 * used for many series, by one thread.
 *
 * @source McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, section 2.5
 */
final class LevelsAndTrend {

    private static final int ITERATIONS_AT_MOST = 25;
    private static final double SMALL_CHANGE = 1e-8;

    private final int[] level;
    private final double[] time;
    private final double[] count;
    private final double[] prior;
    private final double[] mean;
    private final double[] eta;
    private final double[] weight;
    private final double[] weightSum;
    private final double[] timeMean;
    private final double[] height;
    private int rows;
    private int levelsUsed;
    private boolean trend;
    private double slope;
    private double timeScatter;

    LevelsAndTrend(int rowsAtMost, int levels) {
        level = new int[rowsAtMost];
        time = new double[rowsAtMost];
        count = new double[rowsAtMost];
        prior = new double[rowsAtMost];
        mean = new double[rowsAtMost];
        eta = new double[rowsAtMost];
        weight = new double[rowsAtMost];
        weightSum = new double[levels];
        timeMean = new double[levels];
        height = new double[levels];
    }

    void clear() {
        rows = 0;
    }

    void add(int rowLevel, double rowTime, double rowCount) {
        level[rows] = rowLevel;
        time[rows] = rowTime;
        count[rows] = rowCount;
        prior[rows] = 1;
        rows++;
    }

    int rows() {
        return rows;
    }

    double count(int row) {
        return count[row];
    }

    double mean(int row) {
        return mean[row];
    }

    void setPrior(int row, double priorWeight) {
        prior[row] = priorWeight;
    }

    boolean trend() {
        return trend;
    }

    /** The share of a row in its own expected value. */
    double leverage(int row) {
        return weight[row] * unscaledVariance(level[row], time[row]);
    }

    /** The variance of the linear predictor at a level and time, for a dispersion of 1. */
    double unscaledVariance(int atLevel, double atTime) {
        var distance = atTime - timeMean[atLevel];
        return 1 / weightSum[atLevel] + (trend ? distance * distance / timeScatter : 0);
    }

    /** The logarithm of the expected count. */
    double predict(int atLevel, double atTime) {
        return height[atLevel] + (trend ? slope * (atTime - timeMean[atLevel]) : 0);
    }

    boolean has(int atLevel) {
        return weightSum[atLevel] > 0;
    }

    int degreesOfFreedom() {
        return rows - levelsUsed - (trend ? 1 : 0);
    }

    /** Σ weight·(relative residual)²/degrees of freedom, not clipped. */
    double dispersion() {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) {
            var share = (count[i] - mean[i]) / mean[i];
            sum += weight[i] * share * share;
        }
        return sum / degreesOfFreedom();
    }

    /** As {@link #dispersion}, with the prior weights where those of the iteration belong. */
    double dispersionByPriorWeights() {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) {
            var share = (count[i] - mean[i]) / mean[i];
            sum += prior[i] * share * share;
        }
        return sum / degreesOfFreedom();
    }

    /** The slope in standard errors. */
    double slopeStatistic(double dispersion) {
        return slope * Math.sqrt(timeScatter / dispersion);
    }

    /**
     * Fits.
     *
     * @return whether it settled
     */
    boolean fit(boolean withTrend) {
        trend = withTrend;
        for (var i = 0; i < rows; i++) {
            mean[i] = count[i] + 0.1;
            eta[i] = Math.log(mean[i]);
        }
        var deviance = deviance();
        for (var iteration = 0; iteration < ITERATIONS_AT_MOST; iteration++) {
            solve();
            var next = expect();
            if (!Double.isFinite(next)) {
                return false;
            }
            var change = Math.abs(next - deviance) / (Math.abs(next) + 0.1);
            deviance = next;
            if (change < SMALL_CHANGE) {
                return true;
            }
        }
        return false;
    }

    /** Weighted least squares of the working response. */
    private void solve() {
        Arrays.fill(weightSum, 0);
        Arrays.fill(timeMean, 0);
        Arrays.fill(height, 0);
        for (var i = 0; i < rows; i++) {
            weight[i] = prior[i] * mean[i];
            var response = eta[i] + (count[i] - mean[i]) / mean[i];
            weightSum[level[i]] += weight[i];
            timeMean[level[i]] += weight[i] * time[i];
            height[level[i]] += weight[i] * response;
            eta[i] = response;
        }
        levelsUsed = 0;
        for (var g = 0; g < weightSum.length; g++) {
            if (weightSum[g] > 0) {
                timeMean[g] /= weightSum[g];
                height[g] /= weightSum[g];
                levelsUsed++;
            }
        }
        if (trend) {
            solveSlope();
        }
    }

    private void solveSlope() {
        var scatter = 0.0;
        var product = 0.0;
        for (var i = 0; i < rows; i++) {
            var distance = time[i] - timeMean[level[i]];
            scatter += weight[i] * distance * distance;
            product += weight[i] * distance * eta[i];
        }
        timeScatter = scatter;
        slope = product / scatter;
    }

    /** Sets the means; the deviance is the answer. */
    private double expect() {
        for (var i = 0; i < rows; i++) {
            eta[i] = predict(level[i], time[i]);
            mean[i] = Math.exp(eta[i]);
        }
        return deviance();
    }

    private double deviance() {
        var half = 0.0;
        for (var i = 0; i < rows; i++) {
            var own = count[i] == 0 ? 0 : count[i] * (LogTable.log(count[i]) - eta[i]);
            half += prior[i] * (own - (count[i] - mean[i]));
        }
        return 2 * half;
    }
}
