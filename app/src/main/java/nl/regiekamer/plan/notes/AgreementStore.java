package nl.regiekamer.plan.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Agreements of wijken; all SQL about them. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    AgreementStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, AreaCode area) {
        return jdbc.sql(text)
                .param("municipality", municipality.get().code())
                .param("area", area.value());
    }

    /** Lets writers about one wijk wait for each other until the transaction ends. */
    void lock(AreaCode area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param(
                        "key",
                        "plan.agreement %s %s".formatted(municipality.get().code(), area.value()))
                .query((row, _) -> row.getRow())
                .list();
    }

    /**
     * How each agreement of a wijk stands, in the order in which they were made.
     *
     * @param end only what was written before it
     */
    List<Agreement> list(AreaCode area, Instant end) {
        return sql(
                        """
                        select distinct on (number) number, revision, what, who, due_on, state,
                               written_by_name
                        from plan.agreement
                        where municipality_id = :municipality
                          and area_code = :area
                          and written_at < :end
                        order by number, revision desc
                        """,
                        area)
                .param("end", Sql.timestamp(end))
                .query((row, _) -> agreement(row, area))
                .list();
    }

    /** The same of all wijken. */
    List<Agreement> listAll() {
        return jdbc.sql(
                        """
                        select distinct on (area_code, number) area_code, number, revision, what,
                               who, due_on, state, written_by_name
                        from plan.agreement
                        where municipality_id = :municipality
                        order by area_code, number, revision desc
                        """)
                .param("municipality", municipality.get().code())
                .query((row, _) -> agreement(row, new AreaCode(row.getString("area_code"))))
                .list();
    }

    private static Agreement agreement(ResultSet row, AreaCode area) throws SQLException {
        return new Agreement(
                area,
                row.getInt("number"),
                row.getInt("revision"),
                new Agreement.Terms(
                        row.getString("what"), row.getString("who"), Sql.date(row, "due_on")),
                Agreement.State.valueOf(row.getString("state")),
                row.getString("written_by_name"));
    }

    void insert(Agreement one, Instant at, Actor by) {
        sql(
                        """
                        insert into plan.agreement (municipality_id, area_code, number, revision,
                            what, who, due_on, state, written_at, written_by, written_by_name)
                        values (:municipality, :area, :number, :revision, :what, :who, :due,
                            :state, :at, :by, :byName)
                        """,
                        one.area())
                .param("number", one.number())
                .param("revision", one.revision())
                .param("what", one.terms().what())
                .param("who", one.terms().who())
                .param("due", one.terms().due())
                .param("state", one.state().name())
                .param("at", Sql.timestamp(at))
                .param("by", by.id())
                .param("byName", one.by())
                .update();
    }
}
