package nl.regiekamer.analysis.geometry;

import org.locationtech.jts.geom.Geometry;

/** Refuses what is not an area. */
final class Polygons {

    private Polygons() {}

    static Geometry require(Geometry area, int number) {
        if (area.isEmpty() || area.getDimension() != 2) {
            throw new IllegalArgumentException(
                    "Area %d has no outline: it is %s."
                            .formatted(number, area.isEmpty() ? "empty" : area.getGeometryType()));
        }
        return area;
    }
}
