package nl.regiekamer.sources;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    /** The features as one text, equal for equal features: {@code name=code&name=code}, sorted. */
    String featureText() {
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
