package nl.regiekamer.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL 15 by URL, made ready as docs/database.md says. */
@Tag("prove")
class OldestPostgresTest {

    private static final String PASSWORD = "geheim";

    @TempDir Path folder;

    @Test
    void servesPagesAndRefusesAMightyRole() throws Exception {
        try (var server = server()) {
            var url = "jdbc:postgresql://localhost:%d/regiekamer".formatted(server.getPort());
            follow(server, documented());

            try (var application = start(url, "regiekamer_app")) {
                for (var path : new String[] {"/", "/plan", "/wijken", "/cijfers", "/bronnen"}) {
                    assertThat(application.get(path).statusCode()).as(path).isEqualTo(200);
                }
            }
            try (var mighty =
                    BuiltApplication.launch(folder.resolve("machtig"), settings(url, "postgres"))) {
                assertThat(mighty.exitCode()).isNotZero();
                assertThat(mighty.output()).contains("De databaserol 'postgres' is te machtig");
            }
        }
    }

    private BuiltApplication start(String url, String role) throws IOException {
        return BuiltApplication.start(folder.resolve("data"), settings(url, role));
    }

    private static String[] settings(String url, String role) {
        return new String[] {
            "--regiekamer.database.url=" + url,
            "--regiekamer.database.owner=regiekamer_owner",
            "--regiekamer.database.owner-password=" + PASSWORD,
            "--regiekamer.database.user=" + role,
            "--regiekamer.database.password=" + PASSWORD
        };
    }

    private static EmbeddedPostgres server() throws IOException, SQLException {
        var server =
                EmbeddedPostgres.builder()
                        .setPgBinaryResolver((system, machine) -> binaries())
                        .start();
        follow(server, "alter role postgres password '%s'".formatted(PASSWORD));
        try (var connection = server.getPostgresDatabase().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
        }
        return server;
    }

    private static InputStream binaries() {
        var jar = Reactor.root().resolve("app/target/proofs/postgres-15.jar");
        try {
            var file = new JarFile(jar.toFile());
            var packed =
                    file.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow();
            return file.getInputStream(packed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The statements of the document, with a password for each dots. */
    private static String documented() throws IOException {
        var text = Files.readString(Reactor.root().resolve("docs/database.md"));
        var block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1).replace("…", PASSWORD);
    }

    private static void follow(EmbeddedPostgres server, String statements) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements.split(";\\s*")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
