package nl.regiekamer.plan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What goes along from a plan to the next; all SQL about it. */
@Repository
class CarryOverStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    CarryOverStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    /**
     * What was chosen when a plan was begun.
     *
     * @param plan id of the new plan
     * @param from id of the plan before it
     * @param holders whether holders go along
     * @param milestones whether open milestones do
     */
    record Choice(String plan, String from, boolean holders, boolean milestones) {}

    /** Lets those who carry over from a plan wait for each other until the transaction ends. */
    void lock(String from) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.carry %s %s".formatted(municipality.get().code(), from))
                .query((row, _) -> row.getRow())
                .list();
    }

    void insert(Choice choice, Stamp stamp) {
        sql("""
        insert into plan.carry_over (municipality_id, plan_id, from_plan_id, holders,
            milestones, chosen_at, chosen_by, chosen_by_name)
        values (:municipality, :plan, :from, :holders, :milestones, :at, :by, :byName)
        """)
                .param("plan", choice.plan())
                .param("from", choice.from())
                .param("holders", choice.holders())
                .param("milestones", choice.milestones())
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }

    Optional<Choice> find(String plan) {
        return sql("""
        select plan_id, from_plan_id, holders, milestones
        from plan.carry_over
        where municipality_id = :municipality
          and plan_id = :plan
        """)
                .param("plan", plan)
                .query(CarryOverStore::choice)
                .optional();
    }

    /** Of the plans that were begun after this one, also of those that came to nothing. */
    List<Choice> listFrom(String from) {
        return sql("""
        select plan_id, from_plan_id, holders, milestones
        from plan.carry_over
        where municipality_id = :municipality
          and from_plan_id = :from
        order by plan_id
        """)
                .param("from", from)
                .query(CarryOverStore::choice)
                .list();
    }

    private static Choice choice(ResultSet row, int index) throws SQLException {
        return new Choice(
                row.getString("plan_id"),
                row.getString("from_plan_id"),
                row.getBoolean("holders"),
                row.getBoolean("milestones"));
    }

    /**
     * Gives actions in the new plan to whoever holds them in the old. One that was given to
     * somebody in the new plan, or taken from everybody, stays so.
     */
    void carryHolders(Choice choice, Collection<String> actions, Stamp stamp) {
        sql("""
        insert into plan.assignment (municipality_id, plan_id, action_id, number,
            account_id, partner_id, given_at, given_by, given_by_name, carried)
        select old.municipality_id, :plan, old.action_id, coalesce(now.number, 0) + 1,
            old.account_id, old.partner_id, :at, :by, :byName, true
        from plan.current_holder old
        left join (
            select distinct on (action_id) action_id, number, account_id, partner_id,
                carried
            from plan.assignment
            where municipality_id = :municipality
              and plan_id = :plan
            order by action_id, number desc) now on now.action_id = old.action_id
        where old.municipality_id = :municipality
          and old.plan_id = :from
          and old.action_id in (:actions)
          and (now.number is null or now.carried)
          and (now.account_id is distinct from old.account_id
               or now.partner_id is distinct from old.partner_id)
        """)
                .param("plan", choice.plan())
                .param("from", choice.from())
                .param("actions", actions)
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }

    /**
     * A milestone of the new plan that is the copy of one of the old.
     *
     * @param from number of that one within its action
     * @param id its own number within the action
     * @param untouched whether nobody wrote of it in the new plan
     */
    record Copy(String action, int from, int id, boolean untouched) {}

    List<Copy> listCopies(String plan) {
        return sql("""
        select action_id, milestone, max(carried_from) as origin,
               max(number) = max(number) filter (where carried_from is not null)
                   as untouched
        from plan.milestone
        where municipality_id = :municipality
          and plan_id = :plan
        group by action_id, milestone
        having max(carried_from) is not null
        """)
                .param("plan", plan)
                .query((row, _) ->
                        new Copy(
                                row.getString("action_id"),
                                row.getInt("origin"),
                                row.getInt("milestone"),
                                row.getBoolean("untouched")))
                .list();
    }

    /** Writes what a copy says from now on. */
    void insert(String plan, Milestone copy, int from, Stamp stamp) {
        sql("""
        insert into plan.milestone (municipality_id, plan_id, action_id, milestone,
            number, name, goal_id, due_on, reached_on, dropped, written_at,
            written_by, written_by_name, carried_from)
        values (:municipality, :plan, :action, :milestone, :number, :name, :goal,
            :due, :reached, :dropped, :at, :by, :byName, :from)
        """)
                .param("plan", plan)
                .param("action", copy.action())
                .param("milestone", copy.id())
                .param("number", copy.number())
                .param("name", copy.name())
                .param("goal", copy.goal(), java.sql.Types.VARCHAR)
                .param("due", copy.due())
                .param("reached", copy.reached(), java.sql.Types.DATE)
                .param("dropped", copy.dropped())
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .param("from", from)
                .update();
    }
}
