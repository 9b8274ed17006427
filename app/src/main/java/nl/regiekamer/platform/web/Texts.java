package nl.regiekamer.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/**
 * The words of the interface in one language, from {@code texts/nl.properties} or its English
 * neighbour. A key that is missing is a fault of ours and throws.
 */
public final class Texts {

    /** The languages of the interface. */
    public enum Language {
        NL,
        EN;

        /** The language code as HTML writes it. */
        public String code() {
            return this == NL ? "nl" : "en";
        }
    }

    private static final Texts[] ALL =
            Arrays.stream(Language.values()).map(Texts::new).toArray(Texts[]::new);

    private final Language language;
    private final Properties words = new Properties();

    private Texts(Language language) {
        this.language = language;
        var file = "/texts/%s.properties".formatted(language.code());
        try (var stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The build has no " + file);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Texts in(Language language) {
        return ALL[language.ordinal()];
    }

    public Language language() {
        return language;
    }

    /** The words for a key, with {@code %s} places filled. */
    public String get(String key, Object... values) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text '%s' in %s".formatted(key, language));
        }
        return values.length == 0 ? text : text.formatted(values);
    }
}
