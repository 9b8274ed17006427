package nl.regiekamer.analysis.effect;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedTimeSeriesTests {

    private static final InterruptedTimeSeries.Season YEAR =
            new InterruptedTimeSeries.Season(12, 1);

    /** R 4.2.2 glm with sandwich 3.0.2 NeweyWest (its-coefficients.csv); 1e-7 relative. */
    @ParameterizedTest(name = "lag {0}")
    @ValueSource(ints = {0, 3, 6})
    void coefficientsAndErrorsEqualThoseOfSandwich(int lag) {
        var table = TextTable.of("its-counts.csv");
        var expected = TextTable.of("its-coefficients.csv");
        var offset = Arrays.stream(table.numbers("exposure")).map(Math::log).toArray();

        var series = InterruptedTimeSeries.fit(table.numbers("count"), offset, 60, YEAR, lag);

        for (var j = 0; j < expected.size(); j++) {
            var found = series.coefficients().get(j);
            var estimate = expected.numbers("estimate")[j];
            var error = expected.numbers("lag" + lag)[j];
            assertThat(found.estimate()).isCloseTo(estimate, relative(estimate, 1e-7));
            assertThat(found.standardError()).isCloseTo(error, relative(error, 1e-7));
        }
        assertThat(series.level()).isEqualTo(series.coefficients().get(2));
        assertThat(series.slope()).isEqualTo(series.coefficients().get(3));
        assertThat(series.lag()).isEqualTo(lag);
        assertThat(series.dispersion()).isGreaterThan(0.5);
    }

    @Test
    void findsTheChangesThatMadeTheSeries() {
        var counts = new double[40];
        for (var t = 0; t < 40; t++) {
            counts[t] = 50 * Math.exp(0.01 * t - (t >= 25 ? 0.4 + 0.02 * (t - 25) : 0));
        }

        var series =
                InterruptedTimeSeries.fit(
                        counts, new double[0], 25, InterruptedTimeSeries.Season.NONE, 0);

        assertThat(series.level().estimate()).isCloseTo(-0.4, within(1e-9));
        assertThat(series.slope().estimate()).isCloseTo(-0.02, within(1e-9));
        assertThat(series.coefficients()).hasSize(4);
    }

    @Test
    void usualLagIsTheRuleOfThumb() {
        assertThat(InterruptedTimeSeries.usualLag(100)).isEqualTo(4);
        assertThat(InterruptedTimeSeries.usualLag(96)).isEqualTo(3);
        assertThat(InterruptedTimeSeries.usualLag(10)).isEqualTo(2);
        assertThatThrownBy(() -> InterruptedTimeSeries.usualLag(0)).hasMessageContaining("0");
    }

    @Test
    void refusesAnInterruptionAtTheEnds() {
        var counts = new double[10];
        assertThatThrownBy(() -> InterruptedTimeSeries.fit(counts, new double[0], 0, YEAR, 1))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> InterruptedTimeSeries.fit(counts, new double[0], 9, YEAR, 1))
                .hasMessageContaining("from period 1 to 8");
    }
}
