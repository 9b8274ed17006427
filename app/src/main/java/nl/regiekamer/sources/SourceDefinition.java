package nl.regiekamer.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or document from which figures come: the definition of kind {@code bron}.
 *
 * @param id of the definition
 * @param name for people
 * @param publisher who publishes
 * @param licence under which terms
 * @param table code of the table at its publisher
 * @param refresh how often there are new figures; empty if unknown
 * @param where where it can be found; empty if unknown
 * @param levels for which areas, in Dutch words
 * @param odata how it can be asked; null where it cannot
 * @param closed whether its figures are kept from the public until a decision to publish them
 */
public record SourceDefinition(
        String id,
        String name,
        String publisher,
        String licence,
        String table,
        String refresh,
        String where,
        List<String> levels,
        @Nullable OData odata,
        boolean closed) {

    /**
     * Where a table can be asked.
     *
     * @param version 3 or 4
     * @param base address under which the tables stand
     */
    public record OData(int version, String base) {}

    public SourceDefinition {
        levels = List.copyOf(levels);
    }
}
