package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.charts.Range;
import org.jspecify.annotations.Nullable;

/**
 * Key figures of an area beside the municipality, each with what may be said of the difference; and
 * where the same figures are as a file.
 */
public record FiguresTable(String areaName, String cityName, String download, List<Row> rows) {

    /** One figure with who published it; {@code range} is null where there is nothing to draw. */
    public record Row(
            String path,
            String name,
            String source,
            String value,
            String margin,
            @Nullable Range range,
            String city,
            Verdict verdict) {}
}
