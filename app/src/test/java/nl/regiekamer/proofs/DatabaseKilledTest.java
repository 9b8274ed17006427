package nl.regiekamer.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database is killed while people read. */
@Tag("prove")
class DatabaseKilledTest {

    @TempDir Path folder;

    @Test
    void pagesSaySoAndComeBackByThemselves() throws Exception {
        try (var application = BuiltApplication.start(folder.resolve("data"))) {
            var seen = new TreeSet<Integer>();
            var killed = new AtomicBoolean(true);
            var killer = Thread.ofPlatform().start(() -> killWhile(killed, application));
            var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (System.nanoTime() < until) {
                var answer = application.get("/bronnen");
                seen.add(answer.statusCode());
                if (answer.statusCode() != 200) {
                    assertThat(answer.body()).containsIgnoringCase("database");
                }
            }
            killed.set(false);
            killer.join();

            assertThat(seen).isSubsetOf(200, 503).contains(503);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> application.get("/bronnen").statusCode() == 200);
        }
    }

    /** Again and again, as it is started again within a second. */
    private static void killWhile(AtomicBoolean killed, BuiltApplication application) {
        while (killed.get()) {
            try {
                application.killDatabase();
                Thread.sleep(50);
            } catch (IOException | RuntimeException betweenTwo) {
                Thread.onSpinWait(); // its file is being written just now
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
