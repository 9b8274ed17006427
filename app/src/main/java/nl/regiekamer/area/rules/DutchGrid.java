package nl.regiekamer.area.rules;

import java.util.Optional;
import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Between degrees (WGS 84) and metres of the Dutch grid (RD New).
 *
 * <p>Without the correction grid of RDNAPTRANS: within 0.5 m in the whole country, mostly within
 * 0.3 m. That is far below the tolerance of our outlines, and not for cadastral use.
 *
 * @source EPSG:28992 with the seven parameters of EPSG:4833 (Bessel 1841 to ETRS89)
 */
public final class DutchGrid {

    private static final CoordinateReferenceSystem RD =
            new CRSFactory()
                    .createFromParameters(
                            "EPSG:28992",
                            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 "
                                    + "+k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel "
                                    + "+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,"
                                    + "0.343987817378283,-1.87740163998045,4.0725 "
                                    + "+units=m +no_defs");
    private static final CoordinateReferenceSystem WGS84 =
            new CRSFactory()
                    .createFromParameters("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");

    private DutchGrid() {}

    /** The place in the grid; throws when it lies outside the grid. */
    public static RdPoint toRd(Wgs84Point point) {
        var at = toRd().transform(new double[] {point.longitude(), point.latitude()});
        return new RdPoint(at[0], at[1]);
    }

    /** The place in the grid; empty when it lies outside the grid. */
    public static Optional<RdPoint> findRd(Wgs84Point point) {
        var nearby =
                point.longitude() > 2
                        && point.longitude() < 9
                        && point.latitude() > 49
                        && point.latitude() < 55;
        if (!nearby) {
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
        var at = toWgs84().transform(new double[] {point.x(), point.y()});
        return new Wgs84Point(at[0], at[1]);
    }

    /** A copy in metres of what is given in degrees. */
    static Geometry toRd(Geometry degrees) {
        return changed(degrees, toRd());
    }

    private static Geometry changed(Geometry geometry, Step step) {
        var copy = geometry.copy();
        copy.apply(new EachCoordinate(step));
        copy.geometryChanged();
        return copy;
    }

    // A transform of the library keeps state between calls; each caller gets its own.
    private static Step toRd() {
        return new Step(new BasicCoordinateTransform(WGS84, RD));
    }

    private static Step toWgs84() {
        return new Step(new BasicCoordinateTransform(RD, WGS84));
    }

    private record Step(BasicCoordinateTransform transform) {
        double[] transform(double[] at) {
            var result = new ProjCoordinate();
            transform.transform(new ProjCoordinate(at[0], at[1]), result);
            return new double[] {result.x, result.y};
        }
    }

    private record EachCoordinate(Step step) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            var at = step.transform(new double[] {sequence.getX(i), sequence.getY(i)});
            sequence.setOrdinate(i, 0, at[0]);
            sequence.setOrdinate(i, 1, at[1]);
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
