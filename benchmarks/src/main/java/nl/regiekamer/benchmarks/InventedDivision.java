package nl.regiekamer.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Areas that fit each other, with winding borders: what a country's buurten look like. */
final class InventedDivision {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Every side of an area is halved so often: eight pieces each. */
    private static final int HALVINGS = 3;

    private InventedDivision() {}

    /** So many areas in a square. */
    static List<Geometry> of(int areas, double side, long seed) {
        var random = new Random(seed);
        var sites = new ArrayList<Coordinate>();
        for (var i = 0; i < areas; i++) {
            sites.add(new Coordinate(random.nextDouble() * side, random.nextDouble() * side));
        }
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(new Envelope(0, side, 0, side));
        var cells = voronoi.getDiagram(FACTORY);
        var winding = new ArrayList<Geometry>();
        for (var i = 0; i < cells.getNumGeometries(); i++) {
            winding.add(winding(cells.getGeometryN(i).getCoordinates()));
        }
        return winding;
    }

    private static Geometry winding(Coordinate[] corners) {
        var border = new ArrayList<Coordinate>();
        for (var i = 1; i < corners.length; i++) {
            border.add(corners[i - 1]);
            halve(corners[i - 1], corners[i], HALVINGS, border);
        }
        border.add(corners[0]);
        return FACTORY.createPolygon(border.toArray(Coordinate[]::new));
    }

    /** Moves the middle aside by what follows from both ends, so that neighbours move it alike. */
    private static void halve(
            Coordinate one, Coordinate other, int times, List<Coordinate> border) {
        if (times == 0) {
            return;
        }
        var forward = one.compareTo(other) < 0;
        var low = forward ? one : other;
        var high = forward ? other : one;
        var aside = 0.15 * new Random(low.hashCode() * 31L + high.hashCode()).nextDouble(-1, 1);
        var middle =
                new Coordinate(
                        (low.x + high.x) / 2 - aside * (high.y - low.y),
                        (low.y + high.y) / 2 + aside * (high.x - low.x));
        halve(one, middle, times - 1, border);
        border.add(middle);
        halve(middle, other, times - 1, border);
    }
}
