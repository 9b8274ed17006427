package nl.regiekamer.platform.handbook;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands between two lines of {@code ---} at the top of a text: one {@code name: value} per
 * line.
 *
 * @param values by name
 * @param body the text below it
 */
record FrontMatter(Map<String, String> values, String body) {

    private static final String FENCE = "---\n";

    FrontMatter {
        values = Map.copyOf(values);
    }

    /**
     * @throws IllegalArgumentException when the text does not begin with such lines
     */
    static FrontMatter of(String text) {
        var end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException(
                    "The text has no front matter between two lines of ---.\nMaybe title, role and order are missing.");
        }
        var values =
                text.substring(FENCE.length(), end)
                        .lines()
                        .map(line -> line.split(":", 2))
                        .filter(parts -> parts.length == 2)
                        .collect(
                                Collectors.toMap(
                                        parts -> parts[0].strip(), parts -> parts[1].strip()));
        return new FrontMatter(values, text.substring(end + 1 + FENCE.length()));
    }

    /**
     * @throws IllegalArgumentException when it is not there
     */
    String get(String name) {
        return find(name, Function.identity());
    }

    int number(String name) {
        return find(name, Integer::valueOf);
    }

    private <T> T find(String name, Function<String, T> reading) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The front matter has no '%s', only %s.".formatted(name, values.keySet()));
        }
        return reading.apply(value);
    }
}
