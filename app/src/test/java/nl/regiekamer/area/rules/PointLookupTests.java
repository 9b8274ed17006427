package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PointLookupTests {

    private static final Map<AreaCode, Geometry> BOARD =
            Checkerboard.geometries(Checkerboard.squares(5, 5));
    private static final PointLookup LOOKUP = new PointLookup(BOARD);

    @Test
    void findsTheAreaAroundAPoint() {
        assertThat(LOOKUP.find(170_150, 390_250)).contains(Checkerboard.code(2, 1));
    }

    @Test
    void answersEmptyOutsideAllAreas() {
        assertThat(LOOKUP.find(169_999, 390_250)).isEmpty();
        assertThat(LOOKUP.find(0, 0)).isEmpty();
        assertThat(LOOKUP.find(Double.NaN, 390_250)).isEmpty();
    }

    @Test
    void givesAPointOnASharedBorderToOneAreaAlone() {
        assertThat(LOOKUP.find(170_100, 390_050)).contains(Checkerboard.code(0, 0));
        assertThat(LOOKUP.find(170_100, 390_100)).contains(Checkerboard.code(0, 0));
        assertThat(LOOKUP.find(170_150, 390_100)).contains(Checkerboard.code(0, 1));
        assertThat(LOOKUP.find(170_500, 390_500)).contains(Checkerboard.code(4, 4));
    }

    /** 10,000 points, a third of them on whole hundreds and so on borders and corners. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_124})
    void agreesWithAskingEveryAreaInTurn(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var step = i % 3 == 0 ? 100 : 1;
            var x = 169_900 + random.nextInt(700 / step) * step;
            var y = 389_900 + random.nextInt(700 / step) * step;

            var found = LOOKUP.find(x, y);

            assertThat(found).as("point %d %d, seed %d", x, y, seed).isEqualTo(byBruteForce(x, y));
        }
    }

    private static Optional<AreaCode> byBruteForce(double x, double y) {
        var point = new GeometryFactory().createPoint(new Coordinate(x, y));
        return BOARD.entrySet().stream()
                .filter(entry -> entry.getValue().covers(point))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
