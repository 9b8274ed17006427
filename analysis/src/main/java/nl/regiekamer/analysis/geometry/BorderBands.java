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

    /** Where each stretch stands in {@link #runs}. */
    private final int[] place;

    /**
     * Of each stretch: its area, the number of its runs, and of each run its first edge and the one
     * after its last. Beside each other, so that a look-up waits for memory once.
     */
    private final int[] runs;

    private BorderBands(Outlines outlines, int[] lowestRow, int[] firstStretch, Runs found) {
        this.outlines = outlines;
        this.lowestRow = lowestRow;
        this.firstStretch = firstStretch;
        var stretches = firstStretch[outlines.areas()];
        var first = found.stretch.firstByOwner(stretches);
        var from = found.stretch.sortedByOwner(found.from, first);
        var to = found.stretch.sortedByOwner(found.to, first);
        place = new int[stretches];
        runs = new int[2 * stretches + 2 * from.length];
        var next = 0;
        for (var area = 0; area < outlines.areas(); area++) {
            for (var s = firstStretch[area]; s < firstStretch[area + 1]; s++) {
                place[s] = next;
                runs[next++] = area;
                runs[next++] = first[s + 1] - first[s];
                for (var run = first[s]; run < first[s + 1]; run++) {
                    runs[next++] = from[run];
                    runs[next++] = to[run];
                }
            }
        }
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
                var row = grid.rowOf(outlines.y(corner));
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

    /** The area of the stretch that stands at a place. */
    int areaAt(int at) {
        return runs[at];
    }

    int lowestRow(int area) {
        return lowestRow[area];
    }

    int highestRow(int area) {
        return lowestRow[area] + firstStretch[area + 1] - firstStretch[area] - 1;
    }

    /** Where the stretch of an area in a row stands. */
    int place(int area, int row) {
        return place[firstStretch[area] + row - lowestRow[area]];
    }

    /** Whether the area of the stretch at a place covers a point in its row, border included. */
    boolean covers(int at, double px, double py) {
        var inside = false;
        var end = at + 2 + 2 * runs[at + 1];
        for (var run = at + 2; run < end; run += 2) {
            var last = runs[run + 1];
            var y1 = outlines.y(runs[run]);
            for (var edge = runs[run]; edge < last; edge++) {
                var y2 = outlines.y(edge + 1);
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
                y1 = y2;
            }
        }
        return inside;
    }

    /** Of an edge that ends at the height of a point and does not cross it. */
    private boolean touches(int edge, double px, double py) {
        var x1 = outlines.x(edge);
        var x2 = outlines.x(edge + 1);
        return x2 == px
                || (outlines.y(edge) == py && Math.min(x1, x2) <= px && px <= Math.max(x1, x2));
    }

    /** Above 0 with the point on the left of the edge, below on the right, 0 on it. */
    private double side(int edge, double px, double py) {
        var dx1 = outlines.x(edge) - px;
        var dy1 = outlines.y(edge) - py;
        var dx2 = outlines.x(edge + 1) - px;
        var dy2 = outlines.y(edge + 1) - py;
        var one = dx1 * dy2;
        var other = dy1 * dx2;
        var side = one - other;
        return Math.abs(side) > ROUNDING * (Math.abs(one) + Math.abs(other))
                ? side
                : exactSide(edge, px, py);
    }

    private double exactSide(int edge, double px, double py) {
        return CGAlgorithmsDD.orientationIndex(
                outlines.x(edge),
                outlines.y(edge),
                outlines.x(edge + 1),
                outlines.y(edge + 1),
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
            // A row that has no run yet looks at this empty one.
            from.add(0);
            to.add(0);
            stretch.add(0);
        }

        void addRing(int begin, int end, int stretchOfRow0) {
            var row = grid.rowOf(outlines.y(begin));
            for (var edge = begin; edge < end - 1; edge++) {
                var next = grid.rowOf(outlines.y(edge + 1));
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
