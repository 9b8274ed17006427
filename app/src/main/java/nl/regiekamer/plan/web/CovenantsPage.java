package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;

/** The register of covenants. */
public record CovenantsPage(List<Crumb> crumbs, List<Row> rows) {

    /**
     * A covenant in a list.
     *
     * @param state what asks attention; empty for nothing
     */
    public record Row(
            String path,
            String name,
            String purpose,
            String parties,
            String signed,
            String ends,
            String state) {}

    /**
     * A covenant on its own page.
     *
     * @param state what asks attention; empty for nothing
     * @param document where it can be read, in words; empty for nowhere or when it is a link
     * @param link the same as a link
     */
    public record One(
            List<Crumb> crumbs,
            String name,
            String purpose,
            String state,
            List<Fact> facts,
            List<Named> parties,
            List<String> data,
            List<Named> themes,
            List<Named> actions,
            String note,
            String document,
            String link) {}
}
