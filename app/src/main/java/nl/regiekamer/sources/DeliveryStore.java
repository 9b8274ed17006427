package nl.regiekamer.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Deliveries, and what became of them. */
@Component
class DeliveryStore {

    private static final String COLUMNS =
            """
            select d.id, d.number, d.source_id, d.subject, d.table_code, d.reader, d.title,
                   d.publisher, d.licence, d.extracted_on, d.received_at, d.received_by,
                   d.checksum, d.reading, d.revision, d.supersedes, d.file_name, d.media_type,
                   d.size_bytes, d.row_count, d.figure_count, d.unpublished_count,
                   d.issue_count, d.first_day, d.last_day, d.elsewhere_rows,
                   d.elsewhere_municipalities, d.elsewhere_codes, d.state, d.refusal,
                   w.withdrawn_at, w.withdrawn_by, w.reason,
                   p.recorded_at, p.recorded_by, p.decided_by, p.decided_on, p.reference,
            """
                    + "not "
                    + Audience.IS_PUBLIC
                    + """
                    as awaits_decision
                    from sources.delivery d
                    left join sources.withdrawal w on w.municipality_id = d.municipality_id
                                                  and w.delivery_id = d.id
                    left join sources.publication p on p.municipality_id = d.municipality_id
                                                   and p.delivery_id = d.id
                    where d.municipality_id = :m
                    """;

    private static final String ADD =
            """
            insert into sources.delivery
                (municipality_id, id, number, source_id, subject, table_code, reader,
                 title, publisher, licence, extracted_on, received_at, received_by,
                 checksum, reading, revision, supersedes, file_name, media_type,
                 size_bytes, row_count, figure_count, unpublished_count, issue_count,
                 first_day, last_day, elsewhere_rows, elsewhere_municipalities,
                 elsewhere_codes, state, refusal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    private final Audience audience;

    DeliveryStore(JdbcClient jdbc, Supplier<Municipality> municipality, Audience audience) {
        this.jdbc = jdbc;
        this.municipality = municipality;
        this.audience = audience;
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

    /** The same without waiting; false while an import holds it. */
    boolean tryLock() {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended('sources.import/' || :m, 0))")
                .param("m", municipality())
                .query(Boolean.class)
                .single();
    }

    int nextNumber() {
        return jdbc.sql("select nextval('sources.delivery_number')").query(Integer.class).single();
    }

    /** Grows with each delivery, withdrawal and publication. */
    long version() {
        return jdbc.sql(
                        """
                        select (select count(*) from sources.delivery where municipality_id = :m)
                             + (select count(*) from sources.withdrawal where municipality_id = :m)
                             + (select count(*) from sources.publication where municipality_id = :m)
                        """)
                .param("m", municipality())
                .query(Long.class)
                .single();
    }

    /** The deliveries of these bytes that count, newest first; whoever asks. */
    List<Delivery> listSame(String source, String checksum) {
        return ask("""
        and d.source_id = :source
        and d.checksum = :checksum
        and d.state = 'AANVAARD'
        and w.delivery_id is null
        order by d.number desc
        """)
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
                              and not exists (
                                  select 1
                                  from sources.withdrawal w
                                  where w.municipality_id = :m and w.delivery_id = later.id)
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

    /** The newest accepted delivery about the same subject, withdrawn or not; whoever asks. */
    Optional<Delivery> findNewest(String source, String subject) {
        return listChain(source, subject).stream().filter(Delivery::isAccepted).findFirst();
    }

    /** All about one subject, newest first; whoever asks. */
    List<Delivery> listChain(String source, String subject) {
        return chain("", source, subject);
    }

    /** Those about one subject that who asks may see, newest first. */
    List<Delivery> listVisibleChain(String source, String subject) {
        return chain("and " + Audience.MAY_SEE, source, subject);
    }

    private List<Delivery> chain(String condition, String source, String subject) {
        var ofSubject =
                """
                and d.source_id = :source
                and d.subject = :subject
                order by d.number desc
                """;
        return ask(condition + ofSubject)
                .param("source", source)
                .param("subject", subject)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** The delivery; whoever asks. */
    Optional<Delivery> find(UUID id) {
        return ask("and d.id = :id").param("id", id).query(DeliveryStore::delivery).optional();
    }

    /** The delivery, if who asks may see it. */
    Optional<Delivery> findVisible(UUID id) {
        return ask("and d.id = :id and " + Audience.MAY_SEE)
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Those that who asks may see, newest first. */
    List<Delivery> listVisible() {
        return ask("and " + Audience.MAY_SEE + "order by d.number desc")
                .query(DeliveryStore::delivery)
                .list();
    }

    private StatementSpec ask(String conditions) {
        return audience.fill(jdbc.sql(COLUMNS + conditions)).param("m", municipality());
    }

    /** Each delivery and the one that it corrects; whoever asks, for a chain has no gaps. */
    Map<UUID, UUID> corrections() {
        Map<UUID, UUID> corrections = new HashMap<>();
        jdbc.sql(
                        """
                        select id, supersedes
                        from sources.delivery
                        where municipality_id = :m and supersedes is not null
                        """)
                .param("m", municipality())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        corrections.put(
                                                row.getObject("id", UUID.class),
                                                row.getObject("supersedes", UUID.class)));
        return corrections;
    }

    void add(Delivery delivery) {
        var origin = delivery.origin();
        var file = delivery.file();
        var values = new ArrayList<@Nullable Object>();
        values.addAll(Arrays.asList(municipality(), delivery.id(), delivery.number()));
        values.addAll(
                Arrays.asList(
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
                        file.sizeBytes()));
        values.addAll(counted(delivery.counts()));
        values.addAll(Arrays.asList(delivery.state().name(), delivery.refusal()));
        jdbc.sql(ADD).params(values).update();
    }

    private static List<@Nullable Object> counted(Delivery.Counts counts) {
        return Arrays.asList(
                counts.rows(),
                counts.figures(),
                counts.unpublished(),
                counts.issues(),
                counts.firstDay(),
                counts.lastDay(),
                counts.elsewhere().rows(),
                counts.elsewhere().municipalities(),
                counts.elsewhere().codes());
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
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
                        row.getObject("last_day", LocalDate.class),
                        new Delivery.Elsewhere(
                                row.getLong("elsewhere_rows"),
                                row.getInt("elsewhere_municipalities"),
                                row.getString("elsewhere_codes"))),
                row.getInt("revision"),
                row.getObject("supersedes", UUID.class),
                Delivery.State.valueOf(row.getString("state")),
                row.getString("refusal"),
                withdrawal(row),
                new Delivery.Openness(row.getBoolean("awaits_decision"), publication(row)));
    }

    private static Delivery.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = Sql.optionalInstant(row, "withdrawn_at");
        return at == null
                ? null
                : new Delivery.Withdrawal(
                        at, row.getString("withdrawn_by"), row.getString("reason"));
    }

    private static Delivery.@Nullable Publication publication(ResultSet row) throws SQLException {
        var at = Sql.optionalInstant(row, "recorded_at");
        return at == null
                ? null
                : new Delivery.Publication(
                        at,
                        row.getString("recorded_by"),
                        new PublicationDecision(
                                PublicationDecision.Decider.valueOf(row.getString("decided_by")),
                                Sql.date(row, "decided_on"),
                                row.getString("reference")));
    }

    void withdraw(UUID id, Delivery.Withdrawal withdrawal) {
        jdbc.sql(
                        """
                        insert into sources.withdrawal
                            (municipality_id, delivery_id, withdrawn_at, withdrawn_by, reason)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        municipality(),
                        id,
                        Sql.timestamp(withdrawal.at()),
                        withdrawal.by(),
                        withdrawal.reason())
                .update();
    }

    void publish(UUID id, Delivery.Publication publication) {
        var decision = publication.decision();
        jdbc.sql(
                        """
                        insert into sources.publication
                            (municipality_id, delivery_id, recorded_at, recorded_by, decided_by,
                             decided_on, reference)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        municipality(),
                        id,
                        Sql.timestamp(publication.recordedAt()),
                        publication.recordedBy(),
                        decision.body().name(),
                        decision.on(),
                        decision.reference())
                .update();
    }
}
