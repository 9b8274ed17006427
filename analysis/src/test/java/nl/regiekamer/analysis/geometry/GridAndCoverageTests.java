package nl.regiekamer.analysis.geometry;

import static nl.regiekamer.analysis.SpatialCases.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.SpatialCases;
import nl.regiekamer.analysis.neighbours.Contiguity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class GridAndCoverageTests {

    private static final SquareGrid GRID = new SquareGrid(100, 200, 10, 5, 3);

    @Test
    void cellIncludesItsLeftAndLowerSide() {
        assertThat(GRID.cellOf(100, 200)).isZero();
        assertThat(GRID.cellOf(109.99, 209.99)).isZero();
        assertThat(GRID.cellOf(110, 200)).isEqualTo(1);
        assertThat(GRID.cellOf(100, 210)).isEqualTo(5);
        assertThat(GRID.cellOf(149.9, 229.9)).isEqualTo(14);
        assertThat(GRID.cellOf(150, 215)).isEqualTo(SquareGrid.OUTSIDE);
        assertThat(GRID.cellOf(120, 230)).isEqualTo(SquareGrid.OUTSIDE);
        assertThat(GRID.cellOf(99.9, 215)).isEqualTo(SquareGrid.OUTSIDE);
        assertThat(GRID.cellOf(120, 199.9)).isEqualTo(SquareGrid.OUTSIDE);
        assertThat(GRID.cellOf(Double.NaN, 215)).isEqualTo(SquareGrid.OUTSIDE);
    }

    @Test
    void centresLieHalfACellFromTheSides() {
        assertThat(GRID.centreX(4)).isEqualTo(145);
        assertThat(GRID.centreY(0)).isEqualTo(205);
        assertThat(GRID.size()).isEqualTo(15);
        assertThat(GRID.extent()).isEqualTo(new Rectangle(100, 200, 150, 230));
    }

    @Test
    void everyPointOfAGridThatCoversThemIsCountedOnce() {
        var random = new Random(3);
        var x = random.doubles(500, -1000, 1000).toArray();
        var y = random.doubles(500, -1000, 1000).toArray();

        var grid = SquareGrid.covering(x, y, 70);

        assertThat(Arrays.stream(grid.count(x, y)).sum()).isEqualTo(500);
        assertThat(grid.left() % 70).isZero();
        assertThat(grid.bottom() % 70).isZero();
        assertThat(GRID.count(new double[] {105, 105, 0}, new double[] {205, 206, 0}))
                .startsWith(2, 0)
                .hasSize(15);
    }

    @Test
    void refusesGridsAndRectanglesThatMeanNothing() {
        assertThatThrownBy(() -> new SquareGrid(0, 0, 0, 1, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new SquareGrid(Double.NaN, 0, 1, 1, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new SquareGrid(0, Double.POSITIVE_INFINITY, 1, 1, 1))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> new SquareGrid(0, 0, 1, 0, 1)).hasMessageContaining("0 by 1");
        assertThatThrownBy(() -> new SquareGrid(0, 0, 1, 1, 0)).hasMessageContaining("1 by 0");
        assertThatThrownBy(() -> new SquareGrid(0, 0, 1, 100_000, 100_000))
                .hasMessageContaining("numbered");
        assertThatThrownBy(() -> SquareGrid.covering(new double[0], new double[0], 1))
                .hasMessageContaining("points to cover");
        assertThatThrownBy(() -> SquareGrid.covering(new double[1], new double[2], 1))
                .hasMessageContaining("1 x and 2 y");
        assertThatThrownBy(
                        () -> SquareGrid.covering(new double[] {0, 1e12}, new double[] {0, 1}, 1))
                .hasMessageContaining("numbered");
        assertThatThrownBy(() -> new Rectangle(1, 0, 1, 2)).hasMessageContaining("width");
        assertThatThrownBy(() -> new Rectangle(0, 2, 1, 2)).hasMessageContaining("width");
        assertThatThrownBy(() -> new Rectangle(0, 0, Double.POSITIVE_INFINITY, 2))
                .hasMessageContaining("width");
        assertThatThrownBy(() -> new Rectangle(0, Double.NEGATIVE_INFINITY, 1, 2))
                .hasMessageContaining("width");
    }

    @Test
    void simplerOutlinesStillFitAndHaveTheSameNeighboursAndTotal() {
        var counties = SpatialCases.counties().subList(0, 30);

        var simple = Coverages.simplify(counties, 0.05);

        assertThat(corners(simple)).isLessThan(corners(counties) * 3 / 4);
        assertThat(CoverageValidator.isValid(simple.toArray(Geometry[]::new))).isTrue();
        for (var i = 0; i < 30; i++) {
            assertThat(Contiguity.rook(simple).neighbours(i))
                    .isEqualTo(Contiguity.rook(counties).neighbours(i));
        }
        assertThat(area(simple)).isCloseTo(area(counties), within(0.05 * area(counties)));
    }

    @Test
    void toleranceOfZeroLeavesTheOutlinesAsTheyAre() {
        var counties = SpatialCases.counties().subList(0, 5);

        assertThat(corners(Coverages.simplify(counties, 0))).isEqualTo(corners(counties));
    }

    private static int corners(List<? extends Geometry> areas) {
        return areas.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    private static double area(List<? extends Geometry> areas) {
        return areas.stream().mapToDouble(Geometry::getArea).sum();
    }

    @Test
    void refusesOutlinesThatDoNotFit() {
        var one = outline("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
        var overlapping = outline("POLYGON ((1 0, 3 0, 3 2, 1 2, 1 0))");

        assertThatThrownBy(() -> Coverages.simplify(List.of(one, overlapping), 1))
                .hasMessageContaining("area 0 does not fit");
        assertThatThrownBy(() -> Coverages.simplify(List.<Geometry>of(), 1))
                .hasMessageContaining("no areas");
        assertThatThrownBy(() -> Coverages.simplify(List.of(one), -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Coverages.simplify(List.of(one), Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Coverages.simplify(List.of(outline("POINT (0 0)")), 1))
                .hasMessageContaining("Area 0");
    }
}
