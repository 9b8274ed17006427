package nl.regiekamer.analysis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.SpatialCases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointNeighboursTests {

    /** R 4.2.2, spdep 1.2.7 dnearneigh; the lists must be the same. */
    @ParameterizedTest
    @ValueSource(ints = {30, 60, 90})
    @Tag("shared")
    void bandsEqualThoseOfSpdep(int distance) {
        var input = Reference.sharedTable("a1_gistar_getisord_lattice/input.csv");
        var edges =
                Reference.sharedTable(
                        "a1_gistar_getisord_lattice/edges_d%d.csv".formatted(distance));

        var weights =
                DistanceBand.within(
                        SpatialCases.column(input, "x"), SpatialCases.column(input, "y"), distance);

        assertThat(weights.countLinks()).isEqualTo(edges.size());
        for (var edge : edges) {
            var i = (int) edge.get("i") - 1;
            assertThat(weights.weightBetween(i, (int) edge.get("j") - 1)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "seed {0}, distance {1}")
    @CsvSource({"11, 0.01", "12, 0.1", "13, 0.5", "14, 3", "15, 1e-9"})
    void bandsEqualThoseOfComparingAllPairs(long seed, double distance) {
        var random = new Random(seed);
        var x = random.doubles(400).toArray();
        var y = random.doubles(400).toArray();
        x[7] = x[300]; // two at one place
        y[7] = y[300];
        x[9] = 1000; // far away from all others

        var weights = DistanceBand.within(x, y, distance);

        for (var i = 0; i < 400; i++) {
            var near = i;
            var expected =
                    IntStream.range(0, 400)
                            .filter(j -> j != near)
                            .filter(j -> Math.hypot(x[j] - x[near], y[j] - y[near]) <= distance)
                            .toArray();
            assertThat(weights.neighbours(i)).isEqualTo(expected);
        }
    }

    @Test
    void boundIsIncluded() {
        var weights = DistanceBand.within(new double[] {0, 3, 6.1}, new double[] {0, 4, 8.1}, 5);

        assertThat(weights.neighbours(0)).containsExactly(1);
        assertThat(weights.islands()).containsExactly(2);
    }

    @Test
    void roundingInBucketsLosesNobody() {
        for (var side : new double[] {0.1, 0.3, 0.7, 1.1, 1e-3}) {
            var x = IntStream.range(0, 500).mapToDouble(i -> i * side).toArray();
            var y = new double[500];
            var weights = DistanceBand.within(x, y, side);
            for (var i = 1; i < 500; i++) {
                assertThat(weights.weightBetween(i, i - 1) == 1)
                        .isEqualTo((x[i] - x[i - 1]) * (x[i] - x[i - 1]) <= side * side);
            }
        }
    }

    @Test
    void pointsOfALatticeHaveTheNeighboursOfTheLattice() {
        var x = IntStream.range(0, 12 * 9).mapToDouble(i -> i % 12).toArray();
        var y = IntStream.range(0, 12 * 9).mapToDouble(i -> i / 12).toArray();

        for (var distance : new double[] {1, 1.5, 2, 2.9, 20}) {
            var lattice = Lattice.within(12, 9, distance);
            var band = DistanceBand.within(x, y, distance);
            for (var i = 0; i < x.length; i++) {
                assertThat(band.neighbours(i)).isEqualTo(lattice.neighbours(i));
            }
        }
    }

    @Test
    void latticeKnowsItsRooksAndQueens() {
        assertThat(Lattice.rook(3, 3).neighbours(4)).containsExactly(1, 3, 5, 7);
        assertThat(Lattice.queen(3, 3).neighbours(4)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
        assertThat(Lattice.rook(3, 2).neighbours(2)).containsExactly(1, 5);
        assertThat(Lattice.queen(1, 1).islands()).containsExactly(0);
        assertThat(Lattice.queen(4, 3).isSymmetric()).isTrue();
        assertThat(Lattice.queen(4, 3).style()).isEqualTo(Weights.Style.BINARY);
    }

    @ParameterizedTest(name = "seed {0}, {1} nearest")
    @CsvSource({"21, 1", "22, 2", "23, 7", "24, 299"})
    void nearestEqualThoseOfSortingAllPairs(long seed, int k) {
        var random = new Random(seed);
        // Rounded, so that many lie equally far away and some at one place.
        var x = random.doubles(300).map(v -> Math.rint(v * 20)).toArray();
        var y = random.doubles(300).map(v -> Math.rint(v * 20)).toArray();

        var weights = NearestNeighbours.of(x, y, k);

        for (var i = 0; i < 300; i++) {
            assertThat(weights.neighbours(i)).isEqualTo(nearest(x, y, i, k));
        }
        assertThat(weights.islands()).isEmpty();
    }

    private static int[] nearest(double[] x, double[] y, int of, int k) {
        var nearest =
                IntStream.range(0, x.length)
                        .filter(j -> j != of)
                        .boxed()
                        .sorted((a, b) -> {
                            var one = Math.hypot(x[a] - x[of], y[a] - y[of]);
                            var other = Math.hypot(x[b] - x[of], y[b] - y[of]);
                            return one == other
                                    ? Integer.compare(a, b)
                                    : Double.compare(one, other);
                        })
                        .limit(k)
                        .mapToInt(Integer::intValue)
                        .toArray();
        Arrays.sort(nearest);
        return nearest;
    }

    /** R 4.2.2, spdep 1.2.7 knearneigh; the lists must be the same. */
    @Test
    void nearestEqualThoseOfSpdep() {
        var points = Reference.table("density-points.csv");
        var rows = Reference.table("density-points-nearest.csv");

        var weights =
                NearestNeighbours.of(
                        SpatialCases.column(points, "x"), SpatialCases.column(points, "y"), 5);

        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var expected = IntStream.rangeClosed(1, 5).map(n -> (int) row.get("n" + n) - 1);
            assertThat(weights.neighbours(i)).isEqualTo(expected.toArray());
        }
    }

    @Test
    void manyPointsGiveTheSameOnAnyNumberOfProcessors() {
        var random = new Random(31);
        var x = random.doubles(20_000).toArray();
        var y = random.doubles(20_000).toArray();

        var one = DistanceBand.within(x, y, 0.02);
        var nearest = NearestNeighbours.of(x, y, 4);

        assertThat(one.isSymmetric()).isTrue();
        assertThat(nearest.countLinks()).isEqualTo(80_000);
        for (var i = 0; i < 20_000; i += 997) {
            assertThat(nearest.neighbours(i)).isEqualTo(nearest(x, y, i, 4));
        }
    }

    @Test
    void refusesPointsAndDistancesThatMeanNothing() {
        var two = new double[] {0, 1};

        assertThatThrownBy(() -> DistanceBand.within(two, new double[1], 1))
                .hasMessageContaining("2 x and 1 y");
        assertThatThrownBy(() -> DistanceBand.within(new double[0], new double[0], 1))
                .hasMessageContaining("no points");
        assertThatThrownBy(() -> DistanceBand.within(two, new double[] {0, Double.NaN}, 1))
                .hasMessageContaining("Point 1");
        assertThatThrownBy(() -> DistanceBand.within(new double[] {Double.NaN, 1}, two, 1))
                .hasMessageContaining("Point 0");
        assertThatThrownBy(() -> DistanceBand.within(two, two, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> DistanceBand.within(two, two, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> DistanceBand.within(two, two, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> DistanceBand.within(new double[] {-1e308, 1e308}, two, 1))
                .hasMessageContaining("too far apart");
        assertThatThrownBy(() -> NearestNeighbours.of(two, two, 2))
                .hasMessageContaining("from 1 to 1");
        assertThatThrownBy(() -> NearestNeighbours.of(two, two, 0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> Lattice.rook(0, 2)).hasMessageContaining("0 by 2");
        assertThatThrownBy(() -> Lattice.rook(2, 0)).hasMessageContaining("2 by 0");
        assertThatThrownBy(() -> Lattice.rook(50_000, 50_000))
                .hasMessageContaining("more than can be numbered");
        assertThatThrownBy(() -> Lattice.within(3, 3, -1)).hasMessageContaining("-1");
    }
}
