package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.platform.charts.Axis;
import nl.regiekamer.platform.charts.Range;
import org.jspecify.annotations.Nullable;

/**
 * Areas from high to low, each with its margin beside the line of the whole.
 *
 * @param caption what the figures are
 * @param head name of the first column
 * @param axis the scale above the pictures
 * @param rows highest first; areas without a rate last
 * @param country the whole country, below them and without a place; null where nobody has it
 * @param note how to read it
 * @param source who published the figures
 */
public record RankingView(
        String caption,
        String head,
        Axis axis,
        List<Row> rows,
        @Nullable Row country,
        String note,
        String source) {

    /**
     * An area.
     *
     * @param path its page; empty for none
     * @param range the picture; null for an area without a rate
     * @param remark what stands there instead
     */
    public record Row(
            String name,
            String path,
            @Nullable Range range,
            String remark,
            String value,
            String margin,
            String standing,
            boolean own) {}
}
