package nl.regiekamer.area.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.regiekamer.area.drawing.MapPicture.Label;
import org.locationtech.jts.geom.Envelope;

/**
 * Puts labels where they do not cover each other, the largest areas first, as near as possible to
 * the middle of their area.
 */
final class LabelPlacer {

    /**
     * A label that wants a place.
     *
     * @param text one line
     * @param x middle of the area
     * @param y middle of the area
     * @param weight larger goes first
     */
    record Wish(String text, int x, int y, double weight) {}

    /**
     * How labels look.
     *
     * @param size of the letters, in units of the picture
     * @param css classes of the stylesheet
     * @param mayDrop whether a label that fits nowhere is left out; else it covers as little as
     *     possible
     */
    record Style(int size, String css, boolean mayDrop) {}

    /** Average width of a letter as part of its size, for the semibold letters of the house. */
    private static final double LETTER = 0.56;

    /** Places to try, in widths and heights of the label. */
    private static final double[][] PLACES = {
        {0, 0},
        {0, 0.6},
        {0, -0.6},
        {0, 1.2},
        {0, -1.2},
        {0.25, 0},
        {-0.25, 0},
        {0.25, 0.8},
        {-0.25, 0.8},
        {0.25, -0.8},
        {-0.25, -0.8},
        {0.5, 0},
        {-0.5, 0},
        {0, 1.8},
        {0, -1.8},
        {0.5, 1.2},
        {-0.5, 1.2},
        {0.5, -1.2},
        {-0.5, -1.2}
    };

    private final Frame frame;
    private final List<Envelope> taken = new ArrayList<>();

    LabelPlacer(Frame frame) {
        this.frame = frame;
    }

    List<Label> place(List<Wish> wishes, Style style) {
        var labels = new ArrayList<Label>();
        wishes.stream()
                .sorted(Comparator.comparingDouble(Wish::weight).reversed())
                .forEach(wish -> place(wish, style, labels));
        return labels;
    }

    private void place(Wish wish, Style style, List<Label> labels) {
        var width = wish.text().length() * style.size() * LETTER;
        var height = style.size() * 1.15;
        Envelope best = null;
        var leastCovered = Double.POSITIVE_INFINITY;
        for (var place : PLACES) {
            var box =
                    inFrame(
                            new Envelope(
                                    wish.x() + (place[0] - 0.5) * width,
                                    wish.x() + (place[0] + 0.5) * width,
                                    wish.y() + (place[1] - 0.5) * height,
                                    wish.y() + (place[1] + 0.5) * height));
            var covered = covered(box);
            if (covered < leastCovered) {
                best = box;
                leastCovered = covered;
            }
        }
        if (best == null || (leastCovered > 0 && style.mayDrop())) {
            return;
        }
        taken.add(best);
        var centre = best.centre();
        labels.add(
                new Label(
                        (int) Math.round(centre.x),
                        (int) Math.round(centre.y + style.size() * 0.35),
                        wish.text(),
                        style.css()));
    }

    /** Moves a box so that it lies within the picture, as far as it fits. */
    private Envelope inFrame(Envelope box) {
        var right = Math.max(0, 2 - box.getMinX()) - Math.max(0, box.getMaxX() - frame.width() + 2);
        var down = Math.max(0, 2 - box.getMinY()) - Math.max(0, box.getMaxY() - frame.height() + 2);
        box.translate(right, down);
        return box;
    }

    private double covered(Envelope box) {
        return taken.stream().mapToDouble(other -> box.intersection(other).getArea()).sum();
    }
}
