package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Neighbours of points within a distance, as the crow flies, the bound included.
 *
 * <p>Binary weights, without the point itself; points at one place are neighbours of each other. A
 * point with nobody within the distance is an island.
 *
 * <p>Points are put into square buckets with the distance as side, so that only the bucket of a
 * point and the eight around it are searched. Cost grows with the number of points and of pairs in
 * neighbouring buckets, not with the area; both processors are used, and the answer does not depend
 * on how many there are.
 */
public final class DistanceBand {

    private static final int BLOCK = 2048;

    private DistanceBand() {}

    /**
     * The points within {@code distance} of each point.
     *
     * @param x coordinates in the plane (metres, not degrees), one per point
     * @param y likewise
     * @param distance in the unit of the coordinates, above 0; included
     * @throws IllegalArgumentException for no points, coordinates that are not finite, or more
     *     pairs than an array can number
     */
    public static Weights within(double[] x, double[] y, double distance) {
        Points.require(x, y);
        Points.requireDistance(distance);
        var search = new Search(PointBuckets.of(x, y, distance), distance * distance);
        var buckets = search.buckets.countBuckets();
        var blocks = (buckets + BLOCK - 1) / BLOCK;
        var first = new int[x.length + 1];
        IntStream.range(0, blocks).parallel().forEach(block -> search.count(first, block));
        var neighbour = new int[Rows.accumulate(first)];
        IntStream.range(0, blocks)
                .parallel()
                .forEach(block -> search.fill(first, neighbour, block));
        return Weights.binary(first, neighbour);
    }

    private record Search(PointBuckets buckets, double squaredDistance) {

        /**
         * For each point of a block of buckets the number of neighbours, one place to the right.
         */
        void count(int[] first, int block) {
            var around = new PointBuckets.Around();
            var end = Math.min(buckets.countBuckets(), (block + 1) * BLOCK);
            for (var bucket = block * BLOCK; bucket < end; bucket++) {
                buckets.around(bucket, around);
                for (var at = buckets.first(bucket); at < buckets.first(bucket + 1); at++) {
                    first[buckets.point(at) + 1] = count(at, around);
                }
            }
        }

        private int count(int at, PointBuckets.Around around) {
            var x = buckets.x(at);
            var y = buckets.y(at);
            var found = -1; // the point itself
            for (var run = 0; run < around.runs; run++) {
                for (var other = around.from[run]; other < around.to[run]; other++) {
                    var dx = buckets.x(other) - x;
                    var dy = buckets.y(other) - y;
                    found += dx * dx + dy * dy <= squaredDistance ? 1 : 0;
                }
            }
            return found;
        }

        void fill(int[] first, int[] neighbour, int block) {
            var around = new PointBuckets.Around();
            var end = Math.min(buckets.countBuckets(), (block + 1) * BLOCK);
            for (var bucket = block * BLOCK; bucket < end; bucket++) {
                buckets.around(bucket, around);
                for (var at = buckets.first(bucket); at < buckets.first(bucket + 1); at++) {
                    var point = buckets.point(at);
                    fill(at, around, neighbour, first[point]);
                    Arrays.sort(neighbour, first[point], first[point + 1]);
                }
            }
        }

        private void fill(int at, PointBuckets.Around around, int[] neighbour, int from) {
            var x = buckets.x(at);
            var y = buckets.y(at);
            var next = from;
            for (var run = 0; run < around.runs; run++) {
                for (var other = around.from[run]; other < around.to[run]; other++) {
                    var dx = buckets.x(other) - x;
                    var dy = buckets.y(other) - y;
                    if (dx * dx + dy * dy <= squaredDistance && other != at) {
                        neighbour[next++] = buckets.point(other);
                    }
                }
            }
        }
    }
}
