package nl.regiekamer.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.regiekamer.platform.time.TownTime;

/** Numbers, dates and lists as Dutch readers write them: 1.234,5; −3; 23-11-2026; 16.42 uur. */
public final class Dutch {

    /** The municipality's own time. */
    public static final ZoneId ZONE = TownTime.ZONE;

    private static final Locale LOCALE = Locale.of("nl", "NL");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d-M-uuuu", LOCALE);
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("EEEE d-M-uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", LOCALE);

    private Dutch() {}

    /** A number with the given decimals, points between thousands and a real minus sign. */
    public static String number(double value, int decimals) {
        var rounded =
                BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        var negative = rounded.startsWith("-");
        var digits = negative ? rounded.substring(1) : rounded;
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var text = new StringBuilder(digits.length() + 6);
        for (var i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(digits, point + 1, digits.length());
        }
        var isZero = value == 0 || digits.chars().allMatch(c -> c == '0' || c == '.');
        return negative && !isZero ? "−" + text : text.toString();
    }

    public static String count(long value) {
        return number(value, 0);
    }

    /** "1 cijfer", "1.234 cijfers". */
    public static String count(long value, String one, String more) {
        return count(value) + " " + (value == 1 ? one : more);
    }

    /** "30,1–38,2". */
    public static String range(double low, double high, int decimals) {
        return number(low, decimals) + "–" + number(high, decimals);
    }

    /** "23-11-2026". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "maandag 23-11-2026". */
    public static String longDate(LocalDate day) {
        return LONG_DATE.format(day);
    }

    /** "23-11-2026, 16.42 uur". */
    public static String moment(Instant moment) {
        var local = moment.atZone(ZONE);
        return DATE.format(local) + ", " + TIME.format(local) + " uur";
    }

    /** "a, b en c"; empty for none. */
    public static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default ->
                    String.join(", ", items.subList(0, items.size() - 1))
                            + " en "
                            + items.getLast();
        };
    }

    /** The text with its first letter in upper case; "'t Hout" and digits stay. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(LOCALE) + text.substring(1);
    }
}
