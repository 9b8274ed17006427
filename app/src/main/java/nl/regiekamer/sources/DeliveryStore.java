package nl.regiekamer.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import nl.regiekamer.sources.DataIssue.Severity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries, the files they kept and their issues. */
@Component
class DeliveryStore {

    private static final int CHUNK_BYTES = 1 << 20;

    private static final String COLUMNS =
            """
            select id, number, source_id, subject, table_code, reader, title, publisher, licence,
                   extracted_on, received_at, received_by, checksum, reading, revision,
                   supersedes, file_name, media_type, size_bytes, row_count, figure_count,
                   unpublished_count, issue_count, first_day, last_day, state, refusal
            from sources.delivery
            """;

    private static final String ADD =
            """
            insert into sources.delivery
                (municipality_id, id, number, source_id, subject, table_code, reader,
                 title, publisher, licence, extracted_on, received_at, received_by,
                 checksum, reading, revision, supersedes, file_name, media_type,
                 size_bytes, row_count, figure_count, unpublished_count, issue_count,
                 first_day, last_day, state, refusal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    DeliveryStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    String municipality() {
        return municipality.get().code();
    }

    /** One import at a time; held until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sources.import/' || :m, 0))")
                .param("m", municipality())
                .query((row, i) -> 1)
                .single();
    }

    int nextNumber() {
        return jdbc.sql("select nextval('sources.delivery_number')").query(Integer.class).single();
    }

    long version() {
        return jdbc.sql(
                        """
                        select count(*)
                        from sources.delivery
                        where municipality_id = :m
                        """)
                .param("m", municipality())
                .query(Long.class)
                .single();
    }

    /** The accepted deliveries of these bytes, newest first. */
    List<Delivery> listSame(String source, String checksum) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where municipality_id = :m
                                  and source_id = :source
                                  and checksum = :checksum
                                  and state = 'AANVAARD'
                                order by number desc
                                """)
                .param("m", municipality())
                .param("source", source)
                .param("checksum", checksum)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** Whether a later delivery corrects it, or holds a figure in the place of one of its own. */
    boolean isOvertaken(Delivery delivery) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                            from sources.delivery later
                            where later.municipality_id = :m
                              and later.table_code = :table
                              and later.state = 'AANVAARD'
                              and later.number > :number
                              and (later.source_id = :source and later.subject = :subject
                                or exists (
                                    select 1
                                    from sources.figure mine
                                    join sources.figure theirs
                                        using (municipality_id, series_id, area_code,
                                               period_from, period_until)
                                    where mine.municipality_id = :m
                                      and mine.delivery_number = :number
                                      and theirs.delivery_number = later.number)))
                        """)
                .param("m", municipality())
                .param("table", delivery.origin().table())
                .param("number", delivery.number())
                .param("source", delivery.origin().source())
                .param("subject", delivery.origin().subject())
                .query(Boolean.class)
                .single();
    }

    /** The newest accepted delivery about the same subject. */
    Optional<Delivery> findNewest(String source, String subject) {
        return listChain(source, subject).stream().filter(Delivery::isAccepted).findFirst();
    }

    /** All about one subject, newest first. */
    List<Delivery> listChain(String source, String subject) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where municipality_id = :m
                                  and source_id = :source
                                  and subject = :subject
                                order by number desc
                                """)
                .param("m", municipality())
                .param("source", source)
                .param("subject", subject)
                .query(DeliveryStore::delivery)
                .list();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(COLUMNS + "where municipality_id = :m and id = :id")
                .param("m", municipality())
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Newest first. */
    List<Delivery> listAll() {
        return jdbc.sql(COLUMNS + "where municipality_id = :m order by number desc")
                .param("m", municipality())
                .query(DeliveryStore::delivery)
                .list();
    }

    void add(Delivery delivery) {
        var origin = delivery.origin();
        var file = delivery.file();
        var counts = delivery.counts();
        jdbc.sql(ADD)
                .params(
                        java.util.Arrays.asList(
                                municipality(),
                                delivery.id(),
                                delivery.number(),
                                origin.source(),
                                origin.subject(),
                                origin.table(),
                                origin.reader(),
                                origin.title(),
                                origin.publisher(),
                                origin.licence(),
                                origin.extractedOn(),
                                Sql.timestamp(origin.receivedAt()),
                                origin.receivedBy(),
                                file.checksum(),
                                file.reading(),
                                delivery.revision(),
                                delivery.supersedes(),
                                file.name(),
                                file.mediaType(),
                                file.sizeBytes(),
                                counts.rows(),
                                counts.figures(),
                                counts.unpublished(),
                                counts.issues(),
                                counts.firstDay(),
                                counts.lastDay(),
                                delivery.state().name(),
                                delivery.refusal()))
                .update();
    }

    void keepFile(UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var place = 0;
            for (byte[] bytes; (bytes = in.readNBytes(CHUNK_BYTES)).length > 0; place++) {
                jdbc.sql(
                                """
                                insert into sources.delivery_chunk
                                    (municipality_id, delivery_id, place, bytes)
                                values (?, ?, ?, ?)
                                """)
                        .params(municipality(), id, place, bytes)
                        .update();
            }
        }
    }

    /** Writes the kept file, a piece at a time. */
    void writeFile(UUID id, OutputStream out) throws IOException {
        for (var place = 0; ; place++) {
            var bytes =
                    jdbc.sql(
                                    """
                                    select bytes
                                    from sources.delivery_chunk
                                    where municipality_id = ? and delivery_id = ? and place = ?
                                    """)
                            .params(municipality(), id, place)
                            .query(byte[].class)
                            .optional();
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }

    /** Issues of these severities in the order of the file; the place is that of the file too. */
    List<DataIssue> listIssues(UUID id, Set<Severity> severities, long afterPlace, int limit) {
        return jdbc.sql(
                        """
                        select severity, line, field, value, reason, advice
                        from sources.data_issue
                        where municipality_id = :m
                          and delivery_id = :id
                          and place > :after
                          and severity in (:severities)
                        order by place
                        limit :limit
                        """)
                .param("m", municipality())
                .param("id", id)
                .param("after", afterPlace)
                .param("severities", severities.stream().map(Severity::name).toList())
                .param("limit", limit)
                .query((row, i) ->
                        new DataIssue(
                                Severity.valueOf(row.getString("severity")),
                                row.getLong("line"),
                                row.getString("field"),
                                row.getString("value"),
                                row.getString("reason"),
                                row.getString("advice")))
                .list();
    }

    /** How many issues had which severity; none of those that did not occur. */
    Map<Severity, Long> countIssues(UUID id) {
        var counts = new EnumMap<Severity, Long>(Severity.class);
        jdbc.sql(
                        """
                        select severity, count(*) as issues
                        from sources.data_issue
                        where municipality_id = :m and delivery_id = :id
                        group by severity
                        """)
                .param("m", municipality())
                .param("id", id)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                Severity.valueOf(row.getString("severity")),
                                                row.getLong("issues")));
        return counts;
    }

    static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new Delivery.Origin(
                        row.getString("source_id"),
                        row.getString("subject"),
                        row.getString("table_code"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("licence"),
                        row.getObject("extracted_on", LocalDate.class),
                        Sql.instant(row, "received_at"),
                        row.getString("received_by"),
                        row.getString("reader")),
                new Delivery.KeptFile(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("checksum"),
                        row.getString("reading")),
                new Delivery.Counts(
                        row.getLong("row_count"),
                        row.getLong("figure_count"),
                        row.getLong("unpublished_count"),
                        row.getLong("issue_count"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getInt("revision"),
                row.getObject("supersedes", UUID.class),
                Delivery.State.valueOf(row.getString("state")),
                row.getString("refusal"));
    }
}
