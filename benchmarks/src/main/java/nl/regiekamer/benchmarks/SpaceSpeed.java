package nl.regiekamer.benchmarks;

import static nl.regiekamer.benchmarks.Yardstick.median;
import static nl.regiekamer.benchmarks.Yardstick.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.density.EdgeCorrection;
import nl.regiekamer.analysis.density.Kernel;
import nl.regiekamer.analysis.density.KernelDensity;
import nl.regiekamer.analysis.density.Smoothing;
import nl.regiekamer.analysis.geometry.AreaIndex;
import nl.regiekamer.analysis.geometry.SquareGrid;
import nl.regiekamer.analysis.local.GetisOrd;
import nl.regiekamer.analysis.local.PermutedMoran;
import nl.regiekamer.analysis.neighbours.DistanceBand;
import nl.regiekamer.analysis.neighbours.Lattice;
import nl.regiekamer.benchmarks.Yardstick.Reference;
import org.locationtech.jts.geom.Geometry;

/** Times density, hot spots, local Moran and points in polygons. */
final class SpaceSpeed {

    private static final SquareGrid GRID = new SquareGrid(0, 0, 50, 512, 512);

    private final Yardstick yardstick;

    SpaceSpeed(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    void measure() throws IOException {
        densities();
        exactDensities();
        hotSpots();
        permutations();
        pointsInPolygons();
    }

    private void densities() throws IOException {
        var gaussian = new Smoothing(Kernel.GAUSSIAN, 300, EdgeCorrection.NONE);
        var work = "kde fast, gaussian 300 m, 512x512";
        for (var n : yardstick.sizes(work, 250_000, 1_000_000, 4_000_000)) {
            var points = Points.clustered(n, 25_600, 1);
            var ours = median(() -> KernelDensity.fast(points.x(), points.y(), gaussian, GRID));
            if (n != 1_000_000) {
                print(work, n, ours, Reference.NONE, "");
                continue;
            }
            var file = points.write(yardstick);
            print(work, n, ours, yardstick.reference("space.R", "density", file), "0.015");
            print(work, n, ours, yardstick.reference("space.py", "density", file), "0.015");
        }
    }

    private void exactDensities() throws IOException {
        var quartic = new Smoothing(Kernel.QUARTIC, 300, EdgeCorrection.NONE);
        var work = "kde exact, quartic 300 m, 512x512";
        for (var n : yardstick.sizes(work, 25_000, 100_000, 400_000)) {
            var points = Points.clustered(n, 25_600, 2);
            var ours = median(() -> KernelDensity.exact(points.x(), points.y(), quartic, GRID));
            var splancs =
                    n == 100_000
                            ? yardstick.reference("space.R", "quartic", points.write(yardstick))
                            : Reference.NONE;
            print(work, n, ours, splancs, n == 100_000 ? "0.06" : "");
        }
    }

    private void hotSpots() throws IOException {
        var work = "gi*, neighbours by distance band";
        for (var side : yardstick.sizes(work, 158, 316, 632)) {
            var n = side * side;
            var x = IntStream.range(0, n).mapToDouble(i -> i % side).toArray();
            var y = IntStream.range(0, n).mapToDouble(i -> i / side).toArray();
            var value = new Random(3).doubles(n).toArray();
            var ours =
                    median(() -> GetisOrd.giStar(value, DistanceBand.within(x, y, 1.5).withSelf()));
            var spdep =
                    side == 316
                            ? yardstick.reference(
                                    "space.R", "gi", new Points(x, y).write(yardstick, value))
                            : Reference.NONE;
            print(work, n, ours, spdep, side == 316 ? "0.15" : "");
        }
        work = "gi*, neighbours of a lattice";
        for (var side : yardstick.sizes(work, 158, 316, 632)) {
            var value = new Random(3).doubles(side * side).toArray();
            var ours = median(() -> GetisOrd.giStar(value, Lattice.queen(side, side).withSelf()));
            print(work, side * side, ours, Reference.NONE, side == 316 ? "0.02" : "");
        }
    }

    private void permutations() throws IOException {
        var work = "local moran, 999 permutations";
        for (var side : yardstick.sizes(work, 50, 100, 200)) {
            var value = new Random(4).doubles(side * side).toArray();
            var weights = Lattice.queen(side, side).rowStandardised();
            var ours = median(() -> PermutedMoran.of(value, weights, 999, 1));
            var spdep =
                    side == 100
                            ? yardstick.reference(
                                    "space.R",
                                    "moran",
                                    new Points(value, value).write(yardstick, value))
                            : Reference.NONE;
            print(work, side * side, ours, spdep, side == 100 ? "0.08" : "");
        }
    }

    private void pointsInPolygons() throws IOException {
        for (var cells : yardstick.sizes("points in polygons", 3_500, 14_000, 56_000)) {
            var areas = InventedDivision.of(cells, 100_000, 5);
            var points = Points.clustered(cells * 500 / 7, 100_000, 6);
            var ours = median(() -> AreaIndex.of(areas).areasOf(points.x(), points.y()));
            var sf =
                    cells == 14_000
                            ? yardstick.reference(
                                    "space.R", "polygons", outlines(areas), points.write(yardstick))
                            : Reference.NONE;
            var goal = cells == 14_000 ? "0.25" : "";
            print("points in %d polygons".formatted(cells), points.x().length, ours, sf, goal);
        }
    }

    private Path outlines(List<Geometry> areas) throws IOException {
        return yardstick.write("wkt", areas.size(), i -> "\"" + areas.get(i).toText() + "\"");
    }

    /** Places in the plane. */
    private record Points(double[] x, double[] y) {

        /** Half of them anywhere in a square, half in two hundred clusters. */
        static Points clustered(int n, double side, long seed) {
            var random = new Random(seed);
            var centres = random.doubles(400, 0, side).toArray();
            var x = new double[n];
            var y = new double[n];
            for (var i = 0; i < n; i++) {
                var centre = random.nextInt(200) * 2;
                var near = i % 2 == 0;
                x[i] =
                        near
                                ? within(centres[centre] + 400 * random.nextGaussian(), side)
                                : random.nextDouble() * side;
                y[i] =
                        near
                                ? within(centres[centre + 1] + 400 * random.nextGaussian(), side)
                                : random.nextDouble() * side;
            }
            return new Points(x, y);
        }

        private static double within(double at, double side) {
            return Math.clamp(at, 0, side - 1e-6);
        }

        Path write(Yardstick yardstick) throws IOException {
            return yardstick.write("x,y", x.length, i -> x[i] + "," + y[i]);
        }

        Path write(Yardstick yardstick, double[] value) throws IOException {
            return yardstick.write("x,y,value", x.length, i -> x[i] + "," + y[i] + "," + value[i]);
        }
    }
}
