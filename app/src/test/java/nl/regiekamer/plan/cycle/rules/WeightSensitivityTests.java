package nl.regiekamer.plan.cycle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far an order hangs on its weights. */
class WeightSensitivityTests {

    private static final long SEED = 20261126;

    @Test
    void weighsScoresToAMeanAndAPlace() {
        var sensitivity =
                new WeightSensitivity(new double[] {1, 3}, new double[][] {{5, 1}, {1, 5}, {3, 3}});

        assertThat(sensitivity.mean(0)).isEqualTo(2);
        assertThat(sensitivity.mean(1)).isEqualTo(4);
        assertThat(IntStream.range(0, 3).map(sensitivity::rank)).containsExactly(3, 1, 2);
    }

    @Test
    void equalSumsShareAPlaceAndTheNextIsLeftOut() {
        var sensitivity =
                new WeightSensitivity(new double[] {1, 1}, new double[][] {{4, 2}, {2, 4}, {1, 1}});

        assertThat(IntStream.range(0, 3).map(sensitivity::rank)).containsExactly(1, 1, 3);
    }

    @Test
    void aThingThatIsHigherOnEverythingStandsFirstWhateverTheWeights() {
        var sensitivity =
                new WeightSensitivity(
                        new double[] {1, 1, 0.5}, new double[][] {{5, 5, 5}, {4, 1, 2}, {1, 4, 2}});

        assertThat(sensitivity.ranks(0)).isEqualTo(new WeightSensitivity.Ranks(1, 1));
        assertThat(sensitivity.shareInFirst(1, 1_000, SEED)[0]).isEqualTo(1);
    }

    @Test
    void findsAPlaceThatIsOnlyReachedAtOneWeight() {
        // Only without any weight on the first criterion are the second and third level, and first.
        var sensitivity =
                new WeightSensitivity(new double[] {1, 1}, new double[][] {{5, 1}, {2, 3}, {3, 3}});

        assertThat(sensitivity.ranks(0)).isEqualTo(new WeightSensitivity.Ranks(1, 3));
        assertThat(sensitivity.ranks(1)).isEqualTo(new WeightSensitivity.Ranks(1, 3));
        assertThat(sensitivity.ranks(2)).isEqualTo(new WeightSensitivity.Ranks(1, 2));
    }

    @Test
    void theExactRangeHoldsEveryPlaceOfAFineGrid() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            var weights = random.doubles(4, 0.25, 2).toArray();
            var scores =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> random.ints(4, 1, 6).asDoubleStream().toArray())
                            .toArray(double[][]::new);
            var sensitivity = new WeightSensitivity(weights, scores);

            for (int thing = 0; thing < scores.length; thing++) {
                var found = overGrid(weights, scores, thing);
                var exact = sensitivity.ranks(thing);

                assertThat(found.best()).isGreaterThanOrEqualTo(exact.best());
                assertThat(found.worst()).isEqualTo(exact.worst());
            }
        }
    }

    /** The places on a grid of 400 steps; single points of equality fall between its lines. */
    private static WeightSensitivity.Ranks overGrid(
            double[] weights, double[][] scores, int thing) {
        var best = Integer.MAX_VALUE;
        var worst = 0;
        for (int criterion = 0; criterion < weights.length; criterion++) {
            for (int step = 0; step <= 400; step++) {
                var changed = weights.clone();
                changed[criterion] = 2 * weights[criterion] * step / 400;
                var rank = new WeightSensitivity(changed, scores).rank(thing);
                best = Math.min(best, rank);
                worst = Math.max(worst, rank);
            }
        }
        return new WeightSensitivity.Ranks(best, worst);
    }

    @Test
    void theShareOfRandomWeightsIsTheSameForTheSameSeedAndNearTheTruth() {
        // With evenly drawn weights the first criterion outweighs the second half of the time.
        var sensitivity =
                new WeightSensitivity(new double[] {1, 1}, new double[][] {{5, 1}, {1, 5}});

        var shares = sensitivity.shareInFirst(1, 10_000, SEED);

        assertThat(shares).containsExactly(sensitivity.shareInFirst(1, 10_000, SEED));
        assertThat(shares[0]).isCloseTo(0.5, within(0.02));
        assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWeightsThatSayNothing() {
        assertThatThrownBy(() -> new WeightSensitivity(new double[] {0, 0}, new double[0][]))
                .hasMessageContaining("not all 0");
        assertThatThrownBy(() -> new WeightSensitivity(new double[] {-1, 2}, new double[0][]))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new WeightSensitivity(new double[] {1}, new double[][] {{1, 2}}))
                .hasMessageContaining("2 scores under 1 weights");
    }
}
