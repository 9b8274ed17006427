package nl.regiekamer.analysis.geometry;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * The borders of areas by row of the grid: a stretch is what of one area's border overlaps one row,
 * as runs of edges that follow each other.
 *
 * <p>For a point in a row the stretch holds every edge at the height of the point, so that the
 * edges to its right can be counted.
 */
final class BorderBands {

    /** Of the sum of both products; a larger difference has the right sign (Shewchuk). */
    private static final double ROUNDING = 3.4e-16;

    private final Outlines outlines;

    /** The stretch of an area's lowest row; one more at the end. */
    private final int[] firstStretch;

    private final int[] lowestRow;
    private final int[] areaOfStretch;

    /** The first run of each stretch; one more at the end. */
    private final int[] firstRun;

    private final int[] from;
    private final int[] to;

    private BorderBands(Outlines outlines, int[] lowestRow, int[] firstStretch, Runs runs) {
        this.outlines = outlines;
        this.lowestRow = lowestRow;
        this.firstStretch = firstStretch;
        var stretches = firstStretch[outlines.areas()];
        areaOfStretch = new int[stretches];
        for (var area = 0; area < outlines.areas(); area++) {
            for (var s = firstStretch[area]; s < firstStretch[area + 1]; s++) {
                areaOfStretch[s] = area;
            }
        }
        firstRun = runs.stretch.firstByOwner(stretches);
        from = runs.stretch.sortedByOwner(runs.from, firstRun);
        to = runs.stretch.sortedByOwner(runs.to, firstRun);
    }

    static BorderBands of(Outlines outlines, CellGrid grid) {
        var lowestRow = new int[outlines.areas()];
        var firstStretch = new int[outlines.areas() + 1];
        var runs = new Runs(grid, outlines);
        for (var area = 0; area < outlines.areas(); area++) {
            var begin = outlines.ring[outlines.firstRing[area]];
            var end = outlines.ring[outlines.firstRing[area + 1]];
            var low = Integer.MAX_VALUE;
            var high = -1;
            for (var corner = begin; corner < end; corner++) {
                var row = grid.rowOf(outlines.y[corner]);
                low = Math.min(low, row);
                high = Math.max(high, row);
            }
            lowestRow[area] = low;
            firstStretch[area + 1] = Math.addExact(firstStretch[area], high - low + 1);
            for (var r = outlines.firstRing[area]; r < outlines.firstRing[area + 1]; r++) {
                runs.addRing(outlines.ring[r], outlines.ring[r + 1], firstStretch[area] - low);
            }
        }
        return new BorderBands(outlines, lowestRow, firstStretch, runs);
    }

    Outlines outlines() {
        return outlines;
    }

    int areas() {
        return outlines.areas();
    }

    int areaOf(int stretch) {
        return areaOfStretch[stretch];
    }

    int lowestRow(int area) {
        return lowestRow[area];
    }

    int highestRow(int area) {
        return lowestRow[area] + firstStretch[area + 1] - firstStretch[area] - 1;
    }

    int stretch(int area, int row) {
        return firstStretch[area] + row - lowestRow[area];
    }

    /** Whether the area of a stretch covers a point at the height of its row, border included. */
    boolean covers(int stretch, double px, double py) {
        var inside = false;
        for (var run = firstRun[stretch]; run < firstRun[stretch + 1]; run++) {
            for (var edge = from[run]; edge < to[run]; edge++) {
                var y1 = outlines.y[edge];
                var y2 = outlines.y[edge + 1];
                if (y1 > py != y2 > py) {
                    var side = side(edge, px, py);
                    if (side == 0) {
                        return true;
                    }
                    // To the right of the point lies an edge that has the point on its left going
                    // up, or on its right going down.
                    inside ^= side > 0 == y2 > y1;
                } else if (y2 == py && touches(edge, px, py)) {
                    return true;
                }
            }
        }
        return inside;
    }

    /** Of an edge that ends at the height of a point and does not cross it. */
    private boolean touches(int edge, double px, double py) {
        var x1 = outlines.x[edge];
        var x2 = outlines.x[edge + 1];
        return x2 == px
                || (outlines.y[edge] == py && Math.min(x1, x2) <= px && px <= Math.max(x1, x2));
    }

    /** Above 0 with the point on the left of the edge, below on the right, 0 on it. */
    private double side(int edge, double px, double py) {
        var dx1 = outlines.x[edge] - px;
        var dy1 = outlines.y[edge] - py;
        var dx2 = outlines.x[edge + 1] - px;
        var dy2 = outlines.y[edge + 1] - py;
        var one = dx1 * dy2;
        var other = dy1 * dx2;
        var side = one - other;
        return Math.abs(side) > ROUNDING * (Math.abs(one) + Math.abs(other))
                ? side
                : exactSide(edge, px, py);
    }

    private double exactSide(int edge, double px, double py) {
        return CGAlgorithmsDD.orientationIndex(
                outlines.x[edge],
                outlines.y[edge],
                outlines.x[edge + 1],
                outlines.y[edge + 1],
                px,
                py);
    }

    /** Runs of edges while they are found, with the stretch each belongs to. */
    private static final class Runs {

        final IntBuffer stretch;
        final IntBuffer from;
        final IntBuffer to;
        private final CellGrid grid;
        private final Outlines outlines;

        /** The run that a row got last. */
        private final int[] lastRun;

        Runs(CellGrid grid, Outlines outlines) {
            this.grid = grid;
            this.outlines = outlines;
            lastRun = new int[grid.rows];
            stretch = new IntBuffer(outlines.corners());
            from = new IntBuffer(outlines.corners());
            to = new IntBuffer(outlines.corners());
            from.add(-1);
            to.add(-1);
            stretch.add(0);
        }

        void addRing(int begin, int end, int stretchOfRow0) {
            var row = grid.rowOf(outlines.y[begin]);
            for (var edge = begin; edge < end - 1; edge++) {
                var next = grid.rowOf(outlines.y[edge + 1]);
                for (var r = Math.min(row, next); r <= Math.max(row, next); r++) {
                    add(edge, r, stretchOfRow0 + r);
                }
                row = next;
            }
        }

        private void add(int edge, int row, int ofStretch) {
            var last = lastRun[row];
            if (to.get(last) == edge && stretch.get(last) == ofStretch) {
                to.set(last, edge + 1);
            } else {
                lastRun[row] = from.size();
                stretch.add(ofStretch);
                from.add(edge);
                to.add(edge + 1);
            }
        }
    }
}
