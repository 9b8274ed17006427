package nl.regiekamer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Test;

/** Every name that the glossary gives in code is a name of the code. */
class GlossaryTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /** A row: the Dutch word, its name in code, where it comes from. */
    private record Row(String dutch, String code) {}

    @Test
    void everyNameInTheGlossaryIsInTheCode() throws IOException {
        var sources = read(List.of("app/src/main/java", "analysis/src/main/java"), ".java");
        var types = types(sources);

        var named = rows().stream().flatMap(row -> quoted(row.code())).toList();

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named)
                .filteredOn(name -> !name.contains("/"))
                .filteredOn(name -> !isDeclared(name, types, sources))
                .as("names that no class, member or constant has")
                .isEmpty();
        assertThat(named)
                .filteredOn(name -> name.contains("/"))
                .allSatisfy(path -> assertThat(Reactor.root().resolve(path)).exists());
    }

    @Test
    void everyWordOfADefinitionInTheGlossaryIsInASchema() throws IOException {
        var schemas = read(List.of("definitions/schemas"), ".json");

        var words = rows().stream().flatMap(row -> quoted(row.dutch())).toList();

        assertThat(words).isNotEmpty();
        assertThat(words)
                .filteredOn(word ->
                        schemas.stream().noneMatch(text -> text.contains("\"" + word + "\""))
                                && !Files.exists(schema(word)))
                .isEmpty();
    }

    @Test
    void noWordStandsInTheGlossaryTwice() throws IOException {
        assertThat(rows())
                .extracting(row -> row.dutch() + " " + row.code())
                .doesNotHaveDuplicates();
    }

    private static Path schema(String kind) {
        return Reactor.root().resolve("definitions/schemas/" + kind + ".schema.json");
    }

    /** "Goal.Kind.RANK": the type is declared, and the file that declares it knows the rest. */
    private static boolean isDeclared(
            String name, Map<String, List<String>> types, List<String> sources) {
        var parts = name.split("\\.");
        if (name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            return sources.stream().anyMatch(text -> hasWord(text, name));
        }
        var homes = Optional.ofNullable(types.get(parts[0])).orElse(List.of());
        return homes.stream()
                .anyMatch(
                        home -> Arrays.stream(parts).skip(1).allMatch(part -> hasWord(home, part)));
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static Map<String, List<String>> types(List<String> sources) {
        Map<String, List<String>> types = new HashMap<>();
        for (var text : sources) {
            TYPE.matcher(text)
                    .results()
                    .forEach(type ->
                            types.computeIfAbsent(type.group(1), _ -> new ArrayList<>()).add(text));
        }
        return types;
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult one) -> one.group(1));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Reactor.root().resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length >= 4 && !cells[1].strip().equals("Dutch"))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip()))
                .toList();
    }

    private static List<String> read(List<String> folders, String end) throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(Reactor.root().resolve(folder))) {
                for (var file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
