package nl.regiekamer.sources;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Which deliveries the one who asks may see. Figures of a source that is closed until a decision
 * are for colleagues with a right alone, until the decision to publish that delivery is recorded.
 *
 * <p>The rights live in the query: each one that reads deliveries or figures for somebody holds
 * {@link #MAY_SEE} and is filled here. What has no actor sees what the public sees.
 */
@Component
class Audience {

    private static final Set<String> RIGHTS = Set.of(Deliveries.READ, Deliveries.MANAGE);

    /**
     * Condition on a delivery {@code d}: everybody may see it, or, while looking back, could see it
     * by the end of that day. What the pack brings is public.
     */
    static final String IS_PUBLIC =
            """
            (d.source_id not in (:closed)
                or d.received_by = '%s' and starts_with(d.subject, '%s')
                or exists (
                    select 1
                    from sources.publication o
                    where o.municipality_id = d.municipality_id
                      and o.delivery_id = d.id
                      and o.recorded_at < :publicBefore))
            """
                    .formatted(PackFigures.READER, Delivery.PACK_SUBJECT);

    /** Condition on a delivery {@code d}: who asks may see it. */
    static final String MAY_SEE = "(:seesAll or " + IS_PUBLIC + ")\n";

    private final SourceDefinitions definitions;

    Audience(SourceDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Whether who asks also sees what is not public yet. */
    static boolean seesAll() {
        return RIGHTS.stream().anyMatch(CurrentActor.get()::may);
    }

    /** Fills what both conditions ask. */
    StatementSpec fill(StatementSpec statement) {
        return statement
                .param("seesAll", seesAll())
                .param("closed", closed())
                .param("publicBefore", Sql.timestamp(LookBack.endOrNever()));
    }

    /** Never empty, because a list in SQL is not. */
    private List<String> closed() {
        return Stream.concat(
                        Stream.of(""),
                        definitions.listSources().stream()
                                .filter(SourceDefinition::closed)
                                .map(SourceDefinition::id))
                .toList();
    }
}
