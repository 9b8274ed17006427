package nl.regiekamer.platform.definitions;

import java.util.List;

/**
 * A value that a schema does not allow, for those who say it in other words than a file needs.
 *
 * @param path field names and list indexes from zero, of the value or of the field that is missing
 * @param rule the word of JSON Schema that it breaks: required, type, minimum, ...
 * @param value what was given; empty for what is missing
 * @param limit what the rule asks, as the schema writes it
 * @param example a value that is right; empty where the schema gives none
 */
public record RejectedValue(
        List<String> path, String rule, String value, String limit, String example) {

    public RejectedValue {
        path = List.copyOf(path);
    }
}
