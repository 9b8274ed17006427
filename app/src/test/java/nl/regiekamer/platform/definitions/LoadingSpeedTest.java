package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading may not eat the time in which the application must start. */
class LoadingSpeedTest {

    private static final int FILES = 60;
    private static final int PER_FILE = 9;

    @Test
    void loadsFiveHundredDefinitionsWellWithinASecond(@TempDir Path folder) {
        var workspace = new Workspace(folder).partners("politie", "halt");
        for (int file = 0; file < FILES; file++) {
            workspace.file("definitions/termijn/f%02d.yaml".formatted(file), text(file));
        }
        workspace.load();

        long start = System.nanoTime();
        var definitions = workspace.load();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(definitions.listAll("termijn")).hasSize(FILES * PER_FILE);
        assertThat(took).as("warm load").isLessThan(Duration.ofSeconds(1));
    }

    private static String text(int file) {
        var text = new StringBuilder("soort: termijn\ndefinities:\n");
        for (int i = 0; i < PER_FILE; i++) {
            text.append(
                    """
                      - id: termijn-%d-%d
                        naam: Een termijn uit de wet
                        dagen: %d
                        eenheid: dagen
                        sinds: 2021-07-01
                        partners: [politie, halt]
                        bij: {partner: halt}
                        stappen:
                          - {id: een, dagen: 1}
                          - {id: twee, dagen: 2}
                    """
                            .formatted(file, i, i + 1));
        }
        return text.toString();
    }
}
