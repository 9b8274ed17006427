package nl.regiekamer.analysis.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * Outlines with fewer points that still fit each other: a border that two areas share is made
 * simpler once, so that no gaps and overlaps come about.
 *
 * @source the algorithm is that of Visvalingam and Whyatt (1993), Line generalisation by repeated
 *     elimination of points, The Cartographic Journal 30, 46-51, as the JTS Topology Suite applies
 *     it to a coverage
 */
public final class Coverages {

    private Coverages() {}

    /**
     * The areas with simpler borders, in the order given.
     *
     * @param areas polygons or multipolygons that fit: neighbours have the same corners along their
     *     common border, and none overlap
     * @param tolerance what is left out is a corner whose triangle with the corners beside it is
     *     smaller than the square of this; in the unit of the outlines, 0 or more
     * @throws IllegalArgumentException for no areas, an area that is no polygon, or areas that do
     *     not fit: named by number
     */
    public static List<Geometry> simplify(List<? extends Geometry> areas, double tolerance) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("There are no areas to simplify.");
        }
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException(
                    "A tolerance is a number of 0 or more, got %s.".formatted(tolerance));
        }
        var outlines = new Geometry[areas.size()];
        Arrays.setAll(outlines, i -> Polygons.require(areas.get(i), i));
        requireFit(outlines);
        return List.of(CoverageSimplifier.simplify(outlines, tolerance));
    }

    private static void requireFit(Geometry[] areas) {
        var faults = CoverageValidator.validate(areas);
        for (var i = 0; i < areas.length; i++) {
            if (faults[i] != null) {
                throw new IllegalArgumentException(
                        "The border of area %d does not fit that of its neighbours at %s."
                                .formatted(i, faults[i].getCoordinate()));
            }
        }
    }
}
