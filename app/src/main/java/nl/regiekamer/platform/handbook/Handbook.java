package nl.regiekamer.platform.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All our texts, read once at start: a text that cannot be read is ours to find, not a visitor's.
 */
@Component
class Handbook {

    private final List<Chapter> chapters;
    private final List<Chapter> statements;

    Handbook() {
        chapters =
                read("classpath*:handbook/*.md")
                        .sorted(Comparator.comparingInt(Chapter::order))
                        .toList();
        statements = read("classpath*:statements/*.md").toList();
    }

    /** The chapters, in order. */
    List<Chapter> listChapters() {
        return chapters;
    }

    Optional<Chapter> findChapter(String slug) {
        return chapters.stream().filter(chapter -> chapter.slug().equals(slug)).findFirst();
    }

    /**
     * A statement, by name.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    Chapter getStatement(String slug) {
        return statements.stream()
                .filter(statement -> statement.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No statement '%s'".formatted(slug)));
    }

    private static Stream<Chapter> read(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Handbook::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Chapter read(Resource file) {
        try {
            var text = FrontMatter.of(file.getContentAsString(StandardCharsets.UTF_8));
            var rendered = Markdown.render(text.body());
            return new Chapter(
                    String.valueOf(file.getFilename()).replace(".md", ""),
                    text.get("title"),
                    text.get("role"),
                    text.number("order"),
                    rendered.headings(),
                    rendered.html());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(file + ": " + fault.getMessage(), fault);
        }
    }
}
