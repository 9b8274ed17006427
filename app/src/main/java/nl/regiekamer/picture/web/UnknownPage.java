package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/** What is not known: which figure, who has it, and how to load it. */
public record UnknownPage(
        List<Crumb> crumbs, int missing, int total, String cityOnly, List<FieldGroup> fields) {

    /** A field with its missing figures. */
    public record FieldGroup(String name, List<Row> rows) {}

    /** A missing figure. */
    public record Row(String theme, String id, String indicator, String owner, String howTo) {

        public String path() {
            return "/cijfers/" + id;
        }
    }
}
