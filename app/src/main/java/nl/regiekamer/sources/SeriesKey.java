package nl.regiekamer.sources;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a figure measures: a measure of a table, narrowed by features.
 *
 * @param table code of the publisher's table, for instance 47018NED
 * @param measure name of the measure within the table
 * @param features the other dimensions and their codes, for instance SoortMisdrijf = 0.0.0; empty
 *     for a table without
 */
public record SeriesKey(String table, String measure, Map<String, String> features) {

    public SeriesKey {
        features = Map.copyOf(features);
        if (table.isBlank() || measure.isBlank()) {
            throw new IllegalArgumentException(
                    "A series needs a table and a measure, got '%s' and '%s'."
                            .formatted(table, measure));
        }
    }

    /** A series of a table without further dimensions. */
    public static SeriesKey of(String table, String measure) {
        return new SeriesKey(table, measure, Map.of());
    }

    /** The whole key as one text, as an address holds it; equal for equal keys. */
    public String text() {
        return "%s:%s:%s".formatted(encode(table), encode(measure), featureText());
    }

    /** The key that {@link #text()} wrote; empty for any other text. */
    public static Optional<SeriesKey> find(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromText(decode(parts[0]), decode(parts[1]), parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** The features as one text, equal for equal features: {@code name=code&name=code}, sorted. */
    public String featureText() {
        SortedMap<String, String> sorted = new TreeMap<>(features);
        return sorted.entrySet().stream()
                .map(feature -> encode(feature.getKey()) + "=" + encode(feature.getValue()))
                .collect(Collectors.joining("&"));
    }

    static SeriesKey fromText(String table, String measure, String featureText) {
        Map<String, String> features = new TreeMap<>();
        if (!featureText.isEmpty()) {
            for (var feature : featureText.split("&", -1)) {
                var at = feature.indexOf('=');
                features.put(decode(feature.substring(0, at)), decode(feature.substring(at + 1)));
            }
        }
        return new SeriesKey(table, measure, features);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
