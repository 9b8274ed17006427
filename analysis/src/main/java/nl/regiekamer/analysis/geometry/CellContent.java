package nl.regiekamer.analysis.geometry;

import java.util.Arrays;

/**
 * What the cells of the grid hold: one area as a whole, none, or the stretches of the areas that
 * meet there, the first area first.
 *
 * <p>One number per cell: that of an area, {@link AreaIndex#NOWHERE}, or below that the place of a
 * list.
 */
final class CellContent {

    /** After the last of a list. */
    static final int END = -1;

    /** While it is not yet known where the list of a cell will stand. */
    private static final int DIVIDED = -2;

    /** In columns: a border so near to a cell counts as running through it, despite rounding. */
    private static final double SLACK = 1e-6;

    /** In rows: an edge that rises less is not followed along its slope, which rounding spoils. */
    private static final double FLAT = 1e-3;

    private final int[] cells;
    private final int[] lists;

    private CellContent(int[] cells, int[] lists) {
        this.cells = cells;
        this.lists = lists;
    }

    static CellContent of(BorderBands bands, CellGrid grid) {
        var filling = new Filling(bands, grid);
        for (var area = 0; area < bands.areas(); area++) {
            filling.markBorder(area);
            filling.fill(area);
        }
        var first = filling.cells.firstByOwner(grid.size());
        var places = filling.cells.sortedByOwner(filling.places, first);
        var lists = new IntBuffer(2 * places.length);
        for (var cell = 0; cell < grid.size(); cell++) {
            if (first[cell] < first[cell + 1]) {
                filling.whole[cell] = DIVIDED - lists.size();
                for (var i = first[cell]; i < first[cell + 1]; i++) {
                    lists.add(places[i]);
                }
                lists.add(END);
            }
        }
        return new CellContent(filling.whole, lists.toArray());
    }

    /** The area of a cell, {@link AreaIndex#NOWHERE}, or a number below that for a divided one. */
    int of(int cell) {
        return cells[cell];
    }

    /** Where the list of a divided cell begins. */
    static int list(int content) {
        return DIVIDED - content;
    }

    /** The place of a stretch in a list, or {@link #END}. */
    int place(int at) {
        return lists[at];
    }

    private static final class Filling {

        final int[] whole;
        final IntBuffer cells;
        final IntBuffer places;
        private final BorderBands bands;
        private final Outlines outlines;
        private final CellGrid grid;

        /** The last area, plus 1, whose border was seen in each cell. */
        private final int[] seen;

        /** Of the area at hand. */
        private int leftmost;

        private int rightmost;

        Filling(BorderBands bands, CellGrid grid) {
            this.bands = bands;
            this.grid = grid;
            outlines = bands.outlines();
            whole = new int[grid.size()];
            Arrays.fill(whole, AreaIndex.NOWHERE);
            seen = new int[grid.size()];
            cells = new IntBuffer(outlines.corners());
            places = new IntBuffer(outlines.corners());
        }

        void markBorder(int area) {
            leftmost = grid.columns;
            rightmost = -1;
            for (var r = outlines.firstRing[area]; r < outlines.firstRing[area + 1]; r++) {
                for (var edge = outlines.ring[r]; edge < outlines.ring[r + 1] - 1; edge++) {
                    markEdge(area, edge);
                }
            }
        }

        private void markEdge(int area, int edge) {
            var x1 = grid.position(outlines.x(edge));
            var y1 = grid.height(outlines.y(edge));
            var x2 = grid.position(outlines.x(edge + 1));
            var y2 = grid.height(outlines.y(edge + 1));
            var low = row(Math.min(y1, y2) - SLACK);
            var high = row(Math.max(y1, y2) + SLACK);
            if (Math.abs(y2 - y1) < FLAT) {
                for (var row = low; row <= high; row++) {
                    mark(area, row, Math.min(x1, x2), Math.max(x1, x2));
                }
                return;
            }
            var perRow = (x2 - x1) / (y2 - y1);
            for (var row = low; row <= high; row++) {
                // Where the edge is while its height is that of the row.
                var begin = Math.clamp(row - SLACK, Math.min(y1, y2), Math.max(y1, y2));
                var end = Math.clamp(row + 1 + SLACK, Math.min(y1, y2), Math.max(y1, y2));
                var one = x1 + perRow * (begin - y1);
                var other = x1 + perRow * (end - y1);
                mark(area, row, Math.min(one, other), Math.max(one, other));
            }
        }

        private void mark(int area, int row, double left, double right) {
            var from = column(left - SLACK);
            var to = column(right + SLACK);
            leftmost = Math.min(leftmost, from);
            rightmost = Math.max(rightmost, to);
            for (var cell = row * grid.columns + from; cell <= row * grid.columns + to; cell++) {
                if (seen[cell] != area + 1) {
                    seen[cell] = area + 1;
                    add(cell, area, row);
                }
            }
        }

        /** An area that comes later than one that has the whole cell is never the answer. */
        private void add(int cell, int area, int row) {
            if (whole[cell] < 0) {
                whole[cell] = DIVIDED;
                cells.add(cell);
                places.add(
                        bands.place(
                                area,
                                Math.clamp(row, bands.lowestRow(area), bands.highestRow(area))));
            }
        }

        /**
         * Between borders cells are inside or outside as a whole; one point of each run decides.
         */
        void fill(int area) {
            for (var row = bands.lowestRow(area); row <= bands.highestRow(area); row++) {
                var known = false;
                var inside = false;
                for (var column = leftmost; column <= rightmost; column++) {
                    var cell = row * grid.columns + column;
                    if (seen[cell] == area + 1) {
                        known = false;
                        continue;
                    }
                    if (!known) {
                        known = true;
                        inside =
                                bands.covers(
                                        bands.place(area, row),
                                        grid.middleX(column),
                                        grid.middleY(row));
                    }
                    if (inside) {
                        take(cell, area, row);
                    }
                }
            }
        }

        private void take(int cell, int area, int row) {
            if (whole[cell] == AreaIndex.NOWHERE) {
                whole[cell] = area;
            } else {
                add(cell, area, row);
            }
        }

        private int row(double height) {
            return (int) Math.clamp(height, 0, grid.rows - 1);
        }

        private int column(double position) {
            return (int) Math.clamp(position, 0, grid.columns - 1);
        }
    }
}
