package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.platform.charts.Axis;
import nl.regiekamer.platform.charts.Range;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The themes weighed against each other.
 *
 * @param years of the plan to come
 * @param title of the plan whose themes they are
 * @param query behind addresses of this plan; empty for the one in force
 * @param mayWrite whether the visitor may score and choose
 * @param lead what it comes to
 * @param sensitivity how firm the first places are
 * @param columns the criteria
 * @param axis places from the first to the last
 * @param rows highest first
 * @param places how many places count as first
 * @param did what others chose since the form was opened; empty for nothing
 */
public record PriorityPage(
        List<Crumb> crumbs,
        String years,
        String title,
        String query,
        boolean mayWrite,
        String lead,
        String sensitivity,
        List<Column> columns,
        Axis axis,
        List<Row> rows,
        int places,
        List<String> did,
        Faults faults) {

    /** A criterion with its weight. */
    public record Column(String id, String name, String weight, String question) {}

    /**
     * A theme.
     *
     * @param cells its scores in the order of the columns; empty where none was given
     * @param mean weighted; empty while a score is missing
     * @param ranks "1" or "1–4"
     * @param range the same as a picture; null while a score is missing
     * @param share of random weightings within the first places
     * @param isAccent whether it was chosen as an accent
     * @param reason why
     * @param chosen when it was chosen and by whom; empty for nobody
     * @param seen the number of the choice when the form was opened; 0 for none
     */
    public record Row(
            String id,
            String name,
            boolean wasAccent,
            List<Cell> cells,
            String mean,
            String rank,
            String ranks,
            @Nullable Range range,
            String share,
            boolean isAccent,
            String reason,
            String chosen,
            int seen) {}

    /**
     * A score with its reason.
     *
     * @param style name of its shade
     */
    public record Cell(String score, String reason, String style) {}
}
