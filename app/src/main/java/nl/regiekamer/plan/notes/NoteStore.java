package nl.regiekamer.plan.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.Withdrawal;
import nl.regiekamer.plan.versions.WithdrawnDecisions;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notes and the texts of their parts; all SQL about them. */
@Repository
class NoteStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;
    private final WithdrawnDecisions withdrawals;

    NoteStore(
            JdbcClient jdbc, Supplier<Municipality> municipality, WithdrawnDecisions withdrawals) {
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    /** Lets writers of notes wait for each other until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.note " + municipality.get().code())
                .query((row, _) -> row.getRow())
                .list();
    }

    /** The last first; drafts and dropped ones only for who writes. */
    List<Note> list(boolean writes) {
        var withdrawn = withdrawals.list(WithdrawnDecisions.Subject.NOTE);
        return sql("""
        select number, kind, title, readers, plan_id, plan_words, period_id, period_words,
               figures_on, state, made_at, made_by_name, decided_body, decided_on,
               decision_number, decision_document
        from plan.note
        where municipality_id = :municipality
          and (:writes or state = 'ADOPTED')
        order by number desc
        """)
                .param("writes", writes)
                .query((row, _) -> note(row, withdrawn.get(row.getInt("number"))))
                .list();
    }

    private static Note note(ResultSet row, @Nullable Withdrawal withdrawal) throws SQLException {
        return new Note(
                row.getInt("number"),
                new Note.Head(
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("readers"),
                        row.getString("plan_id"),
                        row.getString("plan_words"),
                        row.getString("period_id"),
                        row.getString("period_words"),
                        Sql.date(row, "figures_on")),
                Note.State.valueOf(row.getString("state")),
                Sql.instant(row, "made_at"),
                row.getString("made_by_name"),
                decision(row),
                withdrawal);
    }

    private static @Nullable NoteDecision decision(ResultSet row) throws SQLException {
        var body = row.getString("decided_body");
        return body == null
                ? null
                : new NoteDecision(
                        Decision.Body.valueOf(body),
                        Sql.date(row, "decided_on"),
                        row.getString("decision_number"),
                        row.getString("decision_document"));
    }

    int nextNumber() {
        return sql("""
        select coalesce(max(number), 0) + 1
        from plan.note
        where municipality_id = :municipality
        """)
                .query(Integer.class)
                .single();
    }

    void insert(Note note, Actor by) {
        var head = note.head();
        sql("""
        insert into plan.note (municipality_id, number, kind, title, readers, plan_id,
            plan_words, period_id, period_words, figures_on, state, made_at, made_by,
            made_by_name)
        values (:municipality, :number, :kind, :title, :readers, :plan, :planWords,
            :periodId, :periodWords, :figuresOn, :state, :at, :by, :byName)
        """)
                .param("number", note.number())
                .param("kind", head.kind())
                .param("title", head.title())
                .param("readers", head.readers())
                .param("plan", head.plan())
                .param("planWords", head.planWords())
                .param("periodId", head.periodId())
                .param("periodWords", head.periodWords())
                .param("figuresOn", head.figuresOn())
                .param("state", note.state().name())
                .param("at", Sql.timestamp(note.madeAt()))
                .param("by", by.id())
                .param("byName", note.madeBy())
                .update();
    }

    /** The last revision of each part, in order. */
    List<PartRevision> listParts(int note) {
        return sql("""
        select revision, content, written_at, written_by_name
        from (select distinct on (part) part, place, revision, content, written_at,
                     written_by_name
              from plan.note_part
              where municipality_id = :municipality
                and number = :number
              order by part, revision desc) last
        order by place
        """)
                .param("number", note)
                .query((row, _) ->
                        new PartRevision(
                                row.getInt("revision"),
                                JSON.readValue(row.getString("content"), NotePart.class),
                                Sql.instant(row, "written_at"),
                                row.getString("written_by_name")))
                .list();
    }

    void addPart(int note, int place, PartRevision revision, Actor by) {
        sql("""
        insert into plan.note_part (municipality_id, number, part, revision, place,
            content, written_at, written_by, written_by_name)
        values (:municipality, :number, :part, :revision, :place, :content, :at, :by,
            :byName)
        """)
                .param("number", note)
                .param("part", revision.part().id())
                .param("revision", revision.number())
                .param("place", place)
                .param("content", JSON.writeValueAsString(revision.part()))
                .param("at", Sql.timestamp(revision.at()))
                .param("by", by.id())
                .param("byName", revision.by())
                .update();
    }

    void adopt(Note note, NoteDecision decision, NoteContent content, Actor by) {
        var text = JSON.writeValueAsString(content);
        sql("""
        update plan.note
        set state = 'ADOPTED', decided_body = :body, decided_on = :on,
            decision_number = :decision, decision_document = :document, adopted_at = :at,
            adopted_by = :by, adopted_by_name = :byName, frozen = :frozen,
            checksum = encode(sha256(convert_to(:frozen, 'UTF8')), 'hex')
        where municipality_id = :municipality
          and number = :number
        """)
                .param("number", note.number())
                .param("body", decision.body().name())
                .param("on", decision.on())
                .param("decision", decision.number())
                .param("document", decision.document())
                .param("at", Sql.timestamp(content.at()))
                .param("by", by.id())
                .param("byName", by.name())
                .param("frozen", text, Types.VARCHAR)
                .update();
    }

    void withdraw(Note note, Withdrawal withdrawal) {
        withdrawals.insert(WithdrawnDecisions.Subject.NOTE, note.number(), withdrawal);
    }

    void drop(Note note) {
        sql("""
        update plan.note
        set state = 'DROPPED'
        where municipality_id = :municipality
          and number = :number
        """)
                .param("number", note.number())
                .update();
    }

    /**
     * What was frozen; empty when the note was not adopted or its text is no longer what it was.
     */
    Optional<NoteContent> findFrozen(int note) {
        return sql("""
        select frozen
        from plan.note
        where municipality_id = :municipality
          and number = :number
          and checksum = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')
        """)
                .param("number", note)
                .query((row, _) -> JSON.readValue(row.getString("frozen"), NoteContent.class))
                .optional();
    }
}
