package nl.regiekamer.plan.versions;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Decisions that were withdrawn by a decision; all SQL about them. */
@Repository
public class WithdrawnDecisions {

    /** On what the withdrawn decision was. */
    public enum Subject {
        VERSION,
        NOTE
    }

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    WithdrawnDecisions(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, Subject subject) {
        return jdbc.sql(text)
                .param("municipality", municipality.get().code())
                .param("subject", subject.name());
    }

    /** All on one sort of thing, by its number. */
    public Map<Integer, Withdrawal> list(Subject subject) {
        return sql(
                        """
                        select number, decided_body, decided_on, decision_number,
                               decision_document, reason, written_at, written_by_name
                        from plan.withdrawn_decision
                        where municipality_id = :municipality
                          and subject = :subject
                        """,
                        subject)
                .query((row, _) ->
                        Map.entry(
                                row.getInt("number"),
                                new Withdrawal(
                                        Decision.Body.valueOf(row.getString("decided_body")),
                                        Sql.date(row, "decided_on"),
                                        row.getString("decision_number"),
                                        row.getString("decision_document"),
                                        row.getString("reason"),
                                        Sql.instant(row, "written_at"),
                                        row.getString("written_by_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void insert(Subject subject, int number, Withdrawal one) {
        sql(
                        """
                        insert into plan.withdrawn_decision (municipality_id, subject, number,
                            decided_body, decided_on, decision_number, decision_document, reason,
                            written_at, written_by, written_by_name)
                        values (:municipality, :subject, :number, :body, :on, :decision,
                            :document, :reason, :at, :by, :byName)
                        """,
                        subject)
                .param("number", number)
                .param("body", one.body().name())
                .param("on", one.on())
                .param("decision", one.number())
                .param("document", one.document())
                .param("reason", one.reason())
                .param("at", Sql.timestamp(one.at()))
                .param("by", CurrentActor.get().id())
                .param("byName", one.by())
                .update();
    }
}
