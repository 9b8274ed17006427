package nl.regiekamer.platform.definitions;

import com.networknt.schema.Error;

/**
 * Words for a value that a schema does not allow.
 *
 * @param wrong what is wrong
 * @param remedy what to do
 */
record ValueWords(String wrong, String remedy) {

    static ValueWords of(Error error, String label) {
        var value = SchemaFaults.text(error.getInstanceNode());
        var limit = SchemaFaults.text(error.getSchemaNode());
        return switch (error.getKeyword()) {
            case "const" ->
                    new ValueWords(
                            "%s is '%s', maar moet '%s' zijn.".formatted(label, value, limit),
                            "Schrijf '%s'.".formatted(limit));
            case "pattern" ->
                    new ValueWords(
                            "%s is '%s', maar heeft niet de vorm %s."
                                    .formatted(label, value, limit),
                            patternRemedy(value));
            case "format" -> ofFormat(label, value, limit);
            case "minimum" -> tooLow(label, value, "van ten minste " + limit);
            case "exclusiveMinimum" -> tooLow(label, value, "boven " + limit);
            case "maximum" -> tooHigh(label, value, "van ten hoogste " + limit);
            case "exclusiveMaximum" -> tooHigh(label, value, "onder " + limit);
            default -> ofSize(error, label, limit);
        };
    }

    private static ValueWords ofSize(Error error, String label, String limit) {
        int size = error.getInstanceNode().size();
        return switch (error.getKeyword()) {
            case "minItems" ->
                    new ValueWords(
                            "%s heeft %s; dat is te weinig.".formatted(label, items(size)),
                            "Geef er ten minste %s.".formatted(limit));
            case "maxItems" ->
                    new ValueWords(
                            "%s heeft %s; dat is te veel.".formatted(label, items(size)),
                            "Geef er ten hoogste %s.".formatted(limit));
            case "uniqueItems" ->
                    new ValueWords(
                            "In %s staat een waarde meer dan eens.".formatted(label),
                            "Laat elke waarde één keer staan.");
            case "minLength" ->
                    new ValueWords(
                            "%s is te kort.".formatted(label),
                            "Schrijf ten minste %s tekens.".formatted(limit));
            case "maxLength" ->
                    new ValueWords(
                            "%s is te lang.".formatted(label),
                            "Schrijf ten hoogste %s tekens.".formatted(limit));
            case "oneOf" ->
                    new ValueWords(
                            "%s past bij meer dan één vorm.".formatted(label),
                            "Haal de velden weg die bij de andere vorm horen.");
            default ->
                    new ValueWords(
                            "%s voldoet niet aan het schema (%s: %s)."
                                    .formatted(label, error.getMessageKey(), error.getMessage()),
                            "Kijk in het schema van deze soort wat er mag staan.");
        };
    }

    private static String items(int size) {
        return size == 1 ? "1 item" : "%d items".formatted(size);
    }

    private static ValueWords tooLow(String label, String value, String wanted) {
        return new ValueWords(
                "%s is %s; dat is te laag.".formatted(label, value),
                "Kies een getal %s.".formatted(wanted));
    }

    private static ValueWords tooHigh(String label, String value, String wanted) {
        return new ValueWords(
                "%s is %s; dat is te hoog.".formatted(label, value),
                "Kies een getal %s.".formatted(wanted));
    }

    private static ValueWords ofFormat(String label, String value, String format) {
        return format.equals("date")
                ? new ValueWords(
                        "%s is '%s'; dat is geen datum.".formatted(label, value),
                        "Schrijf een datum als 2026-01-31.")
                : new ValueWords(
                        "%s is '%s'; dat heeft niet de vorm '%s'.".formatted(label, value, format),
                        "Pas de schrijfwijze aan.");
    }

    private static String patternRemedy(String value) {
        return value.chars().anyMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '_')
                ? "Misschien zijn alleen kleine letters, cijfers en streepjes bedoeld."
                : "Pas de schrijfwijze aan.";
    }
}
