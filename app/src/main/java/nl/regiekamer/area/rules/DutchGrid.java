package nl.regiekamer.area.rules;

import java.util.Optional;
import nl.regiekamer.analysis.geometry.RdNew;
import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Between degrees (WGS 84) and metres of the Dutch grid (RD New), for places and outlines.
 *
 * @source {@link RdNew}, which states the error: 0.25 m
 */
public final class DutchGrid {

    private DutchGrid() {}

    /** The place in the grid; throws when it lies outside the grid. */
    public static RdPoint toRd(Wgs84Point point) {
        var at = RdNew.toMetres(degrees(point));
        return new RdPoint(at.x(), at.y());
    }

    /** The place in the grid; empty when it lies outside the grid. */
    public static Optional<RdPoint> findRd(Wgs84Point point) {
        if (!RdNew.covers(degrees(point))) {
            return Optional.empty(); // the projection has no meaning far away
        }
        try {
            return Optional.of(toRd(point));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    /** The place in degrees. */
    public static Wgs84Point toWgs84(RdPoint point) {
        var at = RdNew.toDegrees(new RdNew.Metres(point.x(), point.y()));
        return new Wgs84Point(at.longitude(), at.latitude());
    }

    private static RdNew.Degrees degrees(Wgs84Point point) {
        return new RdNew.Degrees(point.latitude(), point.longitude());
    }

    /** A copy in metres of what is given in degrees. */
    static Geometry toRd(Geometry degrees) {
        var copy = degrees.copy();
        copy.apply(new ToMetres());
        copy.geometryChanged();
        return copy;
    }

    private static final class ToMetres implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            var at = RdNew.toMetres(new RdNew.Degrees(sequence.getY(i), sequence.getX(i)));
            sequence.setOrdinate(i, 0, at.x());
            sequence.setOrdinate(i, 1, at.y());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
