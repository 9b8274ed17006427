package nl.regiekamer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RollingOriginTests {

    private static final double[] SERIES = {1, 2, 4, 7, 11, 16};

    /** By hand: the last value again, from origins 2 and 4, two ahead. */
    @Test
    void forecastsFromEachOriginAndComparesWithWhatFollowed() {
        var rolling = RollingOrigin.evaluate(SERIES, 2, 2, 2, RollingOriginTests::last);

        assertThat(rolling.forecasts())
                .containsExactly(
                        new RollingOrigin.Forecast(2, 1, 2, 4),
                        new RollingOrigin.Forecast(2, 2, 2, 7),
                        new RollingOrigin.Forecast(4, 1, 7, 11),
                        new RollingOrigin.Forecast(4, 2, 7, 16));
        assertThat(rolling.meanAbsoluteError(1)).isEqualTo(3);
        assertThat(rolling.meanAbsoluteError(2)).isEqualTo(7);
        assertThat(rolling.bias(2)).isEqualTo(7);
    }

    @Test
    void aMethodSeesNothingLaterThanTheOriginAndSpoilsNothing() {
        var rolling =
                RollingOrigin.evaluate(
                        SERIES,
                        3,
                        1,
                        1,
                        (history, horizon) -> {
                            var length = (double) history.length;
                            Arrays.fill(history, -1);
                            return new double[] {length};
                        });

        assertThat(rolling.forecasts().stream().mapToDouble(RollingOrigin.Forecast::forecast))
                .containsExactly(3.0, 4.0, 5.0);
        assertThat(rolling.forecasts().getLast().observed()).isEqualTo(16);
        assertThat(rolling.bias(1)).isEqualTo((4 + 7 + 11) / 3.0);
    }

    @Test
    void refusesASeriesWithoutRoomAndAMethodThatGivesNothing() {
        assertThatThrownBy(() -> RollingOrigin.evaluate(SERIES, 5, 2, 1, RollingOriginTests::last))
                .hasMessageContaining("series of 6");
        assertThatThrownBy(() -> RollingOrigin.evaluate(SERIES, 0, 2, 1, RollingOriginTests::last))
                .hasMessageContaining("origin of 0");
        assertThatThrownBy(() -> RollingOrigin.evaluate(SERIES, 2, 1, 0, RollingOriginTests::last))
                .hasMessageContaining("step 0");
        assertThatThrownBy(() -> RollingOrigin.evaluate(SERIES, 2, 2, 1, (h, k) -> new double[1]))
                .hasMessageContaining("asked for 2");
        assertThatThrownBy(() ->
                        RollingOrigin.evaluate(
                                SERIES, 2, 1, 1, (h, k) -> new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
        var rolling = RollingOrigin.evaluate(SERIES, 2, 1, 1, RollingOriginTests::last);
        assertThatThrownBy(() -> rolling.bias(2)).hasMessageContaining("2 periods");
    }

    private static double[] last(double[] history, int horizon) {
        var forecast = new double[horizon];
        Arrays.fill(forecast, history[history.length - 1]);
        return forecast;
    }
}
