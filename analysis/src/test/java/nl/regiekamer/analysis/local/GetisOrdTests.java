package nl.regiekamer.analysis.local;

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
import nl.regiekamer.analysis.neighbours.Contiguity;
import nl.regiekamer.analysis.neighbours.DistanceBand;
import nl.regiekamer.analysis.neighbours.EdgeList;
import nl.regiekamer.analysis.neighbours.Lattice;
import nl.regiekamer.analysis.neighbours.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetisOrdTests {

    /** Of the reference cases. */
    private static final double TOLERANCE = 1e-9;

    /** R 4.2.2, spdep 1.2.7 localG; tolerance 1e-9 relative. */
    @ParameterizedTest(name = "within {0}")
    @ValueSource(ints = {30, 60, 90})
    void statisticsOfALatticeEqualThoseOfSpdep(int distance) {
        var input = Reference.table("getis-ord-lattice.csv");
        var weights = DistanceBand.within(column(input, "x"), column(input, "y"), distance);

        assertEqual(
                "getis-ord-lattice-d%d.csv".formatted(distance), column(input, "value"), weights);
    }

    /** R 4.2.2, spdep 1.2.7 localG with poly2nb; tolerance 1e-9 relative. */
    @Test
    void statisticsOfCountiesEqualThoseOfSpdep() {
        var rates = column(Reference.table("sids-rates.csv"), "rate74");
        var counties = SpatialCases.counties();

        assertEqual("sids-getis-ord-queen.csv", rates, Contiguity.queen(counties));
        assertEqual("sids-getis-ord-rook.csv", rates, Contiguity.rook(counties));
    }

    private static void assertEqual(String table, double[] values, Weights weights) {
        var rows = Reference.table(table);
        var star = GetisOrd.giStar(values, weights.withSelf());
        assertColumns(rows, "gistar", "", star);
        assertColumns(
                rows,
                "gistar",
                "_w",
                GetisOrd.giStar(values, weights.withSelf().rowStandardised()));
        assertColumns(rows, "gi", "", GetisOrd.gi(values, weights));
        assertColumns(rows, "gi", "_w", GetisOrd.gi(values, weights.rowStandardised()));
        var pValues = star.pValues();
        assertColumn(rows, "gistar_p2", i -> pValues[i]);
        var bonferroni = star.bonferroni();
        assertColumn(rows, "gistar_p_bonf", i -> bonferroni[i]);
        var adjusted = star.benjaminiHochberg();
        assertColumn(rows, "gistar_p_fdr", i -> adjusted[i]);
    }

    private static void assertColumns(
            List<Reference.Row> rows, String name, String suffix, LocalStatistics found) {
        assertThat(found.size()).isEqualTo(rows.size());
        assertColumn(rows, name + "_z" + suffix, found::z);
        assertColumn(rows, name + "_G" + suffix, found::value);
        assertColumn(rows, name + "_E" + suffix, found::expectation);
        assertColumn(rows, name + "_V" + suffix, found::variance);
    }

    private static void assertColumn(
            List<Reference.Row> rows, String column, IntToDoubleFunction found) {
        var contents = rows.getFirst().values();
        if (column.endsWith("_w") && !contents.containsKey(column)) {
            return; // the case states it for one kind of weights only
        }
        assertThat(contents).containsKey(column);
        for (var i = 0; i < rows.size(); i++) {
            var expected = rows.get(i).get(column);
            if (Double.isNaN(expected)) {
                assertThat(found.applyAsDouble(i)).as(column + i).isNaN();
            } else {
                assertThat(found.applyAsDouble(i))
                        .as(column + i)
                        .isCloseTo(expected, within(TOLERANCE * Math.abs(expected) + 1e-15));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void distanceDoesNotChangeWhenAllValuesAreRaisedOrMultiplied(long seed) {
        var random = new Random(seed);
        var weights = Lattice.queen(8, 7);
        var values = random.doubles(56, 1, 2).toArray();
        var changed = Arrays.stream(values).map(v -> 40 * v + 3).toArray();

        var before = GetisOrd.gi(values, weights);
        var after = GetisOrd.gi(changed, weights);

        for (var i = 0; i < 56; i++) {
            assertThat(after.z(i)).isCloseTo(before.z(i), within(1e-10));
        }
    }

    /** Weights of one's own against the same as plain weights, on the other way of summing. */
    @Test
    void weightsOfOneGivenOutrightAreTheSameAsBinary() {
        var values = new Random(5).doubles(30).toArray();
        var plain = Lattice.queen(6, 5).withSelf();
        var given = given(plain, 2);

        var one = GetisOrd.giStar(values, plain);
        var two = GetisOrd.giStar(values, given);

        for (var i = 0; i < 30; i++) {
            assertThat(two.z(i)).isCloseTo(one.z(i), within(1e-12));
            assertThat(two.value(i)).isCloseTo(2 * one.value(i), within(1e-12));
        }
    }

    private static Weights given(Weights weights, double each) {
        var from = new int[weights.countLinks()];
        var to = new int[weights.countLinks()];
        var weight = new double[weights.countLinks()];
        for (var i = 0; i < weights.size(); i++) {
            for (var link = weights.first(i); link < weights.first(i + 1); link++) {
                from[link] = i;
                to[link] = weights.neighbour(link);
                weight[link] = each;
            }
        }
        return EdgeList.general(weights.size(), from, to, weight);
    }

    /** Moments over all orders of the values, counted out. */
    @Test
    void expectationAndVarianceAreThoseOfAllOrders() {
        var values = new double[] {1, 4, 9, 2};
        var weights =
                EdgeList.binary(4, new int[] {0, 0, 1, 2, 3}, new int[] {1, 2, 0, 0, 0}).withSelf();
        var statistics = GetisOrd.giStar(values, weights);
        var sum = 0.0;
        var squares = 0.0;
        var orders = 0;
        for (var a = 0; a < 4; a++) {
            for (var b = 0; b < 4; b++) {
                for (var c = 0; c < 4; c++) {
                    if (a != b && b != c && a != c) {
                        var share = (values[a] + values[b] + values[c]) / 16;
                        sum += share;
                        squares += share * share;
                        orders++;
                    }
                }
            }
        }

        assertThat(statistics.value(0)).isCloseTo(14.0 / 16, within(1e-15));
        assertThat(statistics.expectation(0)).isCloseTo(sum / orders, within(1e-15));
        assertThat(statistics.variance(0))
                .isCloseTo(squares / orders - Math.pow(sum / orders, 2), within(1e-15));
    }

    @Test
    void whereChanceLeavesNoRoomThereIsNothingToTest() {
        // 0 neighbours all, 1 neighbours 0, 2 is an island, 3 is the only one that differs.
        var weights = EdgeList.binary(4, new int[] {0, 0, 0, 1, 3}, new int[] {1, 2, 3, 0, 0});
        var values = new double[] {1, 1, 1, 5};

        var gi = GetisOrd.gi(values, weights);
        var star = GetisOrd.giStar(values, weights.withSelf());

        assertThat(gi.listNotAssessable()).containsExactly(0, 2, 3);
        assertThat(gi.variance(2)).isZero();
        assertThat(gi.z(2)).isNaN();
        assertThat(gi.pValues()[3]).isNaN();
        assertThat(gi.z()).hasSize(4);
        assertThat(star.listNotAssessable()).containsExactly(0);
        var standardised = GetisOrd.giStar(values, weights.withSelf().rowStandardised());
        assertThat(standardised.listNotAssessable()).containsExactly(0);
    }

    @Test
    void manyAreasGiveTheSameAsFew() {
        var random = new Random(9);
        var values = random.doubles(10_000).toArray();
        var weights = Lattice.queen(100, 100).withSelf();

        var all = GetisOrd.giStar(values, weights);

        var mean = Arrays.stream(values).average().orElseThrow();
        var s = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 10_000);
        for (var i : new int[] {0, 4095, 4096, 9_999}) {
            var sum = Arrays.stream(weights.neighbours(i)).mapToDouble(j -> values[j]).sum();
            var w = weights.countNeighbours(i);
            var z = (sum - w * mean) / (s * Math.sqrt((10_000.0 * w - w * w) / 9_999));
            assertThat(all.z(i)).isCloseTo(z, within(1e-10));
        }
    }

    @Test
    void refusesWhatGivesNoStatistic() {
        var weights = Lattice.rook(3, 1);
        var values = new double[] {1, 2, 3};

        assertThatThrownBy(() -> GetisOrd.giStar(values, weights))
                .hasMessageContaining("area 0 is not");
        assertThatThrownBy(() -> GetisOrd.gi(values, weights.withSelf()))
                .hasMessageContaining("area 0 is its own");
        assertThatThrownBy(() -> GetisOrd.gi(new double[] {2, 2, 2}, weights))
                .hasMessageContaining("same value, 2.0");
        assertThatThrownBy(() -> GetisOrd.gi(new double[] {1, 2}, Lattice.rook(2, 1)))
                .hasMessageContaining("at least 3");
        assertThatThrownBy(() -> GetisOrd.giStar(new double[] {1}, Lattice.rook(1, 1).withSelf()))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> GetisOrd.giStar(new double[] {-1, 0, 1}, weights.withSelf()))
                .hasMessageContaining("sum to 0");
        assertThatThrownBy(() -> GetisOrd.gi(new double[] {1, Double.NaN, 1}, weights))
                .hasMessageContaining("area 1");
        assertThatThrownBy(() -> GetisOrd.gi(new double[] {1e200, -1e200, 1}, weights))
                .hasMessageContaining("squared");
    }
}
