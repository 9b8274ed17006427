package nl.regiekamer.area.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map, ready for the template {@code area/map}.
 *
 * @param id unique on the page; letters, digits and hyphens
 * @param width in units of the picture
 * @param height in units of the picture
 * @param label what the map shows, in words
 * @param shapes from bottom to top
 * @param labels above all shapes
 */
public record MapPicture(
        String id, int width, int height, String label, List<Shape> shapes, List<Label> labels) {

    /**
     * An area or a line.
     *
     * @param path path data in whole units
     * @param css classes of the stylesheet
     * @param hatched whether it is drawn with the pattern for "no rate"
     * @param title words for who points at it; null for none
     * @param href where it leads; null for nowhere
     */
    public record Shape(
            String path,
            String css,
            boolean hatched,
            @Nullable String title,
            @Nullable String href) {}

    /**
     * Words on the map, centred on a point.
     *
     * @param x of the middle
     * @param y of the line on which letters stand
     * @param text the words
     * @param css classes of the stylesheet
     */
    public record Label(int x, int y, String text, String css) {}

    public MapPicture {
        shapes = List.copyOf(shapes);
        labels = List.copyOf(labels);
    }

    /** A picture with links in it is a group: what lies inside an image cannot be reached. */
    public String role() {
        return shapes.stream().anyMatch(shape -> shape.href() != null) ? "group" : "img";
    }

    public boolean hasHatch() {
        return shapes.stream().anyMatch(Shape::hatched);
    }

    public String hatchId() {
        return id + "-arcering";
    }

    /** The paint of a shape when its class does not give it. */
    public @Nullable String paintOf(Shape shape) {
        return shape.hatched() ? "url(#" + hatchId() + ")" : null;
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return shapes.isEmpty();
    }
}
