package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Gives every piece of a {@link FaceMap} to one area.
 *
 * <p>A piece in one area goes there. A piece in several (an overlap), and a narrow piece in none
 * that is closed in (a gap), goes to the area with which it shares the longest border; at a tie to
 * the smallest code. A wider hole stays open: it may be a real enclave.
 */
final class FaceDivision {

    /** A piece that was in several areas, and who got it. */
    record Overlap(SortedSet<AreaCode> claimed, @Nullable AreaCode given, double squareMetres) {}

    /** A closed-in piece that was in no area; given to nobody when it is wide. */
    record Gap(@Nullable AreaCode given, double squareMetres, double x, double y) {}

    private final FaceMap map;
    private final List<SortedSet<AreaCode>> claims = new ArrayList<>();
    private final @Nullable AreaCode[] owners;
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private FaceDivision(FaceMap map) {
        this.map = map;
        this.owners = new AreaCode[map.size()];
    }

    /**
     * @param areas the areas as given; each valid by itself
     * @param grid metres to which corners are rounded
     * @param gapWidth metres; a gap not wider than this is filled
     */
    static FaceDivision of(SortedMap<AreaCode, Geometry> areas, double grid, double gapWidth) {
        var division = new FaceDivision(new FaceMap(List.copyOf(areas.values()), grid));
        division.claim(new PointLookup(areas));
        division.giveUncontested();
        division.giveOverlaps();
        division.giveGaps(gapWidth);
        return division;
    }

    List<Overlap> overlaps() {
        return overlaps;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** The areas made of their pieces; an area that got no piece is absent. */
    SortedMap<AreaCode, Geometry> areas() {
        Map<AreaCode, List<Polygon>> pieces = new HashMap<>();
        for (var i = 0; i < owners.length; i++) {
            var owner = owners[i];
            if (owner != null) {
                pieces.computeIfAbsent(owner, _ -> new ArrayList<>()).add(map.face(i));
            }
        }
        var areas = new TreeMap<AreaCode, Geometry>();
        pieces.forEach((code, faces) ->
                areas.put(code, CoverageUnion.union(faces.toArray(Geometry[]::new)).norm()));
        return areas;
    }

    private void claim(PointLookup lookup) {
        for (var i = 0; i < map.size(); i++) {
            var inside = map.face(i).getInteriorPoint().getCoordinate();
            claims.add(new TreeSet<>(lookup.listContaining(inside)));
        }
    }

    private void giveUncontested() {
        for (var i = 0; i < owners.length; i++) {
            if (claims.get(i).size() == 1) {
                owners[i] = claims.get(i).first();
            }
        }
    }

    private void giveOverlaps() {
        var contested = new ArrayList<Integer>();
        for (var i = 0; i < owners.length; i++) {
            if (claims.get(i).size() > 1) {
                contested.add(i);
            }
        }
        var given = new HashMap<Integer, AreaCode>();
        for (var i : contested) {
            var nearest = longestBorder(i, claims.get(i));
            given.put(i, nearest == null ? claims.get(i).first() : nearest);
        }
        for (var i : contested) {
            owners[i] = given.get(i);
            overlaps.add(new Overlap(claims.get(i), given.get(i), map.face(i).getArea()));
        }
    }

    private void giveGaps(double gapWidth) {
        for (var i = 0; i < owners.length; i++) {
            if (claims.get(i).isEmpty()) {
                var face = map.face(i);
                var owner = isNarrow(face, gapWidth) ? longestBorder(i, null) : null;
                owners[i] = owner;
                var at = face.getInteriorPoint();
                gaps.add(new Gap(owner, face.getArea(), at.getX(), at.getY()));
            }
        }
    }

    private @Nullable AreaCode longestBorder(int face, @Nullable SortedSet<AreaCode> among) {
        var lengths = new TreeMap<AreaCode, Double>();
        for (var neighbour : map.neighbours(face)) {
            var owner = owners[neighbour.face()];
            if (owner != null && (among == null || among.contains(owner))) {
                lengths.merge(owner, neighbour.sharedLength(), Double::sum);
            }
        }
        AreaCode longest = null;
        for (var entry : lengths.entrySet()) {
            if (longest == null || entry.getValue() > lengths.getOrDefault(longest, 0.0)) {
                longest = entry.getKey();
            }
        }
        return longest;
    }

    private static boolean isNarrow(Polygon face, double width) {
        // A circle of this width has this area at least; small pieces need no construction.
        if (face.getArea() < Math.PI * width * width / 4) {
            return true;
        }
        var circle = new MaximumInscribedCircle(face, width / 100);
        return circle.getRadiusLine().getLength() * 2 <= width;
    }
}
