package nl.regiekamer.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AoristicTests {

    /** Ratcliffe's own example: between 8 and 16 o'clock is 0.125 in each of eight hours. */
    @Test
    void anIntervalOfEightHoursIsAnEighthInEachHour() {
        var hours = Aoristic.cycle(new double[] {8}, new double[] {16}, 24);

        for (var hour = 0; hour < 24; hour++) {
            assertThat(hours[hour]).isEqualTo(hour >= 8 && hour < 16 ? 0.125 : 0);
        }
    }

    @Test
    void partsOfAnHourCountForTheirShare() {
        var hours = Aoristic.cycle(new double[] {22.5}, new double[] {25}, 24);

        assertThat(hours[22]).isCloseTo(0.2, within(1e-12));
        assertThat(hours[23]).isCloseTo(0.4, within(1e-12));
        assertThat(hours[0]).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aWholeRoundIsSpreadEvenly() {
        var hours = Aoristic.cycle(new double[] {5}, new double[] {5 + 24 + 12}, 24);

        assertThat(hours[4]).isCloseTo(1 / 36.0, within(1e-12));
        assertThat(hours[5]).isCloseTo(2 / 36.0, within(1e-12));
    }

    @Test
    void aKnownMomentCountsWhole() {
        assertThat(Aoristic.cycle(new double[] {-0.5}, new double[] {-0.5}, 24)[23]).isEqualTo(1);
        assertThat(Aoristic.line(new double[] {7}, new double[] {7}, 0, 7, 2))
                .containsExactly(0, 1);
        assertThat(Aoristic.line(new double[] {14}, new double[] {14}, 0, 7, 2))
                .containsExactly(0, 0);
        assertThat(Aoristic.line(new double[] {-1}, new double[] {-1}, 0, 7, 2))
                .containsExactly(0, 0);
    }

    @Test
    void whatLiesOutsideTheLineIsLeftOut() {
        var weeks = Aoristic.line(new double[] {-7, 10}, new double[] {7, 24}, 0, 7, 2);

        assertThat(weeks[0]).isCloseTo(0.5, within(1e-12));
        assertThat(weeks[1]).isCloseTo(4 / 14.0, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {191, 192, 193})
    void totalIsTheNumberOfIncidents(long seed) {
        var random = new Random(seed);
        var from = random.doubles(500, -100, 300).toArray();
        var to = Arrays.stream(from).map(f -> f + 60 * random.nextDouble()).toArray();

        assertThat(Arrays.stream(Aoristic.cycle(from, to, 24)).sum()).isCloseTo(500, within(1e-9));
        assertThat(Arrays.stream(Aoristic.line(from, to, -200, 3.7, 200)).sum())
                .isCloseTo(500, within(1e-9));
    }

    @Test
    void refusesIntervalsThatEndBeforeTheyBegin() {
        var two = new double[] {2};
        assertThatThrownBy(() -> Aoristic.cycle(two, new double[] {1}, 24))
                .hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> Aoristic.cycle(two, new double[] {Double.NaN}, 24))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Aoristic.cycle(two, new double[2], 24)).hasMessageContaining("2");
        assertThatThrownBy(() -> Aoristic.cycle(two, two, 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Aoristic.line(two, two, 0, 0, 3)).hasMessageContaining("3 of 0");
    }
}
