package nl.regiekamer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotspotScoreTests {

    /**
     * By the definition of Chainey et al. (2008): a quarter of crime in half of the area is 0.5.
     */
    @Test
    void accuracyIsShareOfCrimeByShareOfArea() {
        assertThat(new HotspotScore(25, 100, 50, 100, 60).pai()).isEqualTo(0.5);
        assertThat(new HotspotScore(20, 100, 10, 100, 60).pai()).isEqualTo(2);
        assertThat(new HotspotScore(20, 100, 10, 100, 60).hitRate()).isEqualTo(0.2);
        assertThat(new HotspotScore(20, 100, 10, 100, 60).areaShare()).isEqualTo(0.1);
    }

    /** By the definition of Hunt (2016): hits by the most hits that as many cells could have. */
    @Test
    void efficiencyIsAccuracyByTheBestAccuracy() {
        var forecast = new double[] {9, 8, 1, 2, 0};
        var happened = new double[] {5, 1, 4, 0, 0};
        var areas = new double[] {1, 1, 1, 1, 1};

        var score = HotspotScore.of(forecast, happened, areas, 2);

        assertThat(score.hits()).isEqualTo(6);
        assertThat(score.mostHits()).isEqualTo(9);
        assertThat(score.pai()).isCloseTo(0.6 / 0.4, within(1e-12));
        assertThat(score.pei()).isCloseTo(6 / 9.0, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {201, 202, 203})
    void aForecastThatKnewTheFutureIsFullyEfficient(long seed) {
        var random = new Random(seed);
        var happened = random.ints(60, 0, 9).asDoubleStream().toArray();
        var areas = new double[60];
        Arrays.fill(areas, 2500);

        var perfect = HotspotScore.of(happened, happened, areas, 10 * 2500);
        var other = HotspotScore.of(random.doubles(60).toArray(), happened, areas, 10 * 2500);

        assertThat(perfect.pei()).isEqualTo(1);
        assertThat(other.pei()).isBetween(0.0, 1.0);
        assertThat(other.pai()).isLessThanOrEqualTo(perfect.pai());
        assertThat(HotspotScore.of(happened, happened, areas, 60 * 2500).pai()).isEqualTo(1);
    }

    @Test
    void ofEqualForecastsTheFirstPlaceGoesFirst() {
        var score =
                HotspotScore.of(
                        new double[] {1, 1, 1}, new double[] {3, 0, 0}, new double[] {1, 1, 1}, 1);

        assertThat(score.hits()).isEqualTo(3);
    }

    @Test
    void refusesWhatHasNoScore() {
        var ones = new double[] {1, 1};
        assertThatThrownBy(() -> HotspotScore.of(ones, new double[2], ones, 1))
                .hasMessageContaining("0.0 incidents");
        assertThatThrownBy(() -> HotspotScore.of(ones, ones, ones, 0.5))
                .hasMessageContaining("No place fits");
        assertThatThrownBy(() -> HotspotScore.of(ones, ones, new double[] {1, 0}, 1))
                .hasMessageContaining("place 1");
        assertThatThrownBy(() -> HotspotScore.of(new double[] {1, Double.NaN}, ones, ones, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> HotspotScore.of(ones, new double[1], ones, 1))
                .hasMessageContaining("2, 1 and 2");
        assertThatThrownBy(() -> new HotspotScore(1, 2, 5, 4, 1))
                .hasMessageContaining("5.0 of 4.0");
        assertThat(new HotspotScore(0, 2, 1, 4, 0).pei()).isZero();
    }
}
