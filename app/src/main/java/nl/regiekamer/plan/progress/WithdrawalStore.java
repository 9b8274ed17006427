package nl.regiekamer.plan.progress;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reports that were withdrawn; all SQL about it. */
@Repository
class WithdrawalStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    WithdrawalStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan, String action) {
        return jdbc.sql(text)
                .param("municipality", municipality.get().code())
                .param("plan", plan)
                .param("action", action);
    }

    /** Withdrawals of an action's reports, by the report's number. */
    Map<Integer, Report.Withdrawal> list(String plan, String action) {
        return sql(
                        """
                        select number, reason, withdrawn_at, withdrawn_by_name
                        from plan.progress_withdrawal
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        """,
                        plan,
                        action)
                .query((row, _) ->
                        Map.entry(
                                row.getInt("number"),
                                new Report.Withdrawal(
                                        row.getString("reason"),
                                        Sql.instant(row, "withdrawn_at"),
                                        row.getString("withdrawn_by_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Numbers of the reports after this one that were not withdrawn. */
    List<Integer> listStanding(String plan, String action, int after) {
        return sql(
                        """
                        select u.number
                        from plan.progress_update u
                        where u.municipality_id = :municipality
                          and u.plan_id = :plan
                          and u.action_id = :action
                          and u.number > :after
                          and not exists (
                              select from plan.progress_withdrawal w
                              where w.municipality_id = u.municipality_id
                                and w.plan_id = u.plan_id
                                and w.action_id = u.action_id
                                and w.number = u.number)
                        order by u.number
                        """,
                        plan,
                        action)
                .param("after", after)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    void add(String plan, String action, int number, String reason, Stamp stamp) {
        sql(
                        """
                        insert into plan.progress_withdrawal (municipality_id, plan_id, action_id,
                            number, reason, withdrawn_at, withdrawn_by, withdrawn_by_name)
                        values (:municipality, :plan, :action, :number, :reason, :at, :by, :byName)
                        """,
                        plan,
                        action)
                .param("number", number)
                .param("reason", reason)
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }
}
