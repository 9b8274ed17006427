package nl.regiekamer.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.regiekamer.platform.sql.DatabaseAccess.Login;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One folder, one server: durable, with passwords, surviving a killed server and a killed owner.
 */
class EmbeddedDatabaseTest {

    @TempDir Path folder;

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilledAndComesBackByItself() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table kept (n int)", "insert into kept values (41)");
            var killed = OrphanedServer.find(folder.resolve("postgres")).orElseThrow();

            killed.destroyForcibly();

            killed.onExit().join();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(query(database, "select n from kept")).isEqualTo("41"));
        }
    }

    @Test
    void isDurableAndAsksEachUserForAPassword() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.access().url(), "postgres", "gok"))
                    .hasMessageContaining("password");
        }

        try (var again = EmbeddedDatabase.start(folder)) {
            assertThat(query(again, "select current_user")).isEqualTo("regiekamer_owner");
        }
    }

    @Test
    void refusesASecondOwnerOfTheFolderInPlainDutch() {
        try (var ignored = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("al in gebruik")
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void refusesAnApplicationRoleThatOwnsTables() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table owned (n int)");

            try (var owner = connect(database, database.access().owner());
                    var application = connect(database, database.access().application())) {
                assertThatThrownBy(() -> DatabaseRoles.requireHumble(owner))
                        .isInstanceOf(DatabaseRefused.class)
                        .hasMessageContaining("regiekamer_owner");
                DatabaseRoles.requireHumble(application);
            }
        }
    }

    @Test
    void keepsItsPasswordsToItself() throws Exception {
        try (var ignored = EmbeddedDatabase.start(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("database.properties")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    private static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
        return DriverManager.getConnection(database.access().url(), login.role(), login.password());
    }

    private static void execute(EmbeddedDatabase database, String... statements)
            throws SQLException {
        try (var connection = connect(database, database.access().owner());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database, database.access().owner());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
