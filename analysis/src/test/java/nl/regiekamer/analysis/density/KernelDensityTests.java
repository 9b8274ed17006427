package nl.regiekamer.analysis.density;

import static nl.regiekamer.analysis.SpatialCases.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.geometry.Rectangle;
import nl.regiekamer.analysis.geometry.SquareGrid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelDensityTests {

    private static final List<Reference.Row> POINTS = Reference.table("density-points.csv");
    private static final double[] X = column(POINTS, "x");
    private static final double[] Y = column(POINTS, "y");

    /** 100 by 80 cells over the window of the points. */
    private static final SquareGrid GRID = new SquareGrid(0, 0, 10, 100, 80);

    private static final Rectangle WINDOW = GRID.extent();

    private static Smoothing gaussian(EdgeCorrection edge) {
        return new Smoothing(Kernel.GAUSSIAN, 50, edge);
    }

    private static Smoothing reaching120(Kernel kernel) {
        return new Smoothing(kernel, 120, EdgeCorrection.NONE);
    }

    /** R 4.2.2, direct sums (MASS 7.3.58.2, ks 1.14.0); tolerance 1e-10 of the maximum. */
    @Test
    void exactDensitiesEqualDirectSums() {
        assertDirectSums(
                Reference.table("density-exact.csv"), "gaussian", "quartic", "epanechnikov");
    }

    /** The shared case with every cell. */
    @Test
    @Tag("shared")
    void exactDensitiesEqualTheSharedCase() {
        assertDirectSums(
                Reference.sharedTable("c1_kde_seeded/expected.csv"),
                "gaussian_sd50",
                "quartic_h120",
                "epanechnikov_h120");
    }

    private static void assertDirectSums(
            List<Reference.Row> rows, String gaussian, String quartic, String epanechnikov) {
        assertEqual(exact(gaussian(EdgeCorrection.NONE)), rows, gaussian, 1e-10);
        assertEqual(exact(reaching120(Kernel.QUARTIC)), rows, quartic, 1e-10);
        assertEqual(exact(reaching120(Kernel.EPANECHNIKOV)), rows, epanechnikov, 1e-10);
    }

    private static DensitySurface exact(Smoothing smoothing) {
        return KernelDensity.exact(X, Y, smoothing, GRID);
    }

    private static void assertEqual(
            DensitySurface surface, List<Reference.Row> rows, String column, double tolerance) {
        for (var row : rows) {
            var cell = GRID.cellOf(row.get("x"), row.get("y"));
            assertThat(surface.at(cell))
                    .as("%s at %s, %s", column, row.get("x"), row.get("y"))
                    .isCloseTo(row.get(column), within(tolerance * surface.max()));
        }
    }

    /**
     * R, splancs 2.1.44 kernel2d(h0 = 120), whose kernel reaches √2 h0; 1e-9 of the maximum where
     * no edge is within reach. At an edge its share within the window is itself an approximation:
     * within 2 %.
     */
    @Test
    void quarticWithEdgeEqualsThatOfSplancs() {
        var reach = 120 * Math.sqrt(2);
        var smoothing = new Smoothing(Kernel.QUARTIC, reach, EdgeCorrection.UNIFORM);
        var rows = Reference.table("density-quartic-edge.csv");
        var inner = new Rectangle(reach, reach, 1000 - reach, 800 - reach);

        var surface = exact(smoothing);

        assertEqual(surface, rows, "density", 0.05);
        var within =
                rows.stream().filter(row -> inner.contains(row.get("x"), row.get("y"))).toList();
        assertThat(within).hasSizeGreaterThan(250);
        assertEqual(surface, within, "density", 1e-9);
    }

    /** R, spatstat.explore 3.0.6 density.ppp on binned points; tolerance 2 % of the maximum. */
    @ParameterizedTest
    @EnumSource
    void gaussianAgreesWithThePixelsOfSpatstat(EdgeCorrection edge) {
        var column = edge == EdgeCorrection.NONE ? "plain" : edge.name().toLowerCase(Locale.ROOT);
        var rows = Reference.table("density-pixels.csv");

        assertEqual(exact(gaussian(edge)), rows, column, 0.02);
        assertEqual(KernelDensity.fast(X, Y, gaussian(edge), GRID), rows, column, 0.02);
    }

    /** R, spatstat.explore 3.0.6 density.ppp(at = "points"); tolerance 1e-6 relative. */
    @Test
    void densitiesAtPointsEqualThoseOfSpatstat() {
        var rows = Reference.table("density-at-points.csv");

        assertAtPoints(rows, "plain", EdgeCorrection.NONE, false);
        assertAtPoints(rows, "leaveoneout", EdgeCorrection.NONE, true);
        assertAtPoints(rows, "diggle", EdgeCorrection.DIGGLE, false);
    }

    private static void assertAtPoints(
            List<Reference.Row> rows, String column, EdgeCorrection edge, boolean leaveOneOut) {
        var found = KernelDensity.atPoints(X, Y, gaussian(edge), WINDOW, leaveOneOut);
        for (var i = 0; i < rows.size(); i++) {
            var expected = rows.get(i).get(column);
            assertThat(found[i]).as(column + i).isCloseTo(expected, within(1e-6 * expected));
        }
    }

    @Test
    void uniformCorrectionAtPointsDividesByTheShareWithin() {
        var smoothing = gaussian(EdgeCorrection.UNIFORM);

        var corrected = KernelDensity.atPoints(X, Y, smoothing, WINDOW, false);
        var plain = KernelDensity.atPoints(X, Y, gaussian(EdgeCorrection.NONE), WINDOW, false);

        for (var i = 0; i < 500; i += 50) {
            var share = Kernel.GAUSSIAN.massWithin(WINDOW, X[i], Y[i], 50);
            assertThat(corrected[i]).isEqualTo(plain[i] / share);
        }
    }

    /** Seed beside it: fast and exact differ by less than the stated share of the maximum. */
    @ParameterizedTest(name = "{0}, bandwidth {1}, edge {2}, seed {3}")
    @CsvSource({
        "GAUSSIAN, 30, NONE, 1", "GAUSSIAN, 30, UNIFORM, 2", "GAUSSIAN, 50, DIGGLE, 3",
        "GAUSSIAN, 200, NONE, 4", "QUARTIC, 100, NONE, 5", "QUARTIC, 100, DIGGLE, 6",
        "QUARTIC, 240, UNIFORM, 7", "EPANECHNIKOV, 100, NONE, 8", "EPANECHNIKOV, 333, UNIFORM, 9"
    })
    void fastAgreesWithExact(Kernel kernel, double bandwidth, EdgeCorrection edge, long seed) {
        var random = new Random(seed);
        var x = random.doubles(40, 0, 1000).toArray();
        var y = random.doubles(40, 0, 800).toArray();
        var smoothing = new Smoothing(kernel, bandwidth, edge);

        var exact = KernelDensity.exact(x, y, smoothing, GRID);
        var fast = KernelDensity.fast(x, y, smoothing, GRID);

        var worst = 0.0;
        for (var cell = 0; cell < GRID.size(); cell++) {
            worst = Math.max(worst, Math.abs(fast.at(cell) - exact.at(cell)));
        }
        assertThat(worst / exact.max()).isLessThan(kernel.fastTolerance());
    }

    /** Enough points to be shared out in blocks; seed 10. */
    @Test
    void fastWithManyPointsAgreesWithExactFarBetter() {
        var random = new Random(10);
        var x = random.doubles(25_000, -200, 1200).toArray();
        var y = random.doubles(25_000, -200, 1000).toArray();
        var smoothing = reaching120(Kernel.QUARTIC);

        var exact = KernelDensity.exact(x, y, smoothing, GRID);
        var fast = KernelDensity.fast(x, y, smoothing, GRID);

        for (var cell = 0; cell < GRID.size(); cell++) {
            assertThat(fast.at(cell)).isCloseTo(exact.at(cell), within(2e-3 * exact.max()));
        }
    }

    /** One point: the density is the kernel itself. */
    @ParameterizedTest
    @EnumSource
    void onePointGivesTheKernelItself(Kernel kernel) {
        var one = new double[] {503};
        var smoothing = new Smoothing(kernel, 60, EdgeCorrection.NONE);

        var surface = KernelDensity.exact(one, new double[] {398}, smoothing, GRID);

        for (var cell = 0; cell < GRID.size(); cell += 7) {
            var dx = GRID.centreX(cell % 100) - 503;
            var dy = GRID.centreY(cell / 100) - 398;
            assertThat(surface.at(cell))
                    .isCloseTo(kernel.at(dx * dx + dy * dy, 60), within(1e-15 * surface.max()));
        }
        assertThat(surface.at(50, 39)).isEqualTo(surface.at(39 * 100 + 50)).isPositive();
        assertThat(surface.total()).isCloseTo(1, within(1e-3));
    }

    @Test
    void correctionOfDiggleKeepsTheNumberOfPoints() {
        var fine = new SquareGrid(0, 0, 5, 200, 160);
        var quartic = new Smoothing(Kernel.QUARTIC, 150, EdgeCorrection.DIGGLE);

        // What is left is that a cell takes the density at its centre: a quarter on half the cell.
        assertThat(exact(quartic).total()).isCloseTo(X.length, within(0.1));
        assertThat(KernelDensity.exact(X, Y, quartic, fine).total())
                .isCloseTo(X.length, within(0.05));
        assertThat(KernelDensity.exact(X, Y, gaussian(EdgeCorrection.DIGGLE), fine).total())
                .isCloseTo(X.length, within(0.05));
        assertThat(exact(gaussian(EdgeCorrection.NONE)).total()).isLessThan(480);
    }

    @ParameterizedTest
    @EnumSource
    void fastKeepsToItsToleranceForOnePointAnywhereInItsCell(Kernel kernel) {
        var bandwidth = kernel == Kernel.GAUSSIAN ? 30 : 100;
        var smoothing = new Smoothing(kernel, bandwidth, EdgeCorrection.NONE);
        for (var step = 0; step < 10; step++) {
            var x = new double[] {500 + step};
            var y = new double[] {400 + step * 0.7};

            var exact = KernelDensity.exact(x, y, smoothing, GRID);
            var fast = KernelDensity.fast(x, y, smoothing, GRID);

            var bound = kernel.fastTolerance() * kernel.at(0, bandwidth);
            for (var cell = 0; cell < GRID.size(); cell++) {
                assertThat(fast.at(cell)).isCloseTo(exact.at(cell), within(bound));
            }
        }
    }

    @Test
    void orderOfThePointsDoesNotMatter() {
        var random = new Random(20);
        var x = random.doubles(300, 0, 1000).toArray();
        var y = random.doubles(300, 0, 800).map(v -> Math.rint(v / 100) * 100).toArray();
        var backX = new double[300];
        var backY = new double[300];
        Arrays.setAll(backX, i -> x[299 - i]);
        Arrays.setAll(backY, i -> y[299 - i]);

        for (var kernel : Kernel.values()) {
            var one = KernelDensity.exact(x, y, reaching120(kernel), GRID);
            var other = KernelDensity.exact(backX, backY, reaching120(kernel), GRID);
            assertThat(other.toArray()).isEqualTo(one.toArray());
        }
    }

    @Test
    void movingPointsAndGridTogetherChangesNothing() {
        var moved = new SquareGrid(131_072, 393_216, 10, 100, 80);
        var x = Arrays.stream(X).map(v -> v + 131_072).toArray();
        var y = Arrays.stream(Y).map(v -> v + 393_216).toArray();

        var before = exact(reaching120(Kernel.QUARTIC));
        var after = KernelDensity.exact(x, y, reaching120(Kernel.QUARTIC), moved);

        for (var cell = 0; cell < GRID.size(); cell++) {
            assertThat(after.at(cell)).isCloseTo(before.at(cell), within(1e-9 * before.max()));
        }
    }

    @Test
    void refusesWhatGivesNoDensity() {
        var none = gaussian(EdgeCorrection.NONE);
        var outside = new double[] {-1};
        var inside = new double[] {5};

        assertThatThrownBy(() -> KernelDensity.exact(new double[0], new double[0], none, GRID))
                .hasMessageContaining("no points");
        assertThatThrownBy(() -> KernelDensity.fast(inside, new double[0], none, GRID))
                .hasMessageContaining("1 x and 0 y");
        assertThatThrownBy(() -> KernelDensity.fast(inside, new double[] {Double.NaN}, none, GRID))
                .hasMessageContaining("Point 0");
        assertThatThrownBy(() ->
                        KernelDensity.exact(
                                outside, inside, gaussian(EdgeCorrection.UNIFORM), GRID))
                .hasMessageContaining("outside the window");
        assertThatThrownBy(() ->
                        KernelDensity.fast(outside, inside, gaussian(EdgeCorrection.DIGGLE), GRID))
                .hasMessageContaining("outside the window");
        assertThatThrownBy(() -> new Smoothing(Kernel.GAUSSIAN, 0, EdgeCorrection.NONE))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() ->
                        new Smoothing(
                                Kernel.GAUSSIAN, Double.POSITIVE_INFINITY, EdgeCorrection.NONE))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() ->
                        KernelDensity.fast(
                                inside,
                                inside,
                                new Smoothing(Kernel.GAUSSIAN, 29, EdgeCorrection.NONE),
                                GRID))
                .hasMessageContaining("too large for a bandwidth of 29.0");
        assertThatThrownBy(() ->
                        KernelDensity.fast(
                                inside,
                                inside,
                                new Smoothing(Kernel.QUARTIC, 99, EdgeCorrection.NONE),
                                GRID))
                .hasMessageContaining("too large for a bandwidth of 99.0");
    }
}
