package nl.regiekamer.analysis.local;

import static nl.regiekamer.analysis.Reference.relative;
import static nl.regiekamer.analysis.SpatialCases.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.SpatialCases;
import nl.regiekamer.analysis.neighbours.EdgeList;
import nl.regiekamer.analysis.neighbours.Lattice;
import nl.regiekamer.analysis.neighbours.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoranTests {

    private static final Weights QUEEN = SpatialCases.edges("sids-queen.csv", 100);
    private static final double[] RATES = column(Reference.table("sids-rates.csv"), "ft_rate");

    /** R 4.2.2, spdep 1.2.7 localmoran; tolerance 1e-9 relative. */
    @Test
    void localStatisticsOfCountiesEqualThoseOfSpdep() {
        assertEqual("sids-local-moran-b.csv", QUEEN);
        assertEqual("sids-local-moran-w.csv", QUEEN.rowStandardised());
    }

    private static void assertEqual(String table, Weights weights) {
        var rows = Reference.table(table);
        var conditional = LocalMoran.conditional(RATES, weights);
        var total = LocalMoran.total(RATES, weights);
        assertColumn(rows, "Ii", conditional::value);
        assertColumn(rows, "Ii", total::value);
        assertColumn(rows, "E_cond", conditional::expectation);
        assertColumn(rows, "V_cond", conditional::variance);
        assertColumn(rows, "Z_cond", conditional::z);
        assertColumn(rows, "E_tot", total::expectation);
        assertColumn(rows, "V_tot", total::variance);
        assertColumn(rows, "Z_tot", total::z);
        var pOfConditional = conditional.pValues();
        assertColumn(rows, "p2_cond", i -> pOfConditional[i]);
        var pOfTotal = total.pValues();
        assertColumn(rows, "p2_tot", i -> pOfTotal[i]);
        var adjusted = conditional.benjaminiHochberg();
        assertColumn(rows, "p2_cond_fdr", i -> adjusted[i]);
        var quadrants = LocalMoran.quadrants(RATES, weights);
        assertColumn(rows, "quadrant", i -> quadrants.get(i).ordinal());
    }

    private static void assertColumn(
            List<Reference.Row> rows, String column, IntToDoubleFunction found) {
        for (var i = 0; i < rows.size(); i++) {
            var expected = rows.get(i).get(column);
            assertThat(found.applyAsDouble(i))
                    .as(column + i)
                    .isCloseTo(expected, relative(expected, 1e-9));
        }
    }

    /** R 4.2.2, spdep 1.2.7 moran.test and geary.test; tolerance 1e-9 relative. */
    @Test
    void globalStatisticsOfCountiesEqualThoseOfSpdep() {
        var binary = GlobalMoran.of(RATES, QUEEN);
        var standardised = GlobalMoran.of(RATES, QUEEN.rowStandardised());
        var geary = GlobalGeary.of(RATES, QUEEN);
        var gearyStandardised = GlobalGeary.of(RATES, QUEEN.rowStandardised());

        assertClose(binary.index(), 0.221905264452131);
        assertClose(binary.expectation(), -0.0101010101010101);
        assertClose(binary.randomisationVariance(), 0.00381126573589768);
        assertClose(binary.zRandomisation(), 3.75807216274413);
        assertClose(binary.normalityVariance(), 0.00383451485296364);
        assertClose(binary.zNormality(), 3.74666202319507);
        assertClose(geary.ratio(), 0.682990989190548);
        assertClose(geary.randomisationVariance(), 0.00669262813722193);
        assertClose(standardised.index(), 0.231494667910712);
        assertClose(standardised.randomisationVariance(), 0.00422691743236397);
        assertClose(standardised.normalityVariance(), 0.00425295388399557);
        assertClose(gearyStandardised.ratio(), 0.740724469157957);
        assertClose(gearyStandardised.randomisationVariance(), 0.00482386955180296);
        assertClose(
                gearyStandardised.zRandomisation(),
                (1 - 0.740724469157957) / Math.sqrt(0.00482386955180296));
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, relative(expected, 1e-9));
    }

    /**
     * R 4.2.2, spdep 1.2.7 localmoran_perm with 99,999 draws, seed 7; p-values within four standard
     * errors of the difference between the two runs.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261201})
    void permutationsAgreeWithThoseOfSpdep(long seed) {
        var rows = Reference.table("sids-local-moran-permuted.csv");

        var found = PermutedMoran.of(RATES, QUEEN.rowStandardised(), 999, seed);

        var folded = found.foldedPValues();
        var twoSided = found.pValues();
        assertColumn(rows, "Ii", found::value);
        for (var i = 0; i < 100; i++) {
            var p = rows.get(i).get("p_folded");
            assertThat(folded[i]).as("area " + i).isCloseTo(p, within(monteCarloError(p, 999)));
            assertThat(twoSided[i]).isEqualTo(Math.min(1, 2 * folded[i]));
        }
    }

    /** Four standard errors of the difference between shares of so many and of 99,999 draws. */
    private static double monteCarloError(double p, int draws) {
        return 4 * Math.sqrt(p * (1 - p) * (1.0 / draws + 1.0 / 99_999));
    }

    /**
     * Where many draws differ from spdep 1.2.7 it is because that draws with replacement: a plain
     * loop that does so agrees with it to the precision of its draws.
     */
    @Test
    void spdepDrawsWithReplacementAndWeDoNot() {
        var draws = 99_999;
        var rows = Reference.table("sids-local-moran-permuted.csv");
        var area = 38; // nine neighbours, far out
        var p = rows.get(area).get("p_folded");
        var mean = Arrays.stream(RATES).average().orElseThrow();
        var observed = 0.0;
        for (var neighbour : QUEEN.neighbours(area)) {
            observed += RATES[neighbour] - mean;
        }
        var random = new Random(5);
        var atLeast = 0;
        for (var r = 0; r < draws; r++) {
            var sum = 0.0;
            for (var m = 0; m < QUEEN.countNeighbours(area); m++) {
                var drawn = random.nextInt(99);
                sum += RATES[drawn < area ? drawn : drawn + 1] - mean;
            }
            atLeast += Math.abs(sum) >= Math.abs(observed) && sum * observed > 0 ? 1 : 0;
        }

        var ours = PermutedMoran.of(RATES, QUEEN, draws, 5).foldedPValues()[area];

        assertThat((atLeast + 1.0) / (draws + 1)).isCloseTo(p, within(monteCarloError(p, draws)));
        assertThat(ours).isLessThan(p - monteCarloError(p, draws));
    }

    /** The moments that can be calculated are those that draws come to. */
    @Test
    void permutationsHaveTheConditionalMoments() {
        var draws = 20_000;
        var weights = Lattice.queen(5, 4);
        var values = new Random(3).doubles(20).toArray();
        var analytic = LocalMoran.conditional(values, weights);

        var found = PermutedMoran.of(values, weights, draws, 4);

        for (var i = 0; i < 20; i++) {
            var deviation = Math.sqrt(analytic.variance(i));
            assertThat(found.mean(i))
                    .isCloseTo(analytic.expectation(i), within(5 * deviation / Math.sqrt(draws)));
            assertThat(found.variance(i))
                    .isCloseTo(analytic.variance(i), relative(analytic.variance(i), 0.06));
        }
    }

    /** Four areas, so that all draws can be counted out: 1 of the 3 pairs of others is as high. */
    @Test
    void permutedShareIsThatOfAllDraws() {
        var weights = EdgeList.binary(4, new int[] {0, 0}, new int[] {1, 2});
        var values = new double[] {9, 8, 7, 1};

        var found = PermutedMoran.of(values, weights, 30_000, 6);

        assertThat(found.foldedPValues()[0]).isCloseTo(1 / 3.0, within(0.01));
        assertThat(found.pValues()[0]).isCloseTo(2 / 3.0, within(0.02));
    }

    @Test
    void weightsGivenOutrightDrawAsPlainOnesDo() {
        var values = new Random(12).doubles(12).toArray();
        var from = new int[] {0, 0, 0};
        var to = new int[] {3, 5, 7};
        var plain = EdgeList.binary(12, from, to);
        var given = EdgeList.general(12, from, to, new double[] {2, 2, 2});

        var one = PermutedMoran.of(values, plain, 20_000, 8);
        var two = PermutedMoran.of(values, given, 20_000, 9);

        assertThat(two.foldedPValues()[0]).isCloseTo(one.foldedPValues()[0], within(0.02));
        assertThat(two.variance(0))
                .isCloseTo(4 * one.variance(0), relative(4 * one.variance(0), 0.05));
        assertThat(two.value(0)).isCloseTo(2 * one.value(0), within(1e-12));
    }

    @Test
    void sameSeedGivesTheSameAndAnotherSeedNot() {
        var one = PermutedMoran.of(RATES, QUEEN, 99, 1).foldedPValues();

        assertThat(PermutedMoran.of(RATES, QUEEN, 99, 1).foldedPValues()).isEqualTo(one);
        assertThat(PermutedMoran.of(RATES, QUEEN, 99, 2).foldedPValues()).isNotEqualTo(one);
    }

    @Test
    void pValueIsNeverZero() {
        // 1 to 10 in a row: the extreme ends lie beside their nearest value.
        var values = new double[] {100, 99, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7};
        var weights = EdgeList.binary(10, new int[] {0}, new int[] {1});

        var found = PermutedMoran.of(values, weights, 9, 77);

        assertThat(found.foldedPValues()[0]).isBetween(0.1, 0.5);
        assertThat(found.foldedPValues()[1]).isNaN();
        assertThat(found.variance(1)).isZero();
        assertThat(PermutedMoran.of(values, weights, 1, 1).variance(0)).isZero();
    }

    /** Divided by the sum of the weights, the local statistics sum to the global one. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void localStatisticsSumToTheGlobalOne(long seed) {
        var values = new Random(seed).doubles(35).toArray();
        var weights = Lattice.queen(7, 5);

        var local = LocalMoran.total(values, weights);
        var global = GlobalMoran.of(values, weights);

        var sum = 0.0;
        for (var i = 0; i < 35; i++) {
            sum += local.value(i);
        }
        assertThat(sum / weights.countLinks()).isCloseTo(global.index(), within(1e-12));
    }

    @Test
    void islandsHaveNothingToTestButCountInTheMean() {
        var weights = EdgeList.binary(5, new int[] {0, 1}, new int[] {1, 0});
        var values = new double[] {1, 2, 3, 4, 10};

        var local = LocalMoran.conditional(values, weights);

        assertThat(local.listNotAssessable()).containsExactly(2, 3, 4);
        assertThat(local.value(3)).isZero();
        assertThat(LocalMoran.total(values, weights).listNotAssessable()).containsExactly(2, 3, 4);
        // (1 - 4)(2 - 4) twice, mean 4, squares 9 + 4 + 1 + 0 + 36 = 50
        assertThat(GlobalMoran.of(values, weights).index())
                .isCloseTo(5.0 / 2 * 12 / 50, within(1e-15));
    }

    @Test
    void areaAtTheMeanHasNothingToTestGivenItsValue() {
        var weights = Lattice.rook(3, 1);
        var values = new double[] {1, 2, 3};

        assertThat(LocalMoran.conditional(values, weights).listNotAssessable()).contains(1);
    }

    @Test
    void quadrantsCountTiesAsLow() {
        assertThat(Quadrant.of(1, 1)).isEqualTo(Quadrant.HIGH_HIGH);
        assertThat(Quadrant.of(1, 0)).isEqualTo(Quadrant.HIGH_LOW);
        assertThat(Quadrant.of(0, 1)).isEqualTo(Quadrant.LOW_HIGH);
        assertThat(Quadrant.of(0, 0)).isEqualTo(Quadrant.LOW_LOW);
    }

    @Test
    void refusesWhatGivesNoStatistic() {
        var weights = Lattice.rook(2, 2);
        var values = new double[] {1, 2, 3, 4};

        assertThatThrownBy(() -> LocalMoran.total(values, weights.withSelf()))
                .hasMessageContaining("its own neighbour");
        assertThatThrownBy(() -> LocalMoran.total(new double[] {1, 2}, Lattice.rook(2, 1)))
                .hasMessageContaining("at least 3");
        assertThatThrownBy(() -> GlobalMoran.of(new double[] {1, 2, 3}, Lattice.rook(3, 1)))
                .hasMessageContaining("at least 4");
        assertThatThrownBy(() -> GlobalMoran.of(values, EdgeList.binary(4, new int[0], new int[0])))
                .hasMessageContaining("nobody has a neighbour");
        assertThatThrownBy(() -> PermutedMoran.of(values, weights, 0, 1))
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> LocalMoran.quadrants(new double[] {5, 5, 5, 5}, weights))
                .hasMessageContaining("same value");
    }
}
