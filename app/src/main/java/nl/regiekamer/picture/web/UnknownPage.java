package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * What is not known: which figure, who has it, and how to load it.
 *
 * @param missing indicators of the plan without a figure
 * @param total indicators of the plan
 * @param cityOnly names of those with a figure of the whole municipality alone
 * @param ways that fill several rows at once, the most fruitful first
 * @param fields with their rows
 */
public record UnknownPage(
        List<Crumb> crumbs,
        int missing,
        int total,
        String cityOnly,
        List<Way> ways,
        List<FieldGroup> fields) {

    /** Told once, for all the figures that come the same way. */
    public record Way(int number, String howTo, long figures) {}

    /** The number of the way that is told above the table; nought where the row tells it. */
    public int numberOf(Row row) {
        return ways.stream()
                .filter(way -> way.howTo().equals(row.howTo()))
                .mapToInt(Way::number)
                .findFirst()
                .orElse(0);
    }

    /** A field with its missing figures. */
    public record FieldGroup(String name, List<Row> rows) {}

    /** A missing figure. */
    public record Row(String theme, String id, String indicator, String owner, String howTo) {

        public String path() {
            return "/cijfers/" + id;
        }
    }
}
