package nl.regiekamer.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code by which Statistics Netherlands (CBS) names a country, municipality, wijk or buurt:
 * {@code NL00}, {@code GM0100}, {@code WK010018}, {@code BU01001809}.
 *
 * <p>The code alone does not say of which year the division is; who stores it, stores the year
 * beside it.
 *
 * @param value without the trailing spaces that CBS delivers
 * @source CBS, Wijk- en buurtindeling
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    /** The levels of the CBS division, from large to small. */
    public enum Level {
        COUNTRY,
        MUNICIPALITY,
        WIJK,
        BUURT
    }

    private static final Pattern FORM = Pattern.compile("NL\\d{2}|GM\\d{4}|WK\\d{6}|BU\\d{8}");

    public AreaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "'%s' is no CBS area code.\nMaybe GM0100, WK010018 or BU01001809 was meant."
                            .formatted(value));
        }
    }

    /** Whether the text has the form of a code; it says nothing about existence. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads a code as CBS delivers it: with trailing spaces, in either case. */
    public static AreaCode of(String delivered) {
        return new AreaCode(delivered.strip().toUpperCase(Locale.ROOT));
    }

    public Level level() {
        return switch (value.substring(0, 2)) {
            case "NL" -> Level.COUNTRY;
            case "GM" -> Level.MUNICIPALITY;
            case "WK" -> Level.WIJK;
            default -> Level.BUURT;
        };
    }

    /**
     * The municipality in which a wijk or buurt lies, read from its own digits; a municipality is
     * its own. A country has none and throws {@link IllegalStateException}.
     */
    public AreaCode municipality() {
        if (level() == Level.COUNTRY) {
            throw new IllegalStateException(value + " is a country and lies in no municipality.");
        }
        return new AreaCode("GM" + value.substring(2, 6));
    }

    /** Whether this is the municipality, or lies in it by its own digits; a country does not. */
    public boolean isIn(AreaCode municipality) {
        return level() != Level.COUNTRY && value.regionMatches(2, municipality.value, 2, 4);
    }

    /** The wijk of a buurt, read from its own digits; throws when this is no buurt. */
    public AreaCode wijk() {
        if (level() != Level.BUURT) {
            throw new IllegalStateException(value + " is no buurt and lies in no wijk.");
        }
        return new AreaCode("WK" + value.substring(2, 8));
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
