package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.area.drawing.MapPicture;

/**
 * A map of areas coloured by their smoothed rate, with its limits written out and the same figures
 * as a table.
 *
 * @param caption what the map shows
 * @param picture the drawing
 * @param classes limits of the five shades, light to dark, in words
 * @param hatch words for the hatched areas; empty when there are none
 * @param denominator what rates are per, as head of a column
 * @param rows the table beside it
 * @param source who published the figures
 */
public record MapView(
        String caption,
        MapPicture picture,
        List<String> classes,
        String hatch,
        String denominator,
        List<Row> rows,
        String source) {

    /** An area of the table; texts are "–" where there is nothing. */
    public record Row(
            String name,
            String wijk,
            String count,
            String exposure,
            String rate,
            String smoothed) {}
}
