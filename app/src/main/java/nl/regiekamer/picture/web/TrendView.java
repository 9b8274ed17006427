package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.platform.charts.TrendChart;
import org.jspecify.annotations.Nullable;

/**
 * A series through time, as a picture and as a table.
 *
 * @param chart null when there is nothing to draw
 * @param finding what may be said of the series, in one sentence
 * @param rows the same figures
 * @param notes what to know of breaks and disturbances, and who published the figures
 * @param besideCity whether the line of the whole municipality is drawn with it
 */
public record TrendView(
        @Nullable TrendChart chart,
        String finding,
        List<Row> rows,
        List<String> notes,
        boolean besideCity) {

    /** A year of an area; texts are empty where there is nothing. */
    public record Row(
            String area, String year, String count, String value, String margin, String table) {}
}
