package nl.regiekamer.platform.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and days that somebody typed as text, read only where no other reading is possible. */
final class TypedText {

    private static final Pattern COMMA =
            Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,15})(,\\d{1,10})?");
    private static final Pattern ONE_GROUP = Pattern.compile("-?\\d{1,3}\\.\\d{3}");
    private static final Pattern POINT = Pattern.compile("-?\\d{1,15}\\.\\d{1,10}");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})\\s+([a-z]{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
    private static final List<String> MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december");

    private static final int MONTHS_IN_YEAR = 12;
    private static final String WRITE_A_DAY =
            "Schrijf dag, maand en jaar met streepjes, zoals 1-3-2026, of geef de cel de opmaak Datum.";

    private TypedText() {}

    /** What a text says. */
    sealed interface Reading {}

    /** A number with a decimal point, or a day as {@code 2026-03-01}. */
    record Good(String value) implements Reading {}

    /** A text that says nothing, or more than one thing. */
    record Bad(String reason, String advice) implements Reading {}

    static Reading number(String typed) {
        var text = typed.replace('−', '-').replace("\u00A0", "").replace(" ", "");
        if (ONE_GROUP.matcher(text).matches()) {
            return new Bad(
                    "'%s' kan duizenden of decimalen betekenen.".formatted(typed),
                    "Schrijf het zonder punt (1234), of met een komma voor decimalen (1,234).");
        }
        if (COMMA.matcher(text).matches()) {
            return new Good(plain(text.replace(".", "").replace(',', '.')));
        }
        return POINT.matcher(text).matches()
                ? new Good(plain(text))
                : new Bad(
                        "'%s' is geen getal.".formatted(typed),
                        "Schrijf alleen cijfers, zonder eenheid, met een komma voor decimalen.");
    }

    private static String plain(String digits) {
        var number = new BigDecimal(digits);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Reading date(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(typed, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            return day(typed, number(words, 3), month(words.group(2)), number(words, 1));
        }
        var dutch = DUTCH.matcher(text);
        if (dutch.matches()) {
            return dutch(typed, dutch);
        }
        return SHORT_YEAR.matcher(text).matches()
                ? new Bad("'%s' heeft een jaar van twee cijfers.".formatted(typed), WRITE_A_DAY)
                : new Bad("'%s' is geen datum.".formatted(typed), WRITE_A_DAY);
    }

    /** With a slash, programs in English put the month first: it may be read one way only. */
    private static Reading dutch(String typed, Matcher form) {
        var first = number(form, 1);
        var second = number(form, 3);
        if (form.group(2).equals("/")
                && first != second
                && first <= MONTHS_IN_YEAR
                && second <= MONTHS_IN_YEAR) {
            return new Bad(
                    "'%s' kan %d %s of %d %s zijn."
                            .formatted(
                                    typed,
                                    first,
                                    MONTHS.get(second - 1),
                                    second,
                                    MONTHS.get(first - 1)),
                    WRITE_A_DAY);
        }
        return day(typed, number(form, 4), second, first);
    }

    private static Reading day(String typed, int year, int month, int day) {
        try {
            return new Good(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException notThere) {
            return new Bad("De dag '%s' bestaat niet.".formatted(typed), WRITE_A_DAY);
        }
    }

    private static int month(String word) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(word) || (word.equals("mrt") && i == 2)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
