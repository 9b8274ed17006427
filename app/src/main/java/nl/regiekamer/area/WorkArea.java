package nl.regiekamer.area;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * An area that the municipality itself drew or put together, besides the division of CBS.
 *
 * @param id from its name: lower case letters, digits and hyphens
 * @param name as people say it
 * @param note why it is there, or where it ends; may be empty
 * @param members buurten that it consists of; empty when it has a border of its own
 * @param polygon its own border in metres of the Dutch grid; null when it consists of buurten
 */
public record WorkArea(
        String id,
        String name,
        String note,
        SortedSet<AreaCode> members,
        @Nullable Geometry polygon) {

    public WorkArea {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** The id that goes with a name. */
    public static String idOf(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Whether a point lies in it, of which the buurt is known. */
    boolean covers(AreaCode buurt, RdPoint point) {
        if (polygon == null) {
            return members.contains(buurt);
        }
        var at = new Coordinate(point.x(), point.y());
        return SimplePointInAreaLocator.locate(at, polygon) != Location.EXTERIOR;
    }
}
