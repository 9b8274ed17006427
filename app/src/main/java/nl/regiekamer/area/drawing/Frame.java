package nl.regiekamer.area.drawing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** From metres of the Dutch grid to whole units of a picture, north up. */
final class Frame {

    private static final int MARGIN = 8;

    /** Height of the picture as part of its width, at most: a tall wijk still fits on a screen. */
    private static final double TALLEST = 0.72;

    private final Envelope extent;
    private final double scale;
    private final int width;
    private final double left;

    /**
     * @param extent what must fit
     * @param width of the picture in its own units
     */
    Frame(Envelope extent, int width) {
        this.extent = extent;
        this.width = width;
        this.scale =
                Math.min(
                        (width - 2.0 * MARGIN) / extent.getWidth(),
                        (width * TALLEST - 2.0 * MARGIN) / extent.getHeight());
        this.left = (width - extent.getWidth() * scale) / 2;
    }

    int width() {
        return width;
    }

    int height() {
        return (int) Math.round(extent.getHeight() * scale + 2 * MARGIN);
    }

    int x(double east) {
        return (int) Math.round(left + (east - extent.getMinX()) * scale);
    }

    int y(double north) {
        return (int) Math.round(MARGIN + (extent.getMaxY() - north) * scale);
    }

    /** Path data of polygons; corners that fall together or lie on a line are left out. */
    String path(Geometry geometry) {
        var path = new StringBuilder();
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            var polygon = (Polygon) geometry.getGeometryN(i);
            append(path, polygon.getExteriorRing());
            for (var k = 0; k < polygon.getNumInteriorRing(); k++) {
                append(path, polygon.getInteriorRingN(k));
            }
        }
        return path.toString();
    }

    private void append(StringBuilder path, LinearRing ring) {
        var xs = new int[ring.getNumPoints()];
        var ys = new int[ring.getNumPoints()];
        var n = 0;
        for (Coordinate at : ring.getCoordinates()) {
            var x = x(at.x);
            var y = y(at.y);
            if (n > 0 && x == xs[n - 1] && y == ys[n - 1]) {
                continue;
            }
            if (n > 1 && isStraight(xs, ys, n, x, y)) {
                n--;
            }
            xs[n] = x;
            ys[n] = y;
            n++;
        }
        // The last corner repeats the first; "z" closes the ring.
        if (n < 4) {
            return;
        }
        path.append('M').append(xs[0]).append(' ').append(ys[0]);
        for (var i = 1; i < n - 1; i++) {
            step(path, i == 1, xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
        path.append('z');
    }

    private static boolean isStraight(int[] xs, int[] ys, int n, int x, int y) {
        long firstX = xs[n - 1] - (long) xs[n - 2];
        long firstY = ys[n - 1] - (long) ys[n - 2];
        long nextX = x - (long) xs[n - 1];
        long nextY = y - (long) ys[n - 1];
        return firstX * nextY == firstY * nextX && firstX * nextX + firstY * nextY > 0;
    }

    private static void step(StringBuilder path, boolean isFirst, int dx, int dy) {
        path.append(isFirst ? "l" : dx < 0 ? "" : " ").append(dx);
        path.append(dy < 0 ? "" : " ").append(dy);
    }
}
