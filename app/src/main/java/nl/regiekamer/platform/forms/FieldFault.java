package nl.regiekamer.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.RejectedValue;
import org.jspecify.annotations.Nullable;

/**
 * What a schema has against what somebody typed, in the words of the form: who fills in a form
 * knows its fields, not the file behind them.
 *
 * @param field name of the field, as {@link FormField#name}; empty when it is about the whole form
 * @param sentence what is wrong and what to do
 */
public record FieldFault(String field, String sentence) {

    private static final Pattern INDEX = Pattern.compile("\\d+");

    public static FieldFault of(DefinitionFault fault) {
        var rejected = fault.rejected();
        var said = rejected == null ? null : sentence(rejected);
        return new FieldFault(
                rejected == null ? "" : String.join(".", rejected.path()),
                said == null ? fault.wrong() + " " + fault.remedy() : said);
    }

    private static @Nullable String sentence(RejectedValue it) {
        var label = label(it.path());
        return switch (it.rule()) {
            case "required", "minLength" -> "Vul ‘%s’ in.".formatted(label);
            case "type" -> ofType(it, label);
            case "pattern" -> "‘%s’ kan niet bij ‘%s’.%s".formatted(it.value(), label, example(it));
            case "format" ->
                    "‘%s’ bij ‘%s’ is geen datum. Schrijf hem als 2027-12-31."
                            .formatted(it.value(), label);
            case "minimum" -> limited(it, label, "lager dan");
            case "maximum" -> limited(it, label, "hoger dan");
            case "enum" ->
                    "‘%s’ kan niet bij ‘%s’. Kies iets uit de lijst.".formatted(it.value(), label);
            case "verwijst-naar" ->
                    "Bij ‘%s’ staat ‘%s’; dat is er niet. Kies iets uit de lijst."
                            .formatted(label, it.value());
            case "minItems", "minProperties" ->
                    "Vul bij ‘%s’ ten minste %s in.".formatted(label, it.limit());
            case "maxItems", "maxProperties" ->
                    "Vul bij ‘%s’ ten hoogste %s in; laat de rest leeg."
                            .formatted(label, it.limit());
            case "uniqueItems" ->
                    "Bij ‘%s’ staat iets dubbel. Laat het één keer staan.".formatted(label);
            default -> null;
        };
    }

    private static @Nullable String ofType(RejectedValue it, String label) {
        return switch (it.limit()) {
            case "integer" ->
                    "‘%s’ bij ‘%s’ is geen heel getal. Schrijf het in cijfers.%s"
                            .formatted(it.value(), label, example(it));
            case "number" ->
                    "‘%s’ bij ‘%s’ is geen getal. Schrijf het in cijfers, met een komma voor de decimalen."
                            .formatted(it.value(), label);
            default -> null;
        };
    }

    private static String limited(RejectedValue it, String label, String beyond) {
        return "‘%s’ is %s; het kan niet %s %s zijn."
                .formatted(
                        label, it.value().replace('.', ','), beyond, it.limit().replace('.', ','));
    }

    private static String example(RejectedValue it) {
        return it.example().isEmpty() ? "" : " Een voorbeeld: %s.".formatted(it.example());
    }

    /** "Gebied, code", "Indicatoren, nummer 2, drempel". */
    private static String label(List<String> path) {
        var words = new ArrayList<String>();
        for (var step : path) {
            var word =
                    INDEX.matcher(step).matches()
                            ? "nummer %d".formatted(Integer.parseInt(step) + 1)
                            : SchemaForm.label(step);
            words.add(
                    words.isEmpty()
                            ? word
                            : word.substring(0, 1).toLowerCase(SchemaForm.DUTCH)
                                    + word.substring(1));
        }
        return String.join(", ", words);
    }
}
