package nl.regiekamer.analysis.neighbours;

import java.util.stream.IntStream;

/**
 * Points in a k-d tree: the middle point of a range splits it, by x and y in turn.
 *
 * <p>The tree is the order of the points; there are no nodes.
 *
 * @source Bentley (1975), Multidimensional binary search trees used for associative searching,
 *     Communications of the ACM 18, 509-517
 */
final class PointTree {

    private final double[] x;
    private final double[] y;
    private final int[] order;

    PointTree(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        order = IntStream.range(0, x.length).toArray();
        build(0, x.length, true);
    }

    private void build(int from, int to, boolean byX) {
        if (to - from > 1) {
            var middle = (from + to) >>> 1;
            select(from, to - 1, middle, byX ? x : y);
            build(from, middle, !byX);
            build(middle + 1, to, !byX);
        }
    }

    /** Puts the point of rank {@code middle} in its place, lower ones before it (quickselect). */
    private void select(int from, int to, int middle, double[] by) {
        var low = from;
        var high = to;
        while (low < high) {
            var pivot = by[order[(low + high) >>> 1]];
            var i = low;
            var j = high;
            while (i <= j) {
                while (by[order[i]] < pivot) {
                    i++;
                }
                while (by[order[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        var kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    /** Writes the numbers of the k points nearest to one of them, in no order. */
    void nearest(int of, int k, int[] result, int at) {
        var search = new Search(of, k);
        search.visit(0, order.length, true);
        System.arraycopy(search.found, 0, result, at, k);
    }

    private final class Search {

        private final int of;
        private final int[] found;

        /** Squared, ascending; of equal ones the lower number comes first. */
        private final double[] distance;

        private int count;

        Search(int of, int k) {
            this.of = of;
            found = new int[k];
            distance = new double[k];
        }

        void visit(int from, int to, boolean byX) {
            if (from >= to) {
                return;
            }
            var middle = (from + to) >>> 1;
            var point = order[middle];
            offer(point);
            var beyond = byX ? x[of] - x[point] : y[of] - y[point];
            if (beyond < 0) {
                visit(from, middle, !byX);
            } else {
                visit(middle + 1, to, !byX);
            }
            // Equally far is near enough: a lower number may stand there.
            if (count < found.length || beyond * beyond <= distance[count - 1]) {
                if (beyond < 0) {
                    visit(middle + 1, to, !byX);
                } else {
                    visit(from, middle, !byX);
                }
            }
        }

        private void offer(int point) {
            if (point == of) {
                return;
            }
            var dx = x[point] - x[of];
            var dy = y[point] - y[of];
            var squared = dx * dx + dy * dy;
            if (count == found.length && !isBefore(squared, point, count - 1)) {
                return;
            }
            var i = count == found.length ? count - 1 : count++;
            while (i > 0 && isBefore(squared, point, i - 1)) {
                found[i] = found[i - 1];
                distance[i] = distance[i - 1];
                i--;
            }
            found[i] = point;
            distance[i] = squared;
        }

        private boolean isBefore(double squared, int point, int i) {
            return squared < distance[i] || (squared == distance[i] && point < found[i]);
        }
    }
}
