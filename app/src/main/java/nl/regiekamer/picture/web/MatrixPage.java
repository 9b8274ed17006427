package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.platform.charts.Coverage;
import nl.regiekamer.platform.charts.Strip;

/**
 * Themes beside wijken: only rows that have a figure, with how many there are and how many not.
 *
 * @param cityName head of the column of the whole municipality
 * @param wijken the columns
 * @param groups themes, then background figures
 * @param coverage how many indicators have a figure, drawn
 * @param perWijk indicators with a figure per wijk
 * @param cityOnly indicators with a figure for the municipality alone
 * @param total indicators of the plan
 * @param smallAreas names of wijken with too few people for a rate
 * @param deviations in how many themes each wijk stands out
 * @param source who published the figures
 */
public record MatrixPage(
        String cityName,
        List<Column> wijken,
        List<Group> groups,
        Coverage coverage,
        int perWijk,
        int cityOnly,
        int total,
        String smallAreas,
        Deviations deviations,
        String source) {

    /** A wijk. */
    public record Column(String path, String name) {}

    /** One tally per wijk, in the order of the columns. */
    public record Deviations(List<Tally> tallies) {

        /** Whether any wijk can be judged in any theme. */
        public boolean exist() {
            return tallies.stream().anyMatch(tally -> tally.judged() > 0);
        }
    }

    /**
     * In how many themes a wijk stands out unfavourably.
     *
     * @param judged in how many it can be judged at all
     * @param names of the themes in which it stands out
     */
    public record Tally(int unfavourable, int judged, String names) {}

    /** A theme or a group of background figures with its rows. */
    public record Group(String name, List<Row> rows) {}

    /** An indicator over all wijken. */
    public record Row(
            String path, String label, String unit, String city, Strip strip, List<Cell> cells) {}

    /**
     * A wijk's figure.
     *
     * @param text as shown; empty for no figure
     * @param style {@code v-good}, {@code v-bad} or empty: favourable, not, or no judgement
     * @param arrow {@code up}, {@code down} or empty
     * @param words the judgement for who does not see the colour
     */
    public record Cell(String text, String style, String arrow, String words) {

        static final Cell NONE = new Cell("", "", "", "geen cijfer");
    }

    public int missing() {
        return total - perWijk - cityOnly;
    }
}
