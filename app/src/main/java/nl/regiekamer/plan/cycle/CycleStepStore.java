package nl.regiekamer.plan.cycle;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which steps of the cycle were done; all SQL about them. */
@Repository
class CycleStepStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    CycleStepStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    /** A step in one of its times. */
    record Key(String step, String occurrence) {}

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    Map<Key, DueStep.Done> listDone(String plan) {
        return sql(
                        """
                        select step_id, occurrence, note, written_at, written_by, written_by_name
                        from (select distinct on (step_id, occurrence) *
                              from plan.cycle_step
                              where municipality_id = :municipality
                                and plan_id = :plan
                              order by step_id, occurrence, number desc) last
                        where done
                        """,
                        plan)
                .query((row, _) ->
                        Map.entry(
                                new Key(row.getString("step_id"), row.getString("occurrence")),
                                new DueStep.Done(
                                        row.getString("note"), PriorityStore.signature(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(String plan, Key key, boolean done, DueStep.Done what) {
        sql(
                        """
                        insert into plan.cycle_step (municipality_id, plan_id, step_id,
                            occurrence, number, done, note, written_at, written_by,
                            written_by_name)
                        select :municipality, :plan, :step, :occurrence,
                            coalesce(max(number), 0) + 1, :done, :note, :at, :by, :byName
                        from plan.cycle_step
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and step_id = :step
                          and occurrence = :occurrence
                        """,
                        plan)
                .param("step", key.step())
                .param("occurrence", key.occurrence())
                .param("done", done)
                .param("note", what.note())
                .param("at", Sql.timestamp(what.signature().at()))
                .param("by", what.signature().by())
                .param("byName", what.signature().name())
                .update();
    }
}
