package nl.regiekamer.benchmarks;

import static nl.regiekamer.benchmarks.Yardstick.median;
import static nl.regiekamer.benchmarks.Yardstick.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
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

/**
 * Measures the spatial methods of {@code analysis} in three sizes, and beside the largest (for some
 * the middle) the packages that statisticians use, where they are on this machine.
 *
 * <p>Prints CSV. Argument: a part of the name of the works to measure; none for all.
 */
public final class SpaceSpeed {

    private static final SquareGrid GRID = new SquareGrid(0, 0, 50, 512, 512);

    private final String only;
    private final Yardstick yardstick;

    private SpaceSpeed(String only, Yardstick yardstick) {
        this.only = only;
        this.yardstick = yardstick;
    }

    /** Measures all, or those whose name holds the argument. */
    public static void main(String[] arguments) throws IOException {
        var only = arguments.length == 0 ? "" : arguments[0];
        try (var yardstick = new Yardstick()) {
            System.out.println(
                    "work,size,ours_seconds,reference,reference_seconds,ratio,goal_seconds");
            var speed = new SpaceSpeed(only, yardstick);
            speed.densities();
            speed.hotSpots();
            speed.permutations();
            speed.pointsInPolygons();
        }
    }

    /** None of a work that was not asked for. */
    private int[] sizes(String work, int... sizes) {
        return work.contains(only) ? sizes : new int[0];
    }

    private void densities() throws IOException {
        var gaussian = new Smoothing(Kernel.GAUSSIAN, 300, EdgeCorrection.NONE);
        var work = "kde fast gaussian 300 m 512x512";
        for (var n : sizes(work, 250_000, 1_000_000, 4_000_000)) {
            var points = Points.clustered(n, 25_600, 1);
            var ours = median(() -> KernelDensity.fast(points.x(), points.y(), gaussian, GRID));
            if (n != 1_000_000) {
                print(work, n, ours, Reference.NONE, "");
                continue;
            }
            var file = yardstick.write(points.csv());
            var spatstat = yardstick.r("spatstat density.ppp", "density", file);
            print(work, n, ours, spatstat, "0.015");
            var scipy = yardstick.python("scipy gaussian_filter of counts", "density", file);
            print(work, n, ours, scipy, "0.015");
        }
        exactDensities();
    }

    private void exactDensities() throws IOException {
        var quartic = new Smoothing(Kernel.QUARTIC, 300, EdgeCorrection.NONE);
        var work = "kde exact quartic 300 m 512x512";
        for (var n : sizes(work, 25_000, 100_000, 400_000)) {
            var points = Points.clustered(n, 25_600, 2);
            var ours = median(() -> KernelDensity.exact(points.x(), points.y(), quartic, GRID));
            var splancs =
                    n == 100_000
                            ? yardstick.r(
                                    "splancs kernel2d", "quartic", yardstick.write(points.csv()))
                            : Reference.NONE;
            print(work, n, ours, splancs, n == 100_000 ? "0.06" : "");
        }
    }

    private void hotSpots() throws IOException {
        for (var side : sizes("gi* by distance band", 158, 316, 632)) {
            var n = side * side;
            var x = IntStream.range(0, n).mapToDouble(i -> i % side).toArray();
            var y = IntStream.range(0, n).mapToDouble(i -> i / side).toArray();
            var value = new Random(3).doubles(n).toArray();
            var ours =
                    median(() -> GetisOrd.giStar(value, DistanceBand.within(x, y, 1.5).withSelf()));
            var spdep =
                    side == 316
                            ? yardstick.r(
                                    "spdep dnearneigh + localG",
                                    "gi",
                                    yardstick.write(new Points(x, y).csv(value)))
                            : Reference.NONE;
            print("gi* by distance band", n, ours, spdep, side == 316 ? "0.15" : "");
        }
        for (var side : sizes("gi* on a lattice", 158, 316, 632)) {
            var value = new Random(3).doubles(side * side).toArray();
            var ours = median(() -> GetisOrd.giStar(value, Lattice.queen(side, side).withSelf()));
            var goal = side == 316 ? "0.02" : "";
            print("gi* on a lattice", side * side, ours, Reference.NONE, goal);
        }
    }

    private void permutations() throws IOException {
        for (var side : sizes("local moran 999 permutations", 50, 100, 200)) {
            var value = new Random(4).doubles(side * side).toArray();
            var weights = Lattice.queen(side, side).rowStandardised();
            var ours = median(() -> PermutedMoran.of(value, weights, 999, 1));
            var spdep =
                    side == 100
                            ? yardstick.r(
                                    "spdep localmoran_perm",
                                    "moran",
                                    yardstick.write(new Points(value, value).csv(value)))
                            : Reference.NONE;
            var goal = side == 100 ? "0.08" : "";
            print("local moran 999 permutations", side * side, ours, spdep, goal);
        }
    }

    private void pointsInPolygons() throws IOException {
        for (var cells : sizes("points in polygons", 3_500, 14_000, 56_000)) {
            var areas = InventedDivision.of(cells, 100_000, 5);
            var points = Points.clustered(cells * 500 / 7, 100_000, 6);
            var ours = median(() -> AreaIndex.of(areas).areasOf(points.x(), points.y()));
            var sf =
                    cells == 14_000
                            ? yardstick.r(
                                    "sf st_intersects",
                                    "polygons",
                                    outlines(areas),
                                    yardstick.write(points.csv()))
                            : Reference.NONE;
            var goal = cells == 14_000 ? "0.25" : "";
            print("points in %d polygons".formatted(cells), points.x().length, ours, sf, goal);
        }
    }

    private Path outlines(List<Geometry> areas) throws IOException {
        var file = yardstick.file();
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("wkt\n");
            for (var area : areas) {
                writer.write("\"" + area.toText() + "\"\n");
            }
        }
        return file;
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

        List<String> csv() {
            return lines("x,y", i -> x[i] + "," + y[i]);
        }

        List<String> csv(double[] value) {
            return lines("x,y,value", i -> x[i] + "," + y[i] + "," + value[i]);
        }

        private List<String> lines(String header, IntFunction<String> line) {
            var lines = new ArrayList<String>();
            lines.add(header);
            IntStream.range(0, x.length).mapToObj(line).forEach(lines::add);
            return lines;
        }
    }
}
