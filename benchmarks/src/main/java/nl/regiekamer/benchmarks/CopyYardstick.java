package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL's own COPY takes for the figures of the newest delivery, into an empty table with
 * the same key: the yardstick beside which an import is put.
 *
 * <p>Argument: the data folder of a running Regiekamer.
 */
public final class CopyYardstick {

    private CopyYardstick() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var data = Path.of(arguments[0]);
        var figures = Files.createTempFile(data, "figures", ".bin");
        try (var owner = PlanHistory.connect(data)) {
            write(owner, figures);
            for (var run = 0; run < 3; run++) {
                System.out.printf(
                        Locale.ROOT,
                        "COPY of the same figures alone,%.1f,%n",
                        read(owner, figures));
            }
        } finally {
            Files.delete(figures);
        }
    }

    private static void write(Connection owner, Path figures) throws SQLException, IOException {
        var sql =
                """
                copy (select *
                      from sources.figure
                      where delivery_number = (select max(delivery_number) from sources.figure))
                to stdout (format binary)
                """;
        try (var out = Files.newOutputStream(figures)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
    }

    /** Seconds. */
    private static double read(Connection owner, Path figures) throws SQLException, IOException {
        try (var statement = owner.createStatement();
                var in = Files.newInputStream(figures)) {
            statement.execute("create schema yardstick");
            statement.execute("create table yardstick.figure (like sources.figure including all)");
            var from = System.nanoTime();
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy yardstick.figure from stdin (format binary)", in);
            var seconds = (System.nanoTime() - from) / 1e9;
            statement.execute("drop schema yardstick cascade");
            return seconds;
        }
    }
}
