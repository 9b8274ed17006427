package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * In which area a point lies. In a coverage every point belongs to one area at most: a point on a
 * shared border goes to the smallest code that it touches. Safe for many threads.
 */
public final class PointLookup {

    private record Entry(AreaCode code, IndexedPointInAreaLocator locator) {}

    private final STRtree tree = new STRtree();

    /**
     * @param areas polygons in metres of the Dutch grid
     */
    public PointLookup(Map<AreaCode, ? extends Geometry> areas) {
        areas.forEach((code, geometry) -> {
            var locator = new IndexedPointInAreaLocator(geometry);
            locator.locate(geometry.getCoordinate()); // builds its index now, not later
            tree.insert(geometry.getEnvelopeInternal(), new Entry(code, locator));
        });
        tree.build();
    }

    /** The one area of this point; empty outside all. */
    public Optional<AreaCode> find(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return Optional.empty(); // no place at all, and the index would answer anything
        }
        var at = new Coordinate(x, y);
        AreaCode touched = null;
        for (var entry : near(at)) {
            var location = entry.locator().locate(at);
            if (location == Location.INTERIOR) {
                return Optional.of(entry.code());
            }
            if (location == Location.BOUNDARY
                    && (touched == null || entry.code().compareTo(touched) < 0)) {
                touched = entry.code();
            }
        }
        return Optional.ofNullable(touched);
    }

    /** All areas whose inside holds the point: several when they overlap. */
    List<AreaCode> listContaining(Coordinate at) {
        return near(at).stream()
                .filter(entry -> entry.locator().locate(at) == Location.INTERIOR)
                .map(Entry::code)
                .toList();
    }

    private List<Entry> near(Coordinate at) {
        var found = new ArrayList<Entry>();
        tree.query(new Envelope(at), item -> found.add((Entry) item));
        return found;
    }
}
