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

    /**
     * What was last said of a step.
     *
     * @param number from 1, for each time that something was said of it
     */
    record Mark(int number, boolean done, DueStep.Done what) {}

    /** What was last said of each step; one of which nothing was said is not among them. */
    Map<Key, Mark> listLast(String plan) {
        return sql(
                        """
                        select distinct on (step_id, occurrence) step_id, occurrence, number, done,
                               note, written_at, written_by, written_by_name
                        from plan.cycle_step
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by step_id, occurrence, number desc
                        """,
                        plan)
                .query((row, _) ->
                        Map.entry(
                                new Key(row.getString("step_id"), row.getString("occurrence")),
                                new Mark(
                                        row.getInt("number"),
                                        row.getBoolean("done"),
                                        new DueStep.Done(
                                                row.getString("note"),
                                                PriorityStore.signature(row)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(String plan, Key key, Mark mark) {
        sql(
                        """
                        insert into plan.cycle_step (municipality_id, plan_id, step_id,
                            occurrence, number, done, note, written_at, written_by,
                            written_by_name)
                        values (:municipality, :plan, :step, :occurrence, :number, :done, :note,
                            :at, :by, :byName)
                        """,
                        plan)
                .param("step", key.step())
                .param("occurrence", key.occurrence())
                .param("number", mark.number())
                .param("done", mark.done())
                .param("note", mark.what().note())
                .param("at", Sql.timestamp(mark.what().signature().at()))
                .param("by", mark.what().signature().by())
                .param("byName", mark.what().signature().name())
                .update();
    }
}
