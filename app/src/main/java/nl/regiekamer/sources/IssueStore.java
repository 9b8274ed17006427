package nl.regiekamer.sources;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.sources.DataIssue.Severity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was wrong with deliveries. */
@Component
class IssueStore {

    private final JdbcClient jdbc;
    private final DeliveryStore deliveries;

    IssueStore(JdbcClient jdbc, DeliveryStore deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** Issues of these severities in the order of the file; the place is that of the file too. */
    List<DataIssue> listIssues(UUID id, Set<Severity> severities, long afterPlace, int limit) {
        return jdbc.sql(
                        """
                        select severity, line, field, value, reason, advice
                        from sources.data_issue
                        where municipality_id = :m
                          and delivery_id = :id
                          and place > :after
                          and severity in (:severities)
                        order by place
                        limit :limit
                        """)
                .param("m", deliveries.municipality())
                .param("id", id)
                .param("after", afterPlace)
                .param("severities", severities.stream().map(Severity::name).toList())
                .param("limit", limit)
                .query((row, i) ->
                        new DataIssue(
                                Severity.valueOf(row.getString("severity")),
                                row.getLong("line"),
                                row.getString("field"),
                                row.getString("value"),
                                row.getString("reason"),
                                row.getString("advice")))
                .list();
    }

    /** How many issues had which severity; none of those that did not occur. */
    Map<Severity, Long> countIssues(UUID id) {
        var counts = new EnumMap<Severity, Long>(Severity.class);
        jdbc.sql(
                        """
                        select severity, count(*) as issues
                        from sources.data_issue
                        where municipality_id = :m and delivery_id = :id
                        group by severity
                        """)
                .param("m", deliveries.municipality())
                .param("id", id)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                Severity.valueOf(row.getString("severity")),
                                                row.getLong("issues")));
        return counts;
    }
}
