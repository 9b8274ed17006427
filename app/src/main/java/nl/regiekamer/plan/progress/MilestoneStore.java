package nl.regiekamer.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Milestones of actions; all SQL about them. */
@Repository
class MilestoneStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    MilestoneStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /**
     * What each milestone says, the first due first; those that were dropped as well.
     *
     * @param end only what was written before it
     */
    List<Milestone> list(String plan, Instant end) {
        return sql(
                        """
                        select * from (
                            select distinct on (action_id, milestone)
                                   action_id, milestone, number, name, goal_id, due_on,
                                   reached_on, dropped
                            from plan.milestone
                            where municipality_id = :municipality
                              and plan_id = :plan
                              and written_at < :end
                            order by action_id, milestone, number desc) m
                        order by action_id, due_on, milestone
                        """,
                        plan)
                .param("end", Sql.timestamp(end))
                .query((row, _) ->
                        new Milestone(
                                row.getString("action_id"),
                                row.getInt("milestone"),
                                row.getInt("number"),
                                row.getString("name"),
                                row.getString("goal_id"),
                                Sql.date(row, "due_on"),
                                row.getObject("reached_on", LocalDate.class),
                                row.getBoolean("dropped")))
                .list();
    }

    /**
     * Writes what a milestone says from now on; the right stands in the statement.
     *
     * @return false when the writer does not hold the action
     */
    boolean insert(String plan, Milestone milestone, Stamp stamp, boolean steers) {
        return sql(
                                """
                                insert into plan.milestone (municipality_id, plan_id, action_id,
                                    milestone, number, name, goal_id, due_on, reached_on, dropped,
                                    written_at, written_by, written_by_name)
                                select :municipality, :plan, :action, :milestone, :number, :name, :goal,
                                    :due, :reached, :dropped, :at, :by, :byName
                                where :steers or %s
                                """
                                        .formatted(HolderStore.HELD_BY_ACTOR),
                                plan)
                        .param("action", milestone.action())
                        .param("milestone", milestone.id())
                        .param("number", milestone.number())
                        .param("name", milestone.name())
                        .param("goal", milestone.goal(), java.sql.Types.VARCHAR)
                        .param("due", milestone.due())
                        .param("reached", milestone.reached(), java.sql.Types.DATE)
                        .param("dropped", milestone.dropped())
                        .param("at", Sql.timestamp(stamp.at()))
                        .param("by", stamp.by())
                        .param("byName", stamp.byName())
                        .param("steers", steers)
                        .param("actor", stamp.by())
                        .update()
                == 1;
    }
}
