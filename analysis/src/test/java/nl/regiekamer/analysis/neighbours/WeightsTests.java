package nl.regiekamer.analysis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTests {

    /** 0 has 1 and 2, 1 has 0, 2 has 0, 3 has nobody. */
    private static final Weights STAR =
            EdgeList.binary(4, new int[] {2, 0, 0, 1}, new int[] {0, 2, 1, 0});

    private static final Weights GENERAL =
            EdgeList.general(3, new int[] {1, 0, 0}, new int[] {0, 2, 1}, new double[] {5, 3, 1});

    @Test
    void keepsTheNeighboursOfAnAreaInAscendingOrder() {
        assertThat(STAR.neighbours(0)).containsExactly(1, 2);
        assertThat(STAR.neighbours(3)).isEmpty();
        assertThat(STAR.size()).isEqualTo(4);
        assertThat(STAR.countLinks()).isEqualTo(4);
        assertThat(STAR.countNeighbours(0)).isEqualTo(2);
    }

    @Test
    void namesTheAreasWithoutNeighbours() {
        assertThat(STAR.islands()).containsExactly(3);
        assertThat(STAR.withSelf().islands()).containsExactly(3);
        assertThat(STAR.isIsland(1)).isFalse();
    }

    @Test
    void withSelfEveryAreaIsItsOwnNeighbourOnce() {
        var self = STAR.withSelf();

        assertThat(self.neighbours(0)).containsExactly(0, 1, 2);
        assertThat(self.neighbours(3)).containsExactly(3);
        assertThat(self.withSelf().countLinks()).isEqualTo(self.countLinks()).isEqualTo(8);
        assertThat(self.includesSelf()).isTrue();
        assertThat(STAR.includesSelf()).isFalse();
    }

    @Test
    void standardisedRowsSumToOneAndAnIslandsToZero() {
        var standardised = STAR.rowStandardised();

        assertThat(standardised.style()).isEqualTo(Weights.Style.ROW_STANDARDISED);
        assertThat(standardised.weightBetween(0, 2)).isEqualTo(0.5);
        assertThat(standardised.weightBetween(0, 3)).isZero();
        assertThat(standardised.sum(0)).isEqualTo(1);
        assertThat(standardised.sum(3)).isZero();
        assertThat(standardised.sumOfSquares(0)).isEqualTo(0.5);
        assertThat(standardised.sumOfSquares(3)).isZero();
        assertThat(STAR.sum(0)).isEqualTo(2);
        assertThat(STAR.sumOfSquares(0)).isEqualTo(2);
    }

    @Test
    void givenWeightsAreKeptWithTheirPairsAndStandardisedByTheirSum() {
        assertThat(GENERAL.style()).isEqualTo(Weights.Style.GENERAL);
        assertThat(GENERAL.hasEqualWeights()).isFalse();
        assertThat(GENERAL.weightBetween(0, 1)).isEqualTo(1);
        assertThat(GENERAL.weightBetween(0, 2)).isEqualTo(3);
        assertThat(GENERAL.sum(0)).isEqualTo(4);
        assertThat(GENERAL.sumOfSquares(0)).isEqualTo(10);
        assertThat(GENERAL.sum(2)).isZero();
        assertThat(GENERAL.rowStandardised().weightBetween(0, 2)).isEqualTo(0.75);
        assertThat(GENERAL.rowStandardised().weightBetween(1, 0)).isEqualTo(1);
        assertThat(GENERAL.rowStandardised().style()).isEqualTo(Weights.Style.ROW_STANDARDISED);
    }

    @Test
    void lagIsTheWeightedSumOfTheNeighboursValues() {
        assertThat(STAR.lag(new double[] {1, 20, 300, 4000})).containsExactly(320, 1, 1, 0);
        assertThat(GENERAL.lag(new double[] {1, 10, 100})).containsExactly(310, 5, 0);
    }

    @Test
    void isSymmetricWhenEveryLinkHasItsCounterpartOfTheSameWeight() {
        assertThat(STAR.isSymmetric()).isTrue();
        assertThat(STAR.rowStandardised().isSymmetric()).isFalse();
        assertThat(EdgeList.binary(2, new int[] {0}, new int[] {1}).isSymmetric()).isFalse();
    }

    @Test
    void loopOverLinksMeetsEveryNeighbourWithItsWeight() {
        var sum = 0.0;
        for (var link = GENERAL.first(0); link < GENERAL.first(1); link++) {
            sum += GENERAL.weight(0, link) * (1 + GENERAL.neighbour(link));
        }

        assertThat(sum).isEqualTo(1 * 2 + 3 * 3);
        assertThat(GENERAL.first(3)).isEqualTo(GENERAL.countLinks());
    }

    @Test
    void refusesToAddTheAreaItselfAfterStandardising() {
        assertThatThrownBy(() -> STAR.rowStandardised().withSelf())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ROW_STANDARDISED");
    }

    @Test
    void refusesToStandardiseWeightsThatCancelOut() {
        var weights = EdgeList.general(2, new int[] {0, 0}, new int[] {0, 1}, new double[] {1, -1});

        assertThatThrownBy(weights::rowStandardised).hasMessageContaining("area 0 sum to 0");
    }

    @Test
    void refusesValuesThatAreNotOneFiniteNumberPerArea() {
        assertThatThrownBy(() -> STAR.lag(new double[3])).hasMessageContaining("3 values for 4");
        assertThatThrownBy(() -> STAR.lag(new double[] {0, 0, Double.NaN, 0}))
                .hasMessageContaining("area 2");
    }

    @Test
    void refusesPairsThatMeanNothing() {
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {0, 0}, new int[] {1, 1}))
                .hasMessageContaining("1 pairs");
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {0}, new int[] {2}))
                .hasMessageContaining("outside 0 to 1");
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {-1}, new int[] {1}))
                .hasMessageContaining("outside 0 to 1");
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {2}, new int[] {1}))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {0}, new int[] {-1}))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> EdgeList.binary(2, new int[] {0}, new int[0]))
                .hasMessageContaining("1 first and 0 second");
        assertThatThrownBy(() -> EdgeList.binary(0, new int[0], new int[0]))
                .hasMessageContaining("no areas");
        assertThatThrownBy(() ->
                        EdgeList.general(
                                2,
                                new int[] {0},
                                new int[] {1},
                                new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("pair 0 to 1");
        assertThatThrownBy(() -> EdgeList.general(2, new int[] {0}, new int[] {1}, new double[2]))
                .hasMessageContaining("2 weights for 1 pairs");
    }

    @Test
    void refusesMoreLinksThanCanBeNumbered() {
        assertThatThrownBy(() -> Rows.accumulate(new int[] {0, 2_000_000_000, 2_000_000_000}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 areas");
        assertThat(Rows.accumulate(new int[] {0, 3, 4})).isEqualTo(7);
    }
}
