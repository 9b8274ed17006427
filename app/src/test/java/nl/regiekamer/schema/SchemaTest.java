package nl.regiekamer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All migrations together give the schema that stands in schema.txt, so that a reviewer sees a
 * change as a difference. When the change is meant, copy app/target/schema.txt over it.
 */
@RegiekamerTest
class SchemaTest {

    private static final String COLUMNS =
            """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
                   || case is_nullable when 'NO' then ' not null' else '' end
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'flyway%'
            order by table_schema, table_name, ordinal_position
            """;

    private static final String KEYS =
            """
            select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
            from pg_constraint
            where contype in ('p', 'u', 'f', 'c')
              and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
              and conrelid::regclass::text not like '%flyway%'
            order by 1
            """;

    private static final String GRANTS =
            """
            select table_schema || '.' || table_name || ' grants '
                   || string_agg(lower(privilege_type), ', ' order by privilege_type)
            from information_schema.role_table_grants
            where grantee = 'regiekamer_app'
            group by table_schema, table_name
            order by 1
            """;

    @Autowired DatabaseAccess access;

    @Test
    void isTheOneThatWasReviewed() throws SQLException, IOException {
        var lines = new ArrayList<String>();
        for (var part : List.of(COLUMNS, KEYS, GRANTS)) {
            lines.addAll(query(part));
        }
        var dump = String.join("\n", lines) + "\n";
        Files.writeString(Reactor.root().resolve("app/target/schema.txt"), dump);

        assertThat(dump)
                .isEqualTo(
                        Files.readString(
                                Reactor.root().resolve("app/src/test/resources/schema.txt")));
    }

    @Test
    void givesTheApplicationNoTableOfItsOwnAndNoRightToDropOne() throws SQLException {
        assertThat(
                        query(
                                """
                                select count(*)::text
                                from pg_class
                                where relowner = 'regiekamer_app'::regrole
                                """))
                .containsExactly("0");
    }

    private List<String> query(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().role(), access.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
