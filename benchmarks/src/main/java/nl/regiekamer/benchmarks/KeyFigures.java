package nl.regiekamer.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Writes the national key figures as the CSV that a municipality would read in: a row for each
 * municipality, wijk and buurt, a column for each figure, empty for what is not published.
 *
 * <p>Arguments: the Parquet file, the CSV file to write.
 */
public final class KeyFigures {

    private KeyFigures() {}

    public static void main(String[] arguments) throws SQLException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Numbers that are not a number stand for "not published" in the Parquet file. */
    private static void write(Path parquet, Path csv) throws SQLException {
        var sql =
                """
                copy (select columns(*)::varchar from read_parquet('%s')) to '%s'
                (format csv, header true, delimiter ',')
                """;
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(sql.formatted(parquet, csv));
            try (var size =
                    statement.executeQuery(
                            "select count(*), (select count(*) from (describe from read_parquet('%1$s'))) from read_parquet('%1$s')"
                                    .formatted(parquet))) {
                size.next();
                System.out.printf("%d rows, %d columns%n", size.getLong(1), size.getLong(2));
            }
        }
    }
}
