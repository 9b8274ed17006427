package nl.regiekamer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProbabilityScoresTests {

    /** By hand: cumulative 0.2, 0.7 against 0, 1. */
    @Test
    void rankedScoreSumsSquaredCumulativeDifferences() {
        var forecast = new double[] {0.2, 0.5, 0.3};

        assertThat(ProbabilityScores.rankedProbability(forecast, 1))
                .isCloseTo(0.04 + 0.09, within(1e-12));
        assertThat(ProbabilityScores.rankedProbability(forecast, 0))
                .isCloseTo(0.64 + 0.09, within(1e-12));
        assertThat(ProbabilityScores.rankedProbability(new double[] {0, 0, 1}, 2)).isZero();
        assertThat(ProbabilityScores.rankedProbability(new double[] {1, 0, 0}, 2)).isEqualTo(2);
    }

    /** Epstein's point: being one category off is better than being two off. */
    @Test
    void nearlyRightIsBetterThanQuiteWrong() {
        var near = ProbabilityScores.rankedProbability(new double[] {0, 1, 0}, 0);
        var far = ProbabilityScores.rankedProbability(new double[] {0, 0, 1}, 0);

        assertThat(near).isLessThan(far);
    }

    /** With two categories the ranked score is the Brier score. */
    @Test
    void twoCategoriesGiveTheBrierScore() {
        assertThat(ProbabilityScores.rankedProbability(new double[] {0.7, 0.3}, 1))
                .isCloseTo(
                        ProbabilityScores.brier(new double[] {0.3}, new boolean[] {true}),
                        within(1e-12));
        assertThat(ProbabilityScores.brier(new double[] {0.3, 0.9}, new boolean[] {false, true}))
                .isCloseTo((0.09 + 0.01) / 2, within(1e-12));
    }

    @Test
    void reliabilityTableGroupsForecastsOfLikeProbability() {
        var forecast = new double[] {0.05, 0.1, 0.5, 0.55, 0.5, 1};
        var happened = new boolean[] {false, true, true, false, true, true};

        var table = ProbabilityScores.reliability(forecast, happened, 2);

        assertThat(table).hasSize(2);
        assertThat(table.getFirst().count()).isEqualTo(2);
        assertThat(table.getFirst().meanForecast()).isCloseTo(0.075, within(1e-12));
        assertThat(table.getFirst().observedShare()).isEqualTo(0.5);
        assertThat(table.getLast().count()).isEqualTo(4);
        assertThat(table.getLast().observedShare()).isEqualTo(0.75);
        assertThat(ProbabilityScores.calibrationError(table))
                .isCloseTo((2 * 0.425 + 4 * (0.75 - 0.6375)) / 6, within(1e-12));
        assertThat(ProbabilityScores.reliability(forecast, happened, 100)).hasSize(5);
    }

    /** What happens as often as it was said is calibrated: 20,000 forecasts, seed 211. */
    @Test
    void honestForecastsAreCalibrated() {
        var random = new Random(211);
        var forecast = random.doubles(20_000).toArray();
        var happened = new boolean[forecast.length];
        for (var i = 0; i < happened.length; i++) {
            happened[i] = random.nextDouble() < forecast[i];
        }

        var table = ProbabilityScores.reliability(forecast, happened, 10);

        assertThat(ProbabilityScores.calibrationError(table)).isLessThan(0.02);
        assertThat(ProbabilityScores.brier(forecast, happened)).isCloseTo(1 / 6.0, within(0.005));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> ProbabilityScores.rankedProbability(new double[] {0.5, 0.4}, 0))
                .hasMessageContaining("0.9");
        assertThatThrownBy(() -> ProbabilityScores.rankedProbability(new double[] {1.5, -0.5}, 0))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> ProbabilityScores.rankedProbability(new double[] {0.5, 0.5}, 2))
                .hasMessageContaining("Category 2");
        assertThatThrownBy(() -> ProbabilityScores.brier(new double[0], new boolean[0]))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> ProbabilityScores.brier(new double[] {Double.NaN}, new boolean[1]))
                .hasMessageContaining("NaN");
        assertThatThrownBy(
                        () -> ProbabilityScores.reliability(new double[] {0.5}, new boolean[1], 0))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> ProbabilityScores.calibrationError(java.util.List.of()))
                .hasMessageContaining("one bin");
    }
}
