package nl.regiekamer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pack carries facts of the plan, and no sentence of it. */
@Tag("shared")
class OwnWordingTest {

    private static final int WORDS = 8; // names of survey questions and of other plans reach seven

    @Test
    void repeatsNoEightWordsInARowOfTheSourceDocument() throws IOException {
        var source = Reactor.shared("mission/000_fd849bca64c43b0e.txt");
        Set<String> runs = new HashSet<>(runs(Files.readString(source)));
        var texts = new ArrayList<String>();
        for (var kind :
                List.of(
                        "plan",
                        "thema",
                        "doel",
                        "actie",
                        "uitgangspunt",
                        "gebiedenset",
                        "beleidsrelatie",
                        "indicator")) {
            Helmond.list(kind).forEach(one -> collect(one, texts));
        }

        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(texts)
                .filteredOn(text -> runs(text).stream().anyMatch(runs::contains))
                .isEmpty();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.valueStream().forEach(child -> collect(child, texts));
    }

    private static List<String> runs(String text) {
        var words =
                Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(one -> !one.isEmpty())
                        .toList();
        var runs = new ArrayList<String>();
        for (var i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }
}
