package nl.regiekamer.plan.progress;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which accounts report for which partner; all SQL about it. */
@Repository
class MemberStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    MemberStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    /** Lets writers wait for each other until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.partner_member " + municipality.get().code())
                .query((row, _) -> row.getRow())
                .list();
    }

    List<Membership> list() {
        return sql("""
        select partner_id, account_id
        from plan.partner_member
        where municipality_id = :municipality
          and ended_at is null
        order by partner_id, account_id
        """)
                .query((row, _) ->
                        new Membership(
                                row.getString("partner_id"),
                                row.getObject("account_id", UUID.class)))
                .list();
    }

    /** How often somebody was put with a partner, or taken away: the number of the last change. */
    int countChanges() {
        return sql("""
        select coalesce(max(number), 0) as last
        from plan.partner_member
        where municipality_id = :municipality
        """)
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    /**
     * That somebody was put with a partner, or taken away.
     *
     * @param ended whether it ended
     */
    record Change(Membership member, boolean ended, Stamp stamp) {}

    /** The last change of each membership of a partner that came after a number. */
    List<Change> listSince(String partner, int number) {
        return sql("""
        select account_id, ended_at is not null as ended, written_at, written_by, written_by_name
        from plan.partner_member
        where municipality_id = :municipality
          and partner_id = :partner
          and number > :number
        order by number
        """)
                .param("partner", partner)
                .param("number", number)
                .query((row, _) ->
                        new Change(
                                new Membership(partner, row.getObject("account_id", UUID.class)),
                                row.getBoolean("ended"),
                                new Stamp(
                                        Sql.instant(row, "written_at"),
                                        row.getString("written_by"),
                                        row.getString("written_by_name"))))
                .list();
    }

    void add(Membership member, Stamp stamp) {
        write(
                """
                insert into plan.partner_member (municipality_id, partner_id, account_id, number,
                    written_at, written_by, written_by_name)
                values (:municipality, :partner, :account, :number, :at, :by, :byName)
                on conflict (municipality_id, partner_id, account_id)
                do update set ended_at = null, number = excluded.number,
                    written_at = excluded.written_at, written_by = excluded.written_by,
                    written_by_name = excluded.written_by_name
                """,
                member,
                stamp);
    }

    /** Ends it; that it was, stays, so that nobody loses what was being written. */
    void end(Membership member, Stamp stamp) {
        write(
                """
                update plan.partner_member
                set ended_at = :at, number = :number, written_at = :at, written_by = :by,
                    written_by_name = :byName
                where municipality_id = :municipality
                  and partner_id = :partner
                  and account_id = :account
                  and ended_at is null
                """,
                member,
                stamp);
    }

    private void write(String text, Membership member, Stamp stamp) {
        sql(text)
                .param("partner", member.partner())
                .param("account", member.account())
                .param("number", countChanges() + 1)
                .param("at", Sql.timestamp(stamp.at()))
                .param("by", stamp.by())
                .param("byName", stamp.byName())
                .update();
    }
}
