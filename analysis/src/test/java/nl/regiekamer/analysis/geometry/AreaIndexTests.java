package nl.regiekamer.analysis.geometry;

import static nl.regiekamer.analysis.SpatialCases.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.SpatialCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

class AreaIndexTests {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** JTS 1.20.0 SimplePointInAreaLocator on every area in turn. */
    private static int slowly(List<? extends Geometry> areas, double x, double y) {
        for (var i = 0; i < areas.size(); i++) {
            if (SimplePointInAreaLocator.locate(new Coordinate(x, y), areas.get(i))
                    != Location.EXTERIOR) {
                return i;
            }
        }
        return AreaIndex.NOWHERE;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsTheCountiesThatJtsFinds(long seed) {
        var counties = SpatialCases.counties();
        var box = FACTORY.buildGeometry(counties).getEnvelopeInternal();
        var index = AreaIndex.of(counties);
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var x = box.getMinX() - 0.5 + random.nextDouble() * (box.getWidth() + 1);
            var y = box.getMinY() - 0.5 + random.nextDouble() * (box.getHeight() + 1);

            assertThat(index.areaOf(x, y)).isEqualTo(slowly(counties, x, y));
        }
    }

    /** Corners, places on borders, and the next double beside them. */
    @Test
    void findsOnBordersAndBesideThemWhatJtsFinds() {
        var counties = SpatialCases.counties().subList(0, 40);
        var index = AreaIndex.of(counties);
        for (var county : counties) {
            var corners = county.getCoordinates();
            for (var i = 1; i < corners.length; i += 2) {
                var middleX = (corners[i - 1].x + corners[i].x) / 2;
                var middleY = (corners[i - 1].y + corners[i].y) / 2;
                assertFound(index, counties, corners[i].x, corners[i].y);
                assertFound(index, counties, middleX, middleY);
                assertFound(index, counties, Math.nextUp(middleX), middleY);
                assertFound(index, counties, middleX, Math.nextDown(middleY));
            }
        }
    }

    private static void assertFound(
            AreaIndex index, List<? extends Geometry> areas, double x, double y) {
        assertThat(index.areaOf(x, y)).as("%s, %s", x, y).isEqualTo(slowly(areas, x, y));
    }

    /** Seed beside it: many-cornered stars that overlap, with holes, on whole numbers. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void findsInOverlapsAndHolesTheFirstAreaThatJtsFinds(long seed) {
        var random = new Random(seed);
        var areas = new ArrayList<Geometry>();
        for (var i = 0; i < 12; i++) {
            var star = star(random, random.nextInt(40), random.nextInt(40), 3 + random.nextInt(15));
            areas.add(i % 3 == 0 ? star.difference(star(random, 20, 20, 5)) : star);
        }
        areas.removeIf(Geometry::isEmpty);
        var index = AreaIndex.of(areas);

        for (var x = -20; x < 70; x++) {
            for (var y = -20; y < 70; y++) {
                assertFound(index, areas, x, y);
                assertFound(index, areas, x + 0.37, y + 0.61);
            }
        }
    }

    private static Geometry star(Random random, double x, double y, double radius) {
        var corners = 7 + random.nextInt(20);
        var coordinates = new Coordinate[corners + 1];
        for (var i = 0; i < corners; i++) {
            var angle = 2 * Math.PI * i / corners;
            var far = radius * (0.3 + 0.7 * random.nextDouble());
            coordinates[i] =
                    new Coordinate(
                            Math.rint(x + far * Math.cos(angle)),
                            Math.rint(y + far * Math.sin(angle)));
        }
        coordinates[corners] = coordinates[0];
        return FACTORY.createPolygon(coordinates).buffer(0);
    }

    @Test
    void squaresShareTheirSidesWithTheFirst() {
        var squares = List.of(square(0, 0), square(1, 0), square(0, 1), square(1, 1));
        var index = AreaIndex.of(squares);

        assertThat(index.areaOf(1, 0.5)).isZero();
        assertThat(index.areaOf(1, 1)).isZero();
        assertThat(index.areaOf(1.5, 1)).isEqualTo(1);
        assertThat(index.areaOf(2, 2)).isEqualTo(3);
        assertThat(index.areaOf(0, 0)).isZero();
        assertThat(index.areaOf(2, 0.5)).isEqualTo(1);
        assertThat(index.areaOf(Math.nextUp(2.0), 0.5)).isEqualTo(AreaIndex.NOWHERE);
        assertThat(index.areaOf(-0.1, 0.5)).isEqualTo(AreaIndex.NOWHERE);
        assertThat(index.areaOf(0.5, 2.1)).isEqualTo(AreaIndex.NOWHERE);
        assertThat(index.areaOf(0.5, -0.1)).isEqualTo(AreaIndex.NOWHERE);
        assertThat(index.areaOf(Double.NaN, 0.5)).isEqualTo(AreaIndex.NOWHERE);
        assertThat(index.areaOf(0.5, Double.NaN)).isEqualTo(AreaIndex.NOWHERE);
    }

    private static Geometry square(double x, double y) {
        return FACTORY.toGeometry(new Envelope(x, x + 1, y, y + 1));
    }

    @Test
    void anAreaWithinAnotherIsFoundOnlyWhenItCameFirst() {
        var small = outline("POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))");
        var large = outline("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))");

        assertThat(AreaIndex.of(List.of(small, large)).areaOf(4.5, 4.5)).isZero();
        assertThat(AreaIndex.of(List.of(small, large)).areaOf(3, 4.5)).isEqualTo(1);
        assertThat(AreaIndex.of(List.of(large, small)).areaOf(4.5, 4.5)).isZero();
    }

    @Test
    void manyPointsGiveWhatOneAfterTheOtherGives() {
        var counties = SpatialCases.counties();
        var index = AreaIndex.of(counties);
        var random = new Random(5);
        var x = random.doubles(9000, -85, -75).toArray();
        var y = random.doubles(9000, 33, 37).toArray();

        var areas = index.areasOf(x, y);
        var count = index.count(x, y);

        var expected = new int[100];
        for (var i = 0; i < 9000; i++) {
            assertThat(areas[i]).isEqualTo(index.areaOf(x[i], y[i]));
            if (areas[i] != AreaIndex.NOWHERE) {
                expected[areas[i]]++;
            }
        }
        assertThat(count).isEqualTo(expected);
    }

    /** A strip a thousand times as long as wide, with a border that hardly rises. */
    @Test
    void longAndNarrowAreasAreFoundToo() {
        var strip =
                List.of(
                        outline("POLYGON ((0 0, 100000 1e-9, 100000 7, 0 7, 0 0))"),
                        outline("POLYGON ((0 7, 100000 7, 100000 9, 0 9.0000001, 0 7))"));
        var index = AreaIndex.of(strip);
        var random = new Random(6);
        for (var i = 0; i < 3000; i++) {
            assertFound(
                    index, strip, random.nextDouble() * 100_000, random.nextDouble() * 9.1 - 0.05);
        }
        assertFound(index, strip, 50_000, 5e-10);
        assertFound(index, strip, 50_000, 4e-10);
        assertFound(index, strip, 50_000, 6e-10);
    }

    @Test
    void refusesWhatHasNoOutline() {
        assertThatThrownBy(() -> AreaIndex.of(List.of())).hasMessageContaining("no areas");
        assertThatThrownBy(() -> AreaIndex.of(List.of(square(0, 0), outline("POINT (1 1)"))))
                .hasMessageContaining("Area 1");
        assertThatThrownBy(() -> AreaIndex.of(List.of(outline("POLYGON EMPTY"))))
                .hasMessageContaining("empty");
        var broken = square(0, 0).copy();
        broken.getCoordinates()[1].y = Double.NaN;
        assertThatThrownBy(() -> AreaIndex.of(List.of(broken))).hasMessageContaining("finite");
        assertThatThrownBy(() ->
                        AreaIndex.of(List.of(square(0, 0))).areasOf(new double[1], new double[2]))
                .hasMessageContaining("1 x and 2 y");
    }
}
