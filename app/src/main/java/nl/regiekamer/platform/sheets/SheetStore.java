package nl.regiekamer.platform.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.regiekamer.platform.sheets.SheetImport.Choice;
import nl.regiekamer.platform.sheets.SheetImport.Counts;
import nl.regiekamer.platform.sheets.SheetImport.Deed;
import nl.regiekamer.platform.sheets.SheetImport.FileFacts;
import nl.regiekamer.platform.sheets.SheetImport.State;
import nl.regiekamer.platform.sheets.SheetImport.Trail;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports and of remembered heads; all SQL about them. */
@Repository
class SheetStore {

    /** One installation serves one municipality; the column is there for when it serves more. */
    private static final String MUNICIPALITY = "eigen";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT =
            """
            select id, kind, file_name, checksum, size_bytes, head_line, places, state,
                   uploaded_at, uploaded_by, applied_at, applied_by, undone_at, undone_by,
                   added, changed, same, refused
            from platform.sheet_import
            where municipality_id = :m
            """;

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one import of a kind be applied or undone at a time, until the transaction ends. */
    void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0)) is null as locked")
                .param("name", "regiekamer invoer " + kind)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, String kind, KeptFile file, Deed uploaded) {
        jdbc.sql(
                        """
                        insert into platform.sheet_import (municipality_id, id, kind, file_name,
                            checksum, size_bytes, content, head_line, state, uploaded_at,
                            uploaded_by, added, changed, same, refused)
                        values (:m, :id, :kind, :name, :checksum, :size, :content, 0, 'wacht', :at,
                            :by, 0, 0, 0, 0)
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("kind", kind)
                .param("name", file.facts().name())
                .param("checksum", file.facts().checksum())
                .param("size", file.facts().sizeBytes())
                .param("content", file.bytes())
                .param("at", Sql.timestamp(uploaded.at()))
                .param("by", uploaded.by())
                .update();
    }

    Optional<SheetImport> find(String kind, UUID id) {
        return jdbc.sql(SELECT + "and kind = :kind and id = :id")
                .param("m", MUNICIPALITY)
                .param("kind", kind)
                .param("id", id)
                .query(SheetStore::one)
                .optional();
    }

    /** The newest import of this very file in one of these states. */
    Optional<SheetImport> findSame(String kind, String checksum, State state) {
        return jdbc.sql(
                        SELECT
                                + """
                                and kind = :kind and checksum = :checksum and state = :state
                                order by uploaded_at desc
                                limit 1
                                """)
                .param("m", MUNICIPALITY)
                .param("kind", kind)
                .param("checksum", checksum)
                .param("state", state.stored())
                .query(SheetStore::one)
                .optional();
    }

    /** The last imports of these kinds, newest first. */
    List<SheetImport> listNewest(Collection<String> kinds, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                and kind = any(:kinds)
                                order by uploaded_at desc, id
                                limit :limit
                                """)
                .param("m", MUNICIPALITY)
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(SheetStore::one)
                .list();
    }

    byte[] content(UUID id) {
        return jdbc.sql(
                        """
                        select content
                        from platform.sheet_import
                        where municipality_id = :m and id = :id
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    /** What applying changed, in order. */
    List<SheetChange> listChanges(UUID id) {
        var text =
                jdbc.sql(
                                """
                                select coalesce(changes, '[]')
                                from platform.sheet_import
                                where municipality_id = :m and id = :id
                                """)
                        .param("m", MUNICIPALITY)
                        .param("id", id)
                        .query(String.class)
                        .single();
        return JSON.readValue(text, new TypeReference<List<SheetChange>>() {});
    }

    void choose(UUID id, Choice choice) {
        jdbc.sql(
                        """
                        update platform.sheet_import
                        set head_line = :line, places = :places
                        where municipality_id = :m and id = :id
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("line", choice.headLine())
                .param(
                        "places",
                        choice.places() == null ? null : JSON.writeValueAsString(choice.places()),
                        java.sql.Types.VARCHAR)
                .update();
    }

    void applied(UUID id, Deed applied, Counts counts, List<SheetChange> changes) {
        jdbc.sql(
                        """
                        update platform.sheet_import
                        set state = 'toegepast', applied_at = :at, applied_by = :by,
                            changes = :changes, added = :added, changed = :changed, same = :same,
                            refused = :refused
                        where municipality_id = :m and id = :id
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("at", Sql.timestamp(applied.at()))
                .param("by", applied.by())
                .param("changes", JSON.writeValueAsString(changes))
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("same", counts.same())
                .param("refused", counts.refused())
                .update();
    }

    void undone(UUID id, Deed undone) {
        jdbc.sql(
                        """
                        update platform.sheet_import
                        set state = 'ongedaan', undone_at = :at, undone_by = :by
                        where municipality_id = :m and id = :id
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("at", Sql.timestamp(undone.at()))
                .param("by", undone.by())
                .update();
    }

    /** Deletes an import that was never applied. */
    void delete(UUID id) {
        jdbc.sql(
                        """
                        delete from platform.sheet_import
                        where municipality_id = :m and id = :id and state = 'wacht'
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .update();
    }

    /** Deletes what was sent before a moment and never applied. */
    int deleteWaiting(Instant before) {
        return jdbc.sql(
                        """
                        delete from platform.sheet_import
                        where municipality_id = :m and state = 'wacht' and uploaded_at < :before
                        """)
                .param("m", MUNICIPALITY)
                .param("before", Sql.timestamp(before))
                .update();
    }

    /** Heads that were mapped by hand before, by id of column. */
    Map<String, String> listRemembered(String kind) {
        var heads = new TreeMap<String, String>();
        jdbc.sql(
                        """
                        select column_id, head
                        from platform.sheet_head
                        where municipality_id = :m and kind = :kind
                        """)
                .param("m", MUNICIPALITY)
                .param("kind", kind)
                .query(row -> {
                    heads.put(row.getString("column_id"), row.getString("head"));
                });
        return heads;
    }

    /**
     * Remembers heads by id of column.
     *
     * @param seen all heads of the file: what was remembered about them before no longer holds
     */
    void remember(String kind, Map<String, String> heads, Collection<String> seen) {
        jdbc.sql(
                        """
                        delete from platform.sheet_head
                        where municipality_id = :m and kind = :kind and head = any(:seen)
                        """)
                .param("m", MUNICIPALITY)
                .param("kind", kind)
                .param("seen", seen.toArray(String[]::new))
                .update();
        heads.forEach((column, head) ->
                jdbc.sql(
                                """
                                insert into platform.sheet_head
                                    (municipality_id, kind, column_id, head)
                                values (:m, :kind, :column, :head)
                                on conflict (municipality_id, kind, column_id) do update
                                set head = excluded.head
                                """)
                        .param("m", MUNICIPALITY)
                        .param("kind", kind)
                        .param("column", column)
                        .param("head", head)
                        .update());
    }

    private static SheetImport one(ResultSet row, int number) throws SQLException {
        var places = row.getString("places");
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new FileFacts(
                        row.getString("file_name"),
                        row.getString("checksum"),
                        row.getLong("size_bytes")),
                new Choice(
                        row.getLong("head_line"),
                        places == null
                                ? null
                                : JSON.readValue(
                                        places, new TypeReference<Map<String, Integer>>() {})),
                State.of(row.getString("state")),
                trail(row),
                new Counts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("refused")));
    }

    private static Trail trail(ResultSet row) throws SQLException {
        return new Trail(
                new Deed(Sql.instant(row, "uploaded_at"), row.getString("uploaded_by")),
                deed(row, "applied"),
                deed(row, "undone"));
    }

    private static @Nullable Deed deed(ResultSet row, String what) throws SQLException {
        var at = Sql.optionalInstant(row, what + "_at");
        return at == null ? null : new Deed(at, row.getString(what + "_by"));
    }
}
