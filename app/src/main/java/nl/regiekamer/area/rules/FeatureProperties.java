package nl.regiekamer.area.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.kernel.AreaCode;
import tools.jackson.databind.JsonNode;

/** Where the suppliers of Dutch areas put the code and the name of a feature. */
final class FeatureProperties {

    // From the most specific: a buurt also carries the codes of its wijk and municipality.
    private static final List<String> CODES =
            List.of(
                    "statcode",
                    "buurtcode",
                    "bu_code",
                    "code",
                    "identificatie",
                    "wijkcode",
                    "wk_code",
                    "gemeentecode",
                    "gm_code");
    private static final Map<AreaCode.Level, List<String>> NAMES =
            Map.of(
                    AreaCode.Level.BUURT,
                    List.of("statnaam", "buurtnaam", "bu_naam", "naam", "name"),
                    AreaCode.Level.WIJK,
                    List.of("statnaam", "wijknaam", "wk_naam", "naam", "name"),
                    AreaCode.Level.MUNICIPALITY,
                    List.of("statnaam", "gemeentenaam", "gm_naam", "naam", "name"),
                    AreaCode.Level.COUNTRY,
                    List.of("statnaam", "naam", "name"));

    private final Map<String, String> values = new TreeMap<>();
    private final String id;

    FeatureProperties(JsonNode feature) {
        for (var property : feature.path("properties").properties()) {
            values.put(property.getKey().toLowerCase(Locale.ROOT), text(property.getValue()));
        }
        id = text(feature.path("id"));
    }

    /** The code as it stands there; empty when there is none. */
    String code() {
        for (var key : CODES) {
            var value = values.getOrDefault(key, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return id;
    }

    /** The name that goes with the level; the code when there is none. */
    String name(AreaCode code) {
        return NAMES.getOrDefault(code.level(), List.of()).stream()
                .map(key -> values.getOrDefault(key, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(code.value());
    }

    /** The properties that the feature has, for a message. */
    String listed() {
        return values.isEmpty() ? "geen eigenschappen" : String.join(", ", values.keySet());
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }
}
