package nl.regiekamer.area;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.regiekamer.area.rules.BorderCover;
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
 * @param members buurten that it consists of, or that lie within its own border
 * @param partly buurten through which its own border runs; none when it consists of buurten
 * @param polygon its own border in metres of the Dutch grid; null when it consists of buurten
 */
public record WorkArea(
        String id,
        String name,
        String note,
        SortedSet<AreaCode> members,
        SortedSet<AreaCode> partly,
        @Nullable Geometry polygon) {

    public WorkArea {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        partly = Collections.unmodifiableSortedSet(new TreeSet<>(partly));
    }

    /** Consists of whole buurten. */
    static WorkArea ofBuurten(String id, String name, String note, SortedSet<AreaCode> members) {
        return new WorkArea(id, name, note, members, new TreeSet<>(), null);
    }

    /** Has a border of its own; which buurten lie in it follows from the outlines of the day. */
    static WorkArea withBorder(String id, String name, String note, Geometry border) {
        return new WorkArea(id, name, note, new TreeSet<>(), new TreeSet<>(), border);
    }

    /** With the buurten that lie within its border, if it has one. */
    WorkArea among(Map<AreaCode, Geometry> buurten) {
        if (polygon == null) {
            return this;
        }
        var cover = BorderCover.of(polygon, buurten);
        return new WorkArea(id, name, note, cover.inside(), cover.partly(), polygon);
    }

    /** Where its page is. */
    public String path() {
        return "/werkgebieden/" + id;
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
