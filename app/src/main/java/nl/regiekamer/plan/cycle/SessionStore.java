package nl.regiekamer.plan.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sessions with partners and what they yielded; all SQL about them. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    SessionStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    /** Every session as it was written, oldest revision first. */
    List<PartnerSession> listAll() {
        return sql("""
        select number, revision, plan_id, title, held_on, agenda, themes,
               organisations, dropped, written_at, written_by, written_by_name
        from plan.partner_session
        where municipality_id = :municipality
        order by number, revision
        """)
                .query((row, _) -> session(row))
                .list();
    }

    /** How each session stands now, the first that was put in first. */
    List<PartnerSession> list() {
        return sql("""
        select distinct on (number) number, revision, plan_id, title, held_on,
               agenda, themes, organisations, dropped, written_at, written_by,
               written_by_name
        from plan.partner_session
        where municipality_id = :municipality
        order by number, revision desc
        """)
                .query((row, _) -> session(row))
                .list();
    }

    private static PartnerSession session(ResultSet row) throws SQLException {
        return new PartnerSession(
                row.getInt("number"),
                row.getInt("revision"),
                row.getString("plan_id"),
                new PartnerSession.Setup(
                        row.getString("title"),
                        Sql.date(row, "held_on"),
                        texts(row, "agenda"),
                        texts(row, "themes"),
                        texts(row, "organisations")),
                row.getBoolean("dropped"),
                PriorityStore.signature(row));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    void insert(PartnerSession one) {
        var setup = one.setup();
        sql("""
        insert into plan.partner_session (municipality_id, number, revision,
            plan_id, title, held_on, agenda, themes, organisations, dropped,
            written_at, written_by, written_by_name)
        values (:municipality, :number, :revision, :plan, :title, :on, :agenda,
            :themes, :organisations, :dropped, :at, :by, :byName)
        """)
                .param("number", one.number())
                .param("revision", one.revision())
                .param("plan", one.plan())
                .param("title", setup.title())
                .param("on", setup.on())
                .param("agenda", setup.agenda().toArray(String[]::new))
                .param("themes", setup.themes().toArray(String[]::new))
                .param("organisations", setup.organisations().toArray(String[]::new))
                .param("dropped", one.dropped())
                .param("at", Sql.timestamp(one.signature().at()))
                .param("by", one.signature().by())
                .param("byName", one.signature().name())
                .update();
    }

    /** What all sessions yielded as it was written, oldest revision first. */
    List<SessionOutcome> listAllOutcomes() {
        return sql("""
        select session, number, revision, kind, theme_id, title, text,
               organisations, dropped, written_at, written_by, written_by_name
        from plan.session_outcome
        where municipality_id = :municipality
        order by session, number, revision
        """)
                .query((row, _) -> outcome(row))
                .list();
    }

    /** How each outcome stands now, in the order in which they were put in. */
    List<SessionOutcome> listOutcomes() {
        return sql("""
        select distinct on (session, number) session, number, revision, kind,
               theme_id, title, text, organisations, dropped, written_at,
               written_by, written_by_name
        from plan.session_outcome
        where municipality_id = :municipality
        order by session, number, revision desc
        """)
                .query((row, _) -> outcome(row))
                .list();
    }

    private static SessionOutcome outcome(ResultSet row) throws SQLException {
        return new SessionOutcome(
                row.getInt("session"),
                row.getInt("number"),
                row.getInt("revision"),
                SessionOutcome.Kind.valueOf(row.getString("kind")),
                new SessionOutcome.Said(
                        row.getString("theme_id"),
                        row.getString("title"),
                        row.getString("text"),
                        texts(row, "organisations")),
                row.getBoolean("dropped"),
                PriorityStore.signature(row));
    }

    void insert(SessionOutcome one) {
        var said = one.said();
        sql("""
        insert into plan.session_outcome (municipality_id, session, number,
            revision, kind, theme_id, title, text, organisations, dropped,
            written_at, written_by, written_by_name)
        values (:municipality, :session, :number, :revision, :kind, :theme,
            :title, :text, :organisations, :dropped, :at, :by, :byName)
        """)
                .param("session", one.session())
                .param("number", one.number())
                .param("revision", one.revision())
                .param("kind", one.kind().name())
                .param("theme", said.theme())
                .param("title", said.title())
                .param("text", said.text())
                .param("organisations", said.organisations().toArray(String[]::new))
                .param("dropped", one.dropped())
                .param("at", Sql.timestamp(one.signature().at()))
                .param("by", one.signature().by())
                .param("byName", one.signature().name())
                .update();
    }
}
