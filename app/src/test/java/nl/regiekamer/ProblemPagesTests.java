package nl.regiekamer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Test;

/** Every refusal that a user can meet is explained on a page, and every page is of a refusal. */
class ProblemPagesTests {

    /** The call by which a problem names its page. */
    private static final Pattern SLUG =
            Pattern.compile("super\\(\\s*(?:Kind\\.)?\\w+,\\s*\"([a-z-]+)\"");

    @Test
    void everyProblemHasAPageOfItsOwn() throws IOException {
        var slugs = new TreeSet<String>();
        for (var file : files("app/src/main/java", ".java")) {
            SLUG.matcher(Files.readString(file))
                    .results()
                    .forEach(match -> slugs.add(match.group(1)));
        }

        var pages =
                files("docs/problems", ".md").stream()
                        .map(file -> file.getFileName().toString().replace(".md", ""))
                        .toList();

        assertThat(slugs).isNotEmpty();
        assertThat(pages).containsExactlyInAnyOrderElementsOf(slugs);
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Reactor.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
