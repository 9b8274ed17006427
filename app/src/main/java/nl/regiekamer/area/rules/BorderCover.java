package nl.regiekamer.area.rules;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Which areas lie within a border that somebody drew. A hand follows a published border to a few
 * metres, so a twentieth of an area decides nothing.
 *
 * @param inside at least 95% of their surface lies within
 * @param partly more than 5% and less than 95% does
 */
public record BorderCover(SortedSet<AreaCode> inside, SortedSet<AreaCode> partly) {

    /** Part of an area's surface that does not count, for a border is drawn by hand. */
    private static final double DRAWN_BY_HAND = 0.05;

    /**
     * @param border valid polygons in metres of the Dutch grid
     * @param areas polygons of the coverage, by code
     */
    public static BorderCover of(Geometry border, Map<AreaCode, ? extends Geometry> areas) {
        var prepared = PreparedGeometryFactory.prepare(border);
        var inside = new TreeSet<AreaCode>();
        var partly = new TreeSet<AreaCode>();
        areas.forEach((code, area) -> {
            if (!prepared.intersects(area)) {
                return;
            }
            var share = border.intersection(area).getArea() / area.getArea();
            if (share >= 1 - DRAWN_BY_HAND) {
                inside.add(code);
            } else if (share > DRAWN_BY_HAND) {
                partly.add(code);
            }
        });
        return new BorderCover(inside, partly);
    }
}
