package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;

/**
 * Points sorted into square buckets, of which only those that hold a point exist: a point far away
 * from all others costs nothing more. Points within the distance of each other lie in the same
 * bucket or in two that touch.
 *
 * <p>Buckets are numbered from 0; the points of a bucket stand beside each other, and so do their
 * coordinates.
 */
final class PointBuckets {

    /** The ranges of points of a bucket and the eight around it, as far as they exist. */
    static final class Around {
        final int[] from = new int[9];
        final int[] to = new int[9];
        int runs;
    }

    /** More buckets side by side would be numbered too roughly. */
    private static final double MOST = 1 << 20;

    /** So much wider are buckets that rounding puts no neighbour two buckets away. */
    private static final double ROUNDING = 1e-6;

    private final long[] keys;
    private final int[] first;
    private final int[] point;
    private final double[] xs;
    private final double[] ys;

    private PointBuckets(long[] keys, int[] first, int[] point, double[] xs, double[] ys) {
        this.keys = keys;
        this.first = first;
        this.point = point;
        this.xs = xs;
        this.ys = ys;
    }

    static PointBuckets of(double[] x, double[] y, double distance) {
        var keyOfPoint = keys(x, y, distance);
        var sorted = keyOfPoint.clone();
        Arrays.parallelSort(sorted);
        var keys = Arrays.stream(sorted).distinct().toArray();
        var bucketOfPoint = new int[x.length];
        Arrays.parallelSetAll(bucketOfPoint, i -> Arrays.binarySearch(keys, keyOfPoint[i]));
        var first = new int[keys.length + 1];
        for (var bucket : bucketOfPoint) {
            first[bucket + 1]++;
        }
        Rows.accumulate(first);
        return fill(
                x,
                y,
                new PointBuckets(
                        keys, first, new int[x.length], new double[x.length], new double[x.length]),
                bucketOfPoint);
    }

    private static PointBuckets fill(
            double[] x, double[] y, PointBuckets empty, int[] bucketOfPoint) {
        var next = empty.first.clone();
        for (var i = 0; i < x.length; i++) {
            var at = next[bucketOfPoint[i]]++;
            empty.point[at] = i;
            empty.xs[at] = x[i];
            empty.ys[at] = y[i];
        }
        return empty;
    }

    /** Row and column of each point's bucket as one number, rows first. */
    private static long[] keys(double[] x, double[] y, double distance) {
        var left = Arrays.stream(x).min().orElseThrow();
        var bottom = Arrays.stream(y).min().orElseThrow();
        var extent =
                Math.max(
                        Arrays.stream(x).max().orElseThrow() - left,
                        Arrays.stream(y).max().orElseThrow() - bottom);
        if (!Double.isFinite(extent)) {
            throw new IllegalArgumentException("The points lie too far apart to be compared.");
        }
        var side = Math.max(distance, extent / MOST) * (1 + ROUNDING);
        var keys = new long[x.length];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = key((long) ((x[i] - left) / side), (long) ((y[i] - bottom) / side));
        }
        return keys;
    }

    private static long key(long column, long row) {
        return row << 32 | column;
    }

    int countBuckets() {
        return keys.length;
    }

    int first(int bucket) {
        return first[bucket];
    }

    int point(int at) {
        return point[at];
    }

    double x(int at) {
        return xs[at];
    }

    double y(int at) {
        return ys[at];
    }

    /** Buckets beside each other in a row are numbered one after the other: three runs at most. */
    void around(int bucket, Around result) {
        var column = (int) keys[bucket];
        var row = keys[bucket] >>> 32;
        result.runs = 0;
        for (var r = row - 1; r <= row + 1; r++) {
            if (r < 0) {
                continue;
            }
            var from = bucketFrom(key(Math.max(0, column - 1L), r));
            var to = bucketFrom(key(column + 2L, r));
            if (from < to) {
                result.from[result.runs] = first[from];
                result.to[result.runs++] = first[to];
            }
        }
    }

    /** The first bucket whose key is not below the one given. */
    private int bucketFrom(long key) {
        var found = Arrays.binarySearch(keys, key);
        return found >= 0 ? found : -found - 1;
    }
}
