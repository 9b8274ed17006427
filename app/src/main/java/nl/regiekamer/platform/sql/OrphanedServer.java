package nl.regiekamer.platform.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server whose application was killed goes on alone. We hold the folder's lock, so
 * nobody uses it: stop it, and let the next start recover in the ordinary way.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long STOP_WITHIN_SECONDS = 30;

    private OrphanedServer() {}

    static void stop(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = find(folder).orElse(null);
        if (server == null) {
            Files.deleteIfExists(pidFile); // left by a machine that went down
            return;
        }
        LOG.info("Stopping the database server that an earlier run left behind");
        server.destroy();
        try {
            server.onExit().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillRunning) {
            server.destroyForcibly(); // committed work is in the log; the next start recovers it
            server.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        }
        Files.deleteIfExists(pidFile);
    }

    /** The server process that owns the folder, if it lives. */
    static Optional<ProcessHandle> find(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(OrphanedServer::isPostgres);
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(path -> path.contains("postgres")).orElse(true);
    }
}
