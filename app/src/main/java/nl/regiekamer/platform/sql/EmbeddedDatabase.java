package nl.regiekamer.platform.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the data folder: durable, reachable with a password only, and
 * stopped with the application. One process at a time owns the folder.
 */
public final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "regiekamer";
    private static final Duration START_WITHIN = Duration.ofSeconds(90); // crash recovery included

    /** Server settings; the library's own defaults switch durability off. */
    private static final Map<String, String> DURABLE =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "max_connections", "60",
                    "shared_buffers", "128MB",
                    "password_encryption", "scram-sha-256");

    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    /** So many looks without a process, and a start has failed. */
    private static final int GIVE_UP_AFTER = 5;

    private static final String LIBRARY_LOCK = "epg-lock";

    private final Path dataDir;
    private final DatabaseSecrets secrets;
    private final FileChannel lockFile;
    private final int port;
    private final DatabaseAccess access;
    private volatile EmbeddedPostgres server;
    private volatile boolean closed;

    private EmbeddedDatabase(
            Path dataDir, DatabaseSecrets secrets, FileChannel lockFile, EmbeddedPostgres server) {
        this.dataDir = dataDir;
        this.secrets = secrets;
        this.lockFile = lockFile;
        this.server = server;
        this.port = server.getPort();
        this.access =
                new DatabaseAccess(
                        "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE),
                        secrets.owner(),
                        secrets.application());
        Thread.ofVirtual().name("database-wacht").start(this::watch);
    }

    /**
     * Starts the server on its folder, making database and roles on the very first start.
     *
     * @throws DatabaseRefused when another process owns the folder, or the server does not start
     */
    public static EmbeddedDatabase start(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            var lockFile = lock(dataDir);
            OrphanedServer.stop(dataDir.resolve("postgres"));
            var secrets = DatabaseSecrets.readOrMake(dataDir.resolve("database.properties"));
            var server = launch(dataDir, secrets, 0);
            prepare(server.getPort(), secrets, dataDir.resolve("postgres"));
            return new EmbeddedDatabase(dataDir, secrets, lockFile, server);
        } catch (IOException failure) {
            throw new DatabaseRefused(
                    "De database in %s start niet: %s.\nKijk of de schijf vol is en of de map van u is."
                            .formatted(dataDir, failure.getMessage()),
                    failure);
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Whether the server process itself lives. */
    private boolean isAlive() {
        return OrphanedServer.find(dataDir.resolve("postgres")).isPresent();
    }

    /** A server that died is started again on its port; meanwhile pages say that it is away. */
    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(WATCH_EVERY);
                if (!closed && !isAlive()) {
                    LOG.warn("The embedded database stopped by itself; starting it again");
                    release(server);
                    OrphanedServer.stop(dataDir.resolve("postgres"));
                    server = launchAgain();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | ExecutionException | RuntimeException failure) {
                LOG.warn("The embedded database does not start yet", failure);
            }
        }
    }

    /** The library waits for a server that died while it started; we need not. */
    private EmbeddedPostgres launchAgain()
            throws IOException, InterruptedException, ExecutionException {
        // A start that failed keeps its lock on the old file; the folder is locked by us.
        Files.deleteIfExists(dataDir.resolve("postgres").resolve(LIBRARY_LOCK));
        var launch = new FutureTask<>(() -> launch(dataDir, secrets, port));
        var starter = Thread.ofVirtual().name("database-start").start(launch);
        var away = 0;
        while (true) {
            try {
                return launch.get(WATCH_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillStarting) {
                away = isAlive() ? 0 : away + 1;
                if (away == GIVE_UP_AFTER) {
                    starter.interrupt();
                }
            }
        }
    }

    /** The library keeps a lock for a server that is gone; closing gives it back. */
    private static void release(EmbeddedPostgres gone) {
        try {
            gone.close();
        } catch (IOException | RuntimeException alreadyGone) {
            LOG.debug("The stopped database was gone already", alreadyGone);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            lockFile.close();
        } catch (IOException failure) {
            LOG.warn("The embedded database did not stop cleanly", failure);
        }
    }

    private static FileChannel lock(Path dataDir) throws IOException {
        var channel =
                FileChannel.open(
                        dataDir.resolve("in-gebruik.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new DatabaseRefused(
                    "De map %s is al in gebruik door een andere Regiekamer.\nStop die eerst, of kies een andere map met --data-dir."
                            .formatted(dataDir));
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return false;
        }
    }

    /** Starts the server; port 0 lets the system choose one. */
    private static EmbeddedPostgres launch(Path dataDir, DatabaseSecrets secrets, int port)
            throws IOException {
        var folder = dataDir.resolve("postgres");
        var builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(dataDir.resolve("postgres-bin").toFile())
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setPGStartupWait(START_WITHIN)
                        .setRegisterShutdownHook(false);
        if (port != 0) {
            builder.setPort(port);
        }
        DURABLE.forEach(builder::setServerConfig);
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            builder.setConnectConfig("password", secrets.superuserPassword());
        }
        return builder.start();
    }

    /** Idempotent: what a first start was killed before finishing, the next start finishes. */
    private static void prepare(int port, DatabaseSecrets secrets, Path folder) throws IOException {
        var url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        try (var connection =
                DriverManager.getConnection(url, "postgres", secrets.superuserPassword())) {
            DatabaseRoles.make(connection, DATABASE, secrets);
            requirePasswords(connection, folder);
        } catch (SQLException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** The library trusts every local user; we ask each for a password. */
    private static void requirePasswords(Connection connection, Path folder)
            throws IOException, SQLException {
        var rules = folder.resolve("pg_hba.conf");
        var wanted =
                """
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """;
        if (!Files.readString(rules).equals(wanted)) {
            Files.writeString(rules, wanted);
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_reload_conf()");
            }
        }
    }
}
