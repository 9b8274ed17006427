package nl.regiekamer.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application is killed at a random moment while a large delivery is read in. */
@Tag("prove")
class ImportCrashTest {

    private static final int ROWS = 5000;
    private static final int COLUMNS = 60;
    private static final int LATEST_KILL_MILLIS = 6000;

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavesADeliveryWholeOrAbsentAndKeepsWhatWasConfirmed(long seed) throws Exception {
        var random = new Random(seed);
        var small = write("klein.csv", 10, random);
        var large = write("groot.csv", ROWS, random);
        var data = folder.resolve("data");
        var told = folder.resolve("inlezen.log");
        try (var application = BuiltApplication.start(data)) {
            assertThat(application.importing(small, told).waitFor()).isZero();
            var importing = application.importing(large, told);
            Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
            if (random.nextBoolean()) {
                application.killDatabase(); // as when the power fails
            }
            application.kill();
            importing.waitFor();
        }
        var confirmed = Files.readString(told).contains("is ingelezen");

        try (var again = BuiltApplication.start(data)) {
            assertThat(figuresOf(again, "klein.csv")).isEqualTo(10L * COLUMNS);
            var kept = figuresOf(again, "groot.csv");
            assertThat(kept).isIn(confirmed ? new Object[] {total()} : new Object[] {0L, total()});
            assertThat(orphans(again)).as("figures without a delivery").isZero();
            assertThat(again.importing(large, told).waitFor()).isZero();
            assertThat(figuresOf(again, "groot.csv")).isEqualTo(total());
        }
    }

    private static long total() {
        return (long) ROWS * COLUMNS;
    }

    private static long figuresOf(BuiltApplication application, String file) throws Exception {
        return application.count(
                """
                select count(*)
                from sources.figure
                join sources.delivery on number = delivery_number
                where file_name = '%s'
                """
                        .formatted(file));
    }

    private static long orphans(BuiltApplication application) throws Exception {
        return application.count(
                "select count(*) from sources.figure where delivery_number not in (select number from sources.delivery)");
    }

    private Path write(String name, int rows, Random random) throws IOException {
        var text = new StringBuilder("WijkenEnBuurten");
        IntStream.range(0, COLUMNS).forEach(column -> text.append(",maat").append(column));
        for (var row = 0; row < rows; row++) {
            text.append("\nBU0001%04d".formatted(row));
            for (var column = 0; column < COLUMNS; column++) {
                text.append(',').append(random.nextInt(1000));
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
