package nl.regiekamer.plan.cycle;

import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The evaluations with which plans close; all SQL about them. */
@Repository
class EvaluationStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    EvaluationStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /** Each time that it was made, the last first. */
    List<GoalOutcome.Evaluation> list(String plan) {
        return sql(
                        """
                        select number, written_at, written_by, written_by_name
                        from plan.evaluation
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by number desc
                        """,
                        plan)
                .query((row, _) ->
                        new GoalOutcome.Evaluation(
                                row.getInt("number"),
                                PriorityStore.signature(row),
                                listGoals(plan, row.getInt("number"))))
                .list();
    }

    private List<GoalOutcome> listGoals(String plan, int number) {
        return sql(
                        """
                        select goal_id, title, text, outcome, explanation, verdict, figures
                        from plan.goal_outcome
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        order by place
                        """,
                        plan)
                .param("number", number)
                .query((row, _) ->
                        new GoalOutcome(
                                row.getString("goal_id"),
                                row.getString("title"),
                                row.getString("text"),
                                GoalOutcome.Outcome.valueOf(row.getString("outcome")),
                                row.getString("explanation"),
                                row.getString("verdict"),
                                row.getString("figures")))
                .list();
    }

    void insert(String plan, GoalOutcome.Evaluation evaluation) {
        sql(
                        """
                        insert into plan.evaluation (municipality_id, plan_id, number, written_at,
                            written_by, written_by_name)
                        values (:municipality, :plan, :number, :at, :by, :byName)
                        """,
                        plan)
                .param("number", evaluation.number())
                .param("at", Sql.timestamp(evaluation.signature().at()))
                .param("by", evaluation.signature().by())
                .param("byName", evaluation.signature().name())
                .update();
        var place = 1;
        for (var goal : evaluation.goals()) {
            insert(plan, evaluation.number(), place++, goal);
        }
    }

    private void insert(String plan, int number, int place, GoalOutcome goal) {
        sql(
                        """
                        insert into plan.goal_outcome (municipality_id, plan_id, number, place,
                            goal_id, title, text, outcome, explanation, verdict, figures)
                        values (:municipality, :plan, :number, :place, :goal, :title, :text,
                            :outcome, :explanation, :verdict, :figures)
                        """,
                        plan)
                .param("number", number)
                .param("place", place)
                .param("goal", goal.goal())
                .param("title", goal.title())
                .param("text", goal.text())
                .param("outcome", goal.outcome().name())
                .param("explanation", goal.explanation())
                .param("verdict", goal.verdict())
                .param("figures", goal.figures())
                .update();
    }
}
