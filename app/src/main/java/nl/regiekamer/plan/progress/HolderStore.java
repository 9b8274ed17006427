package nl.regiekamer.plan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who holds which action; all SQL about it. */
@Repository
class HolderStore {

    /** Whether the actor holds the action, alone or with others of a partner. */
    static final String HELD_BY_ACTOR =
            """
            exists (select from plan.current_holder h
                    where h.municipality_id = :municipality
                      and h.plan_id = :plan
                      and h.action_id = :action
                      and (h.account_id::text = :actor
                           or exists (select from plan.partner_member m
                                      where m.municipality_id = h.municipality_id
                                        and m.partner_id = h.partner_id
                                        and m.ended_at is null
                                        and m.account_id::text = :actor)))
            """;

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    HolderStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    private StatementSpec sql(String text, String plan) {
        return sql(text).param("plan", plan);
    }

    /** Lets writers of one action wait for each other until the transaction ends. */
    void lock(String plan, String action) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param(
                        "key",
                        "plan.action %s %s %s".formatted(municipality.get().code(), plan, action))
                .query((row, _) -> row.getRow())
                .list();
    }

    /**
     * Who holds each action; one that nobody holds is not among them.
     *
     * @param end only what was written before it
     */
    Map<String, Holder> list(String plan, Instant end) {
        return sql(
                        """
                        select * from (
                            select distinct on (action_id) action_id, account_id, partner_id
                            from plan.assignment
                            where municipality_id = :municipality
                              and plan_id = :plan
                              and given_at < :end
                            order by action_id, number desc) h
                        where account_id is not null or partner_id is not null
                        """,
                        plan)
                .param("end", Sql.timestamp(end))
                .query((row, _) -> Map.entry(row.getString("action_id"), holder(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return account == null
                ? new Holder.Organisation(row.getString("partner_id"))
                : new Holder.Person(account);
    }

    /**
     * The last time that an action was given to a holder, or taken from one.
     *
     * @param holder null where it was taken from whoever had it
     */
    record Given(@Nullable Holder holder, Stamp stamp) {

        /** As a page showed it. */
        String id() {
            return holder == null ? "" : holder.id();
        }
    }

    Optional<Given> findLast(String plan, String action) {
        return sql(
                        """
                        select account_id, partner_id, given_at, given_by, given_by_name
                        from plan.assignment
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        order by number desc
                        limit 1
                        """,
                        plan)
                .param("action", action)
                .query((row, _) ->
                        new Given(
                                row.getString("account_id") == null
                                                && row.getString("partner_id") == null
                                        ? null
                                        : holder(row),
                                new Stamp(
                                        Sql.instant(row, "given_at"),
                                        row.getString("given_by"),
                                        row.getString("given_by_name"))))
                .optional();
    }

    boolean isHeldBy(String plan, String action, String actor) {
        return sql("select " + HELD_BY_ACTOR, plan)
                .param("action", action)
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor held the action once, alone or with others of a partner. */
    boolean wasHeldBy(String plan, String action, String actor) {
        return sql(
                        """
                        select exists (
                            select from plan.assignment h
                            where h.municipality_id = :municipality
                              and h.plan_id = :plan
                              and h.action_id = :action
                              and (h.account_id::text = :actor
                                   or exists (select from plan.partner_member m
                                              where m.municipality_id = h.municipality_id
                                                and m.partner_id = h.partner_id
                                                and m.account_id::text = :actor)))
                        """,
                        plan)
                .param("action", action)
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /** Ids of the actions that the actor holds. */
    List<String> listHeldBy(String plan, String actor) {
        return sql(
                        """
                        select h.action_id
                        from plan.current_holder h
                        where h.municipality_id = :municipality
                          and h.plan_id = :plan
                          and (h.account_id::text = :actor
                               or exists (select from plan.partner_member m
                                          where m.municipality_id = h.municipality_id
                                            and m.partner_id = h.partner_id
                                            and m.ended_at is null
                                            and m.account_id::text = :actor))
                        order by h.action_id
                        """,
                        plan)
                .param("actor", actor)
                .query((row, _) -> row.getString("action_id"))
                .list();
    }

    /** Gives an action to a holder; null takes it from whoever has it. */
    void assign(String plan, String action, @Nullable Holder holder, Stamp stamp) {
        var account = holder instanceof Holder.Person person ? person.account() : null;
        var partner = holder instanceof Holder.Organisation one ? one.partner() : null;
        sql(
                        """
                        insert into plan.assignment (municipality_id, plan_id, action_id, number,
                            account_id, partner_id, given_at, given_by, given_by_name)
                        select :municipality, :plan, :action, coalesce(max(number), 0) + 1,
                            :account, :partner, :at, :by, :byName
                        from plan.assignment
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        """,
                        plan)
                .param("action", action)
                .param("account", account, java.sql.Types.OTHER)
                .param("partner", partner, java.sql.Types.VARCHAR)
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }
}
