package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * Neighbours from outlines: areas that touch.
 *
 * <ul>
 *   <li>Queen: they have a corner of their outlines in common.
 *   <li>Rook: they have a piece of border in common, from one corner to the next.
 * </ul>
 *
 * <p>Binary weights, without the area itself. An area that touches no other is an island.
 *
 * <p>Assumes outlines of one division, where neighbours have the same corners along their common
 * border, as the publishers of wijken and buurten deliver them. A corner of one area halfway a
 * straight border of another is not seen; {@code snap} brings corners together that differ by
 * rounding, and does not help there. Areas that overlap are not detected.
 *
 * @source Cliff and Ord (1981), Spatial Processes, Pion, London, chapter 1
 */
public final class Contiguity {

    private Contiguity() {}

    /** Areas with a corner in common, to the last digit. */
    public static Weights queen(List<? extends Geometry> areas) {
        return queen(areas, 0);
    }

    /**
     * Areas with a corner in common.
     *
     * @param areas polygons or multipolygons, none empty
     * @param snap corners at most so far apart are one, in the unit of the outlines; 0 or more
     * @throws IllegalArgumentException for no areas, or one that is not a polygon
     */
    public static Weights queen(List<? extends Geometry> areas, double snap) {
        return touching(areas, new Corners(snap), false);
    }

    /** Areas with a piece of border in common, to the last digit. */
    public static Weights rook(List<? extends Geometry> areas) {
        return rook(areas, 0);
    }

    /**
     * Areas with a piece of border in common.
     *
     * @see #queen(List, double)
     */
    public static Weights rook(List<? extends Geometry> areas, double snap) {
        return touching(areas, new Corners(snap), true);
    }

    private static Weights touching(
            List<? extends Geometry> areas, Corners corners, boolean alongBorders) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("There are no areas to be neighbours.");
        }
        var meetings = new Meetings();
        for (var i = 0; i < areas.size(); i++) {
            for (var border : bordersOf(areas.get(i), i)) {
                var numbers = corners.numbersOf(border);
                for (var c = 1; c < numbers.length; c++) {
                    meetings.note(alongBorders ? piece(numbers[c - 1], numbers[c]) : numbers[c], i);
                }
            }
        }
        return meetings.toWeights(areas.size());
    }

    private static List<LineString> bordersOf(Geometry area, int number) {
        if (area.getDimension() != 2 || area.isEmpty()) {
            throw new IllegalArgumentException(
                    "Area %d has no outline: it is %s."
                            .formatted(number, area.isEmpty() ? "empty" : area.getGeometryType()));
        }
        @SuppressWarnings("unchecked") // the library gives a bare list
        List<LineString> borders = LinearComponentExtracter.getLines(area);
        return borders;
    }

    /** A piece of border has no direction: its lower corner goes first. */
    private static long piece(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Numbers corners; those within the distance of an earlier one get its number. */
    private static final class Corners {

        private final KdTree tree;
        private final Map<Coordinate, Integer> numbers = new HashMap<>();

        Corners(double snap) {
            if (!(snap >= 0) || Double.isInfinite(snap)) {
                throw new IllegalArgumentException(
                        "A distance to snap is a number of 0 or more, got %s.".formatted(snap));
            }
            tree = new KdTree(snap);
        }

        int[] numbersOf(LineString border) {
            return Arrays.stream(border.getCoordinates()).mapToInt(this::numberOf).toArray();
        }

        private int numberOf(Coordinate corner) {
            var kept = tree.insert(corner).getCoordinate();
            return numbers.computeIfAbsent(kept, ignored -> numbers.size());
        }
    }

    /** Which areas were seen at each corner, or along each piece of border. */
    private static final class Meetings {

        private final Map<Long, int[]> areasAt = new HashMap<>();

        void note(long place, int area) {
            areasAt.merge(place, new int[] {area}, Meetings::joined);
        }

        private static int[] joined(int[] before, int[] one) {
            if (before[before.length - 1] == one[0]) {
                return before; // areas come one after the other
            }
            var both = Arrays.copyOf(before, before.length + 1);
            both[before.length] = one[0];
            return both;
        }

        Weights toWeights(int areas) {
            var links = new Links(areas * 8);
            for (var met : areasAt.values()) {
                for (var i = 0; i < met.length; i++) {
                    for (var j = i + 1; j < met.length; j++) {
                        links.addMutual(met[i], met[j]);
                    }
                }
            }
            return links.toWeights(areas);
        }
    }
}
