package nl.regiekamer.sources.readers;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as sources write them. */
public final class NumberText {

    /** Signs with which publishers say that a figure is not there. */
    private static final Set<String> NOT_PUBLISHED =
            Set.of("", ".", "..", "-", "x", "nan", "na", "null", "nb", "n.b.", "geen cijfer");

    private static final Pattern COMMA = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern POINT = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?");

    private NumberText() {}

    /** Whether the source says that this figure is not published; zero is published. */
    public static boolean isUnpublished(String cell) {
        return cell.isEmpty() || NOT_PUBLISHED.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The number in a cell, or empty where it is none.
     *
     * @param decimalSign comma (then points may stand between thousands) or point
     */
    public static OptionalDouble read(String cell, char decimalSign) {
        var text = cell.strip();
        if (text.startsWith("−")) {
            text = "-" + text.substring(1);
        }
        if (text.length() > 40) {
            return OptionalDouble.empty();
        }
        if (decimalSign == ',') {
            return COMMA.matcher(text).matches()
                    ? OptionalDouble.of(Double.parseDouble(text.replace(".", "").replace(',', '.')))
                    : OptionalDouble.empty();
        }
        return isPlain(text) || POINT.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Digits alone: nearly every cell, and not worth a regular expression. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
