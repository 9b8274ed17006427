package nl.regiekamer.analysis.neighbours;

import static nl.regiekamer.analysis.SpatialCases.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.SpatialCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ContiguityTests {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** R 4.2.2, spdep 1.2.7 poly2nb; the lists must be the same. */
    @Test
    void neighboursOfCountiesEqualThoseOfSpdep() {
        var counties = SpatialCases.counties();

        assertSame(Contiguity.queen(counties), SpatialCases.edges("sids-queen.csv", 100));
        assertSame(Contiguity.rook(counties), SpatialCases.edges("sids-rook.csv", 100));
    }

    /** Independent: what the predicates of JTS say of every pair. */
    @Test
    void neighboursOfCountiesAreThoseThatTouch() {
        var counties = SpatialCases.counties();
        var queen = Contiguity.queen(counties);
        var rook = Contiguity.rook(counties);

        for (var i = 0; i < 100; i++) {
            for (var j = 0; j < i; j++) {
                var both = counties.get(i).intersection(counties.get(j));
                assertThat(queen.weightBetween(i, j) == 1).isEqualTo(!both.isEmpty());
                assertThat(rook.weightBetween(i, j) == 1).isEqualTo(both.getLength() > 0);
            }
        }
    }

    @Test
    void squaresOfALatticeHaveTheNeighboursOfTheLattice() {
        var squares = squares(7, 5);

        assertSame(Contiguity.queen(squares), Lattice.queen(7, 5));
        assertSame(Contiguity.rook(squares), Lattice.rook(7, 5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anotherOrderOfTheAreasGivesTheSameNeighbours(long seed) {
        var counties = SpatialCases.counties();
        var order = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var before = Contiguity.queen(counties);

        var after = Contiguity.queen(order.stream().map(counties::get).toList());

        for (var i = 0; i < 100; i++) {
            for (var j = 0; j < 100; j++) {
                assertThat(after.weightBetween(i, j))
                        .isEqualTo(before.weightBetween(order.get(i), order.get(j)));
            }
        }
    }

    @Test
    void anAreaWithinTheHoleOfAnotherIsItsNeighbour() {
        var areas =
                List.of(
                        outline("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))"),
                        outline("POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))"),
                        outline(
                                "MULTIPOLYGON (((20 0, 21 0, 21 1, 20 0)), ((9 9, 10 9, 10 10, 9 9)))"),
                        outline("POLYGON ((50 0, 51 0, 51 1, 50 0))"));

        var queen = Contiguity.queen(areas);
        var rook = Contiguity.rook(areas);

        assertThat(rook.neighbours(0)).containsExactly(1);
        assertThat(queen.neighbours(0)).containsExactly(1, 2);
        assertThat(rook.islands()).containsExactly(2, 3);
        assertThat(queen.islands()).containsExactly(3);
    }

    @Test
    void cornersThatDifferByRoundingMeetWhenSnapped() {
        var areas =
                List.of(
                        outline("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"),
                        outline("POLYGON ((1.001 0, 2 0, 2 1, 1.001 1, 1.001 0))"));

        assertThat(Contiguity.rook(areas).countLinks()).isZero();
        assertThat(Contiguity.rook(areas, 0.01).countLinks()).isEqualTo(2);
        assertThat(Contiguity.queen(areas, 0.01).countLinks()).isEqualTo(2);
        assertThat(Contiguity.queen(areas, 0.0001).countLinks()).isZero();
    }

    @Test
    void refusesWhatHasNoOutline() {
        assertThatThrownBy(() -> Contiguity.queen(List.of())).hasMessageContaining("no areas");
        assertThatThrownBy(() -> Contiguity.rook(List.of(outline("POINT (1 1)"))))
                .hasMessageContaining("Area 0")
                .hasMessageContaining("Point");
        assertThatThrownBy(() -> Contiguity.rook(List.of(outline("POLYGON EMPTY"))))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> Contiguity.queen(squares(1, 1), -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Contiguity.queen(squares(1, 1), Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }

    private static List<Geometry> squares(int columns, int rows) {
        var squares = new ArrayList<Geometry>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                squares.add(
                        FACTORY.toGeometry(
                                new Envelope(
                                        new Coordinate(column, row),
                                        new Coordinate(column + 1, row + 1))));
            }
        }
        return squares;
    }

    private static void assertSame(Weights one, Weights other) {
        assertThat(one.size()).isEqualTo(other.size());
        for (var i = 0; i < one.size(); i++) {
            assertThat(one.neighbours(i)).as("area " + i).isEqualTo(other.neighbours(i));
        }
    }
}
