package nl.regiekamer.area.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.regiekamer.area.drawing.MapPicture.Shape;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws borders that are not in use yet, with the buurten marked of which there is something to
 * tell.
 */
public final class ProposalMap {

    private static final int WIDTH = 620;

    private ProposalMap() {}

    /**
     * @param label what the map shows, in words
     * @param outlines of buurten, a coverage
     * @param marked buurten to mark
     * @param name of a buurt
     */
    public static MapPicture draw(
            String label,
            SortedMap<AreaCode, Geometry> outlines,
            Set<AreaCode> marked,
            Function<AreaCode, String> name) {
        var extent = new Envelope();
        outlines.values().forEach(one -> extent.expandToInclude(one.getEnvelopeInternal()));
        var frame = new Frame(extent, WIDTH);
        var shapes = new ArrayList<Shape>();
        Map<AreaCode, List<Geometry>> wijken = new TreeMap<>();
        outlines.forEach((code, geometry) -> {
            wijken.computeIfAbsent(code.wijk(), _ -> new ArrayList<>()).add(geometry);
            var css = marked.contains(code) ? "area f3" : "area f1";
            shapes.add(new Shape(frame.path(geometry), css, false, name.apply(code), null));
        });
        for (var buurten : wijken.values()) {
            var wijk = CoverageUnion.union(buurten.toArray(Geometry[]::new));
            shapes.add(new Shape(frame.path(wijk), "wijk", false, null, null));
        }
        return new MapPicture("voorstel", WIDTH, frame.height(), label, shapes, List.of());
    }
}
