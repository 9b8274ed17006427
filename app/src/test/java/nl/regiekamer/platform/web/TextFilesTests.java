package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Test;

/** The words of the interface beside their English translation. */
class TextFilesTests {

    @Test
    void everyWordIsInBothLanguages() throws IOException {
        assertThat(keys("en")).isNotEmpty().isEqualTo(keys("nl"));
    }

    private static Set<String> keys(String language) throws IOException {
        var file =
                Reactor.root()
                        .resolve("app/src/main/resources/texts/%s.properties".formatted(language));
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
