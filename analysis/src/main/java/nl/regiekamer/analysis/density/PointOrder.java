package nl.regiekamer.analysis.density;

import java.util.Arrays;

/** The order of points from low to high. */
final class PointOrder {

    private PointOrder() {}

    /**
     * The numbers of the points, by y and then by x. So a sum over points does not depend on the
     * order in which they were given.
     */
    static int[] byYThenX(double[] x, double[] y) {
        var sorted = y.clone();
        Arrays.parallelSort(sorted);
        var next = new int[y.length];
        var order = new int[y.length];
        for (var i = 0; i < y.length; i++) {
            var first = firstAt(sorted, y[i]);
            order[first + next[first]++] = i;
        }
        for (var from = 0; from < order.length; from += Math.max(1, next[from])) {
            if (next[from] > 1) {
                sortByX(order, from, from + next[from], x);
            }
        }
        return order;
    }

    /** Where the first of the values equal to one of them stands. */
    private static int firstAt(double[] sorted, double value) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void sortByX(int[] order, int from, int to, double[] x) {
        var sorted =
                Arrays.stream(order, from, to)
                        .boxed()
                        .sorted((a, b) -> Double.compare(x[a], x[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }
}
