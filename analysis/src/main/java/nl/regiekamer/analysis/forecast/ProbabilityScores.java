package nl.regiekamer.analysis.forecast;

import java.util.ArrayList;
import java.util.List;

/** Scores of forecasts that are probabilities. */
public final class ProbabilityScores {

    private static final double ROUNDING = 1e-9;

    private ProbabilityScores() {}

    /**
     * Ranked probability score of one forecast over ordered categories: the sum of squared
     * differences between forecast and observed cumulative probabilities. 0 is perfect; at most the
     * number of categories minus 1.
     *
     * @param forecast probability of each category, adding up to 1
     * @param observed the category that happened, from 0
     * @source Epstein (1969), A scoring system for probability forecasts of ranked categories,
     *     Journal of Applied Meteorology 8, 985-987, in the form of Murphy (1971), Journal of
     *     Applied Meteorology 10, 155-156, not divided
     */
    public static double rankedProbability(double[] forecast, int observed) {
        checkDistribution(forecast);
        if (observed < 0 || observed >= forecast.length) {
            throw new IllegalArgumentException(
                    "Category %d is none of %d.".formatted(observed, forecast.length));
        }
        var score = 0.0;
        var cumulative = 0.0;
        for (var k = 0; k < forecast.length - 1; k++) {
            cumulative += forecast[k];
            var difference = cumulative - (k >= observed ? 1 : 0);
            score += difference * difference;
        }
        return score;
    }

    private static void checkDistribution(double[] forecast) {
        var sum = 0.0;
        for (var probability : forecast) {
            checkProbability(probability);
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("Probabilities add up to 1, got %s.".formatted(sum));
        }
    }

    private static void checkProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "A probability lies from 0 to 1, got %s.".formatted(probability));
        }
    }

    /**
     * Mean squared difference between probability and outcome (Brier); from 0 to 1, 0 is perfect.
     *
     * @param forecast probability of each event
     * @param happened whether it did
     * @source Brier (1950), Monthly Weather Review 78, 1-3
     */
    public static double brier(double[] forecast, boolean[] happened) {
        checkPairs(forecast, happened);
        var sum = 0.0;
        for (var i = 0; i < forecast.length; i++) {
            var difference = forecast[i] - (happened[i] ? 1 : 0);
            sum += difference * difference;
        }
        return sum / forecast.length;
    }

    /**
     * Forecasts of about the same probability together.
     *
     * @param count how many forecasts, 1 or more
     * @param meanForecast their mean probability
     * @param observedShare how many of them came true, as a share
     */
    public record Bin(int count, double meanForecast, double observedShare) {}

    /**
     * The reliability table: whether what was given 30 % came true in 30 % of cases. Bins are of
     * equal width, a bound belongs to the higher one; bins without forecasts are left out.
     *
     * @param forecast probability of each event
     * @param happened whether it did
     * @param bins how many, 1 or more
     * @source Murphy and Winkler (1977), Reliability of subjective probability forecasts, Applied
     *     Statistics 26, 41-47
     */
    public static List<Bin> reliability(double[] forecast, boolean[] happened, int bins) {
        checkPairs(forecast, happened);
        if (bins < 1) {
            throw new IllegalArgumentException(
                    "A table has one bin or more, got %d.".formatted(bins));
        }
        var counts = new int[bins];
        var sums = new double[bins];
        var hits = new double[bins];
        for (var i = 0; i < forecast.length; i++) {
            var bin = Math.min(bins - 1, (int) (forecast[i] * bins));
            counts[bin]++;
            sums[bin] += forecast[i];
            hits[bin] += happened[i] ? 1 : 0;
        }
        var table = new ArrayList<Bin>();
        for (var bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0) {
                table.add(new Bin(counts[bin], sums[bin] / counts[bin], hits[bin] / counts[bin]));
            }
        }
        return List.copyOf(table);
    }

    /**
     * Mean distance between forecast and observed share over the bins of a reliability table,
     * weighted by forecasts; from 0 to 1, 0 is perfectly calibrated.
     */
    public static double calibrationError(List<Bin> reliability) {
        var sum = 0.0;
        var count = 0;
        for (var bin : reliability) {
            sum += bin.count() * Math.abs(bin.meanForecast() - bin.observedShare());
            count += bin.count();
        }
        if (count == 0) {
            throw new IllegalArgumentException("A reliability table has one bin or more.");
        }
        return sum / count;
    }

    private static void checkPairs(double[] forecast, boolean[] happened) {
        if (forecast.length != happened.length || forecast.length == 0) {
            throw new IllegalArgumentException(
                    "As many forecasts as outcomes, one or more, are needed; got %d and %d."
                            .formatted(forecast.length, happened.length));
        }
        for (var probability : forecast) {
            checkProbability(probability);
        }
    }
}
