package nl.regiekamer.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Conversions between our types and those that the driver can bind or read. */
public final class Sql {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private Sql() {}

    /**
     * What the driver threw in the words that Spring uses everywhere else: for a database that is
     * gone, a full disk, a duplicate.
     *
     * @param task what was being done, for the log
     */
    public static DataAccessException failure(String task, SQLException thrown) {
        var translated = TRANSLATOR.translate(task, null, thrown);
        return translated == null ? new UncategorizedSQLException(task, null, thrown) : translated;
    }

    /** The driver binds no {@link Instant}; it binds this. */
    public static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Reads a {@code timestamptz not null}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads a {@code timestamptz} that may be absent. */
    public static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Reads a {@code date not null}. */
    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
