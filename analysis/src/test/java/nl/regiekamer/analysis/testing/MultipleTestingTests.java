package nl.regiekamer.analysis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipleTestingTests {

    /** SciPy 1.17.1 stats.false_discovery_control; tolerance 1e-14. */
    @Test
    void falseDiscoveryRateEqualsThatOfSciPy() {
        double[] p = {0.216, 0.001, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.008};

        var adjusted = MultipleTesting.benjaminiHochberg(p);

        assertThat(adjusted)
                .containsExactly(
                        new double[] {
                            0.216,
                            0.01,
                            0.084,
                            0.084,
                            0.084,
                            0.1,
                            0.7400000000000001 / 7,
                            0.216,
                            0.216,
                            0.04
                        },
                        within(1e-14));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64})
    void adjustedValuesKeepTheOrderAndNeverShrink(long seed) {
        var random = new Random(seed);
        var p = random.doubles(80).map(x -> Math.round(x * x * 500) / 500.0).toArray();

        var adjusted = MultipleTesting.benjaminiHochberg(p);
        var strict = MultipleTesting.bonferroni(p);

        var order =
                IntStream.range(0, p.length)
                        .boxed()
                        .sorted((i, j) -> Double.compare(p[i], p[j]))
                        .toList();
        assertThat(order.stream().map(i -> adjusted[i]).toList()).isSorted();
        for (var i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], strict[i]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71, 72, 73})
    void callsDifferentWhatTheStepUpRuleCallsDifferent(long seed) {
        var p = new Random(seed).doubles(50).map(x -> x * x * x).toArray();
        var sorted = p.clone();
        Arrays.sort(sorted);
        var threshold = 0.0;
        for (var rank = 1; rank <= p.length; rank++) {
            if (sorted[rank - 1] <= 0.05 * rank / p.length) {
                threshold = sorted[rank - 1];
            }
        }

        var adjusted = MultipleTesting.benjaminiHochberg(p);

        for (var i = 0; i < p.length; i++) {
            assertThat(adjusted[i] <= 0.05).isEqualTo(p[i] <= threshold);
        }
    }

    @Test
    void whatWasNotTestedDoesNotCount() {
        double[] p = {0.01, Double.NaN, 0.04};

        assertThat(MultipleTesting.benjaminiHochberg(p))
                .containsExactly(new double[] {0.02, Double.NaN, 0.04}, within(1e-15));
        assertThat(MultipleTesting.bonferroni(p))
                .containsExactly(new double[] {0.02, Double.NaN, 0.08}, within(1e-15));
    }

    @Test
    void leavesItsInputAlone() {
        double[] p = {0.9, 0.1};

        MultipleTesting.benjaminiHochberg(p);

        assertThat(p).containsExactly(0.9, 0.1);
        assertThat(MultipleTesting.benjaminiHochberg(new double[0])).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> MultipleTesting.bonferroni(new double[] {0.2, 1.5}))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> MultipleTesting.benjaminiHochberg(new double[] {-0.1}))
                .hasMessageContaining("-0.1");
    }
}
