package nl.regiekamer.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Takes the figures and issues of one delivery to the database in packets, inside the transaction
 * of its import: memory stays flat however large the delivery is.
 */
final class FigureLoad implements FigureSink {

    private static final String COPY =
            """
            copy sources.figure (municipality_id, series_id, delivery_number, period_from,
                                 period_until, value, low, high, area_code, qualifier)
            from stdin (format binary)
            """;

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int PACKET_BYTES = 2 << 20;
    private static final int LONGEST_ROW_BYTES = 2048;
    private static final int ISSUES_AT_ONCE = 500;
    private static final int ROWS_BETWEEN_WORDS = 1000;

    /** What the load belongs to. */
    record Target(String municipality, UUID delivery, int number) {}

    private final Connection connection;
    private final CopyManager copy;
    private final Target target;
    private final Progress progress;
    private final byte[] municipality;
    private final Map<SeriesKey, Integer> series = new HashMap<>();
    private final ByteBuffer packet = ByteBuffer.allocate(PACKET_BYTES);
    private final List<DataIssue> issues = new ArrayList<>();
    private long rows;
    private long figures;
    private long unpublished;
    private long issueCount;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    FigureLoad(Connection connection, Target target, Progress progress) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.target = target;
        this.progress = progress;
        this.municipality = target.municipality().getBytes(StandardCharsets.UTF_8);
        packet.put(HEADER);
    }

    @Override
    public void figure(Reading reading) {
        packet.putShort((short) 10);
        put(municipality);
        packet.putInt(4).putInt(series.computeIfAbsent(reading.series(), this::seriesId));
        packet.putInt(4).putInt(target.number());
        put(reading.period());
        packet.putInt(8).putDouble(reading.value());
        var margin = reading.margin();
        put(margin == null ? null : margin.low());
        put(margin == null ? null : margin.high());
        put(reading.area().value().getBytes(StandardCharsets.US_ASCII));
        var qualifier = reading.qualifier();
        if (qualifier == null) {
            packet.putInt(-1);
        } else {
            put(shortened(qualifier).getBytes(StandardCharsets.UTF_8));
        }
        figures++;
        if (packet.remaining() < LONGEST_ROW_BYTES) {
            flushFigures();
        }
    }

    @Override
    public void issue(DataIssue issue) {
        issues.add(issue);
        issueCount++;
        if (issues.size() >= ISSUES_AT_ONCE) {
            flushIssues();
        }
    }

    @Override
    public void row(int unpublishedCells) {
        rows++;
        unpublished += unpublishedCells;
        if (rows % ROWS_BETWEEN_WORDS == 0) {
            progress.at(rows, 0, "Cijfers lezen");
        }
    }

    /** Sends what is left and tells what was read. */
    Delivery.Counts finish(Delivery.Elsewhere elsewhere) {
        flushFigures();
        flushIssues();
        progress.at(rows, rows, "Cijfers gelezen");
        return new Delivery.Counts(
                rows, figures, unpublished, issueCount, firstDay, lastDay, elsewhere);
    }

    private static String shortened(String text) {
        var clean = text.replace("\0", "");
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }

    private void put(byte[] bytes) {
        packet.putInt(bytes.length).put(bytes);
    }

    private void put(@Nullable Double value) {
        if (value == null) {
            packet.putInt(-1);
        } else {
            packet.putInt(8).putDouble(value);
        }
    }

    private void put(@Nullable Period period) {
        if (period == null) {
            packet.putInt(4).putInt(Integer.MIN_VALUE).putInt(4).putInt(Integer.MAX_VALUE);
            return;
        }
        packet.putInt(4).putInt(days(period.from())).putInt(4).putInt(days(period.until()));
        var last = period.until().minusDays(1);
        firstDay = firstDay == null || period.from().isBefore(firstDay) ? period.from() : firstDay;
        lastDay = lastDay == null || last.isAfter(lastDay) ? last : lastDay;
    }

    private static int days(LocalDate day) {
        return (int) (day.toEpochDay() - EPOCH.toEpochDay());
    }

    private void flushFigures() {
        if (packet.position() == HEADER.length) {
            return;
        }
        packet.putShort((short) -1);
        try {
            copy.copyIn(COPY, new ByteArrayInputStream(packet.array(), 0, packet.position()));
        } catch (SQLException failure) {
            throw Sql.failure("storing figures", failure);
        } catch (IOException impossible) { // it is read from memory
            throw new UncheckedIOException(impossible);
        }
        packet.clear();
        packet.put(HEADER);
    }

    private void flushIssues() {
        if (issues.isEmpty()) {
            return;
        }
        var sql =
                """
                insert into sources.data_issue
                    (municipality_id, delivery_id, place, severity, line, field, value, reason, advice)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (var statement = connection.prepareStatement(sql)) {
            var place = issueCount - issues.size();
            for (var issue : issues) {
                statement.setString(1, target.municipality());
                statement.setObject(2, target.delivery());
                statement.setLong(3, ++place);
                statement.setString(4, issue.severity().name());
                statement.setLong(5, issue.line());
                statement.setString(6, issue.field());
                statement.setString(7, issue.value());
                statement.setString(8, issue.reason());
                statement.setString(9, issue.advice());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw Sql.failure("storing issues", failure);
        }
        issues.clear();
    }

    private Integer seriesId(SeriesKey key) {
        var sql =
                """
                with added as (
                    insert into sources.series (municipality_id, table_code, measure, features)
                    values (?, ?, ?, ?)
                    on conflict do nothing
                    returning id)
                select id from added
                union all
                select id
                from sources.series
                where municipality_id = ? and table_code = ? and measure = ? and features = ?
                """;
        try (var statement = connection.prepareStatement(sql)) {
            for (var at : new int[] {0, 4}) {
                statement.setString(at + 1, target.municipality());
                statement.setString(at + 2, key.table());
                statement.setString(at + 3, key.measure());
                statement.setString(at + 4, key.featureText());
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw Sql.failure("storing a series", failure);
        }
    }
}
