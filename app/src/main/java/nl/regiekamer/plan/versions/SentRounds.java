package nl.regiekamer.plan.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Amendments as they were sent round; all SQL about them. */
@Repository
public class SentRounds {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    SentRounds(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, PlanVersion version) {
        return jdbc.sql(text)
                .param("municipality", municipality.get().code())
                .param("plan", version.plan())
                .param("number", version.number());
    }

    /** Each time that a version was sent, the first first. */
    public List<SentRound> list(PlanVersion version) {
        return sql(
                        """
                        select round, sent_at, sent_by_name, note
                        from plan.sent_round
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        order by round
                        """,
                        version)
                .query((row, _) ->
                        new SentRound(
                                row.getInt("round"),
                                Sql.instant(row, "sent_at"),
                                row.getString("sent_by_name"),
                                row.getString("note"),
                                listChanges(version, row.getInt("round"))))
                .list();
    }

    /** The last time; empty for a version that was never sent. */
    public Optional<SentRound> findLast(PlanVersion version) {
        return list(version).stream().reduce((_, later) -> later);
    }

    private List<PlanChange> listChanges(PlanVersion version, int round) {
        return sql(
                        """
                        select kind, object_id, before, after, changed_by_name, changed_at
                        from plan.sent_change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                          and round = :round
                        order by kind, object_id
                        """,
                        version)
                .param("round", round)
                .query(PlanVersionStore::change)
                .list();
    }

    /** Keeps a version as it is at this moment. */
    void insert(PlanVersion version, SentRound round) {
        sql(
                        """
                        insert into plan.sent_round (municipality_id, plan_id, number, round,
                            sent_at, sent_by, sent_by_name, note)
                        values (:municipality, :plan, :number, :round, :at, :by, :byName, :note)
                        """,
                        version)
                .param("round", round.number())
                .param("at", Sql.timestamp(round.at()))
                .param("by", CurrentActor.get().id())
                .param("byName", round.by())
                .param("note", round.note())
                .update();
        sql(
                        """
                        insert into plan.sent_change (municipality_id, plan_id, number, round, kind,
                            object_id, before, after, changed_by_name, changed_at)
                        select municipality_id, plan_id, number, :round, kind, object_id, before,
                               after, changed_by_name, changed_at
                        from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        """,
                        version)
                .param("round", round.number())
                .update();
    }
}
