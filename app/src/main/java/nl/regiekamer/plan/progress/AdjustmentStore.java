package nl.regiekamer.plan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Decisions to adjust and their steps; all SQL about them. */
@Repository
class AdjustmentStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    AdjustmentStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /** Lets writers wait for each other until the transaction ends, whichever plan it is of. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.adjustment " + municipality.get().code())
                .query((row, _) -> row.getRow())
                .list();
    }

    /** Numbered through, whichever plan it is of: a number is an address. */
    int nextNumber() {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) + 1 as next
                        from plan.adjustment
                        where municipality_id = :municipality
                        """)
                .param("municipality", municipality.get().code())
                .query((row, _) -> row.getInt("next"))
                .single();
    }

    /** All of a plan, the last first. */
    List<Adjustment> list(String plan) {
        var steps = listSteps(plan);
        return sql(
                        """
                        select number, kind, object_id, what, reason, decider_body, decider,
                               decide_by, made_at, made_by_name
                        from plan.adjustment
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by number desc
                        """,
                        plan)
                .query((row, _) ->
                        new Adjustment(
                                plan,
                                row.getInt("number"),
                                new Adjustment.Subject(
                                        row.getString("kind"), row.getString("object_id")),
                                row.getString("what"),
                                row.getString("reason"),
                                body(row.getString("decider_body")),
                                row.getString("decider"),
                                Sql.date(row, "decide_by"),
                                Sql.instant(row, "made_at"),
                                row.getString("made_by_name"),
                                steps.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static @Nullable String name(Decision.@Nullable Body body) {
        return body == null ? null : body.name();
    }

    private static Decision.@Nullable Body body(@Nullable String name) {
        return name == null ? null : Decision.Body.valueOf(name);
    }

    private Map<Integer, List<Adjustment.Step>> listSteps(String plan) {
        return sql(
                        """
                        select number, kind, text, decided_on, decision_number, done_at, done_by,
                               done_by_name
                        from plan.adjustment_step
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by number, step
                        """,
                        plan)
                .query((row, _) -> Map.entry(row.getInt("number"), step(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Adjustment.Step step(ResultSet row) throws SQLException {
        return new Adjustment.Step(
                Adjustment.Kind.valueOf(row.getString("kind")),
                new Adjustment.Said(
                        row.getString("text"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decision_number")),
                Sql.instant(row, "done_at"),
                row.getString("done_by_name"),
                row.getString("done_by"));
    }

    void insert(String plan, Adjustment adjustment, Stamp stamp) {
        sql(
                        """
                        insert into plan.adjustment (municipality_id, plan_id, number, kind,
                            object_id, what, reason, decider_body, decider, decide_by, made_at,
                            made_by, made_by_name)
                        values (:municipality, :plan, :number, :kind, :object, :what, :reason,
                            :body, :decider, :decideBy, :at, :by, :byName)
                        """,
                        plan)
                .param("number", adjustment.number())
                .param("kind", adjustment.subject().kind())
                .param("object", adjustment.subject().id())
                .param("what", adjustment.what())
                .param("reason", adjustment.reason())
                .param("body", name(adjustment.body()), Types.VARCHAR)
                .param("decider", adjustment.decider())
                .param("decideBy", adjustment.decideBy())
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }

    void addStep(String plan, Adjustment adjustment, Adjustment.Step step, Stamp stamp) {
        sql(
                        """
                        insert into plan.adjustment_step (municipality_id, plan_id, number, step,
                            kind, text, decided_on, decision_number, done_at, done_by,
                            done_by_name)
                        values (:municipality, :plan, :number, :step, :kind, :text, :on,
                            :decision, :at, :by, :byName)
                        """,
                        plan)
                .param("number", adjustment.number())
                .param("step", adjustment.steps().size() + 1)
                .param("kind", step.kind().name())
                .param("text", step.text())
                .param("on", step.said().on(), Types.DATE)
                .param("decision", step.said().number())
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }
}
