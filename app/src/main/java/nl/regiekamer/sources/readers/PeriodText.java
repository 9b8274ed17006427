package nl.regiekamer.sources.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.kernel.Period;

/**
 * Periods as sources write them: a year, CBS codes (2023JJ00, 2024KW02, 2024MM11), a day in figures
 * or in Dutch words.
 *
 * @source CBS StatLine, codes of the dimension Perioden
 */
public final class PeriodText {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\.0)?");
    private static final Pattern CODE = Pattern.compile("(\\d{4})(JJ|HJ|KW|MM)(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T00:00.*)?");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2}) ([a-z]+) (\\d{4})");

    private static final Map<String, Integer> MONTHS =
            IntStream.rangeClosed(1, 12)
                    .boxed()
                    .collect(Collectors.toMap(PeriodText::monthName, month -> month));

    private PeriodText() {}

    /** The period, or empty where the text is none. */
    public static Optional<Period> read(String cell) {
        var text = cell.strip();
        try {
            return inCode(text).or(() -> inFigures(text)).or(() -> inWords(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> inCode(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) {
            var number = Integer.parseInt(year.group(1));
            return number >= 1900 && number <= 2200
                    ? Optional.of(Period.year(number))
                    : Optional.empty();
        }
        var code = CODE.matcher(text);
        if (!code.matches()) {
            return Optional.empty();
        }
        var part = Integer.parseInt(code.group(3));
        var start = LocalDate.of(Integer.parseInt(code.group(1)), 1, 1);
        return switch (code.group(2)) {
            case "JJ" -> Optional.of(new Period(start, start.plusYears(1)));
            case "HJ" -> months(start, part, 6);
            case "KW" -> months(start, part, 3);
            default -> months(start, part, 1);
        };
    }

    private static Optional<Period> months(LocalDate year, int part, int length) {
        if (part < 1 || part > 12 / length) {
            return Optional.empty();
        }
        var from = year.plusMonths((part - 1L) * length);
        return Optional.of(new Period(from, from.plusMonths(length)));
    }

    private static Optional<Period> inFigures(String text) {
        var month = MONTH.matcher(text);
        if (month.matches()) {
            var from = LocalDate.of(number(month.group(1)), number(month.group(2)), 1);
            return Optional.of(new Period(from, from.plusMonths(1)));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        var dutch = DUTCH.matcher(text);
        return dutch.matches()
                ? day(dutch.group(3), number(dutch.group(2)), dutch.group(1))
                : Optional.empty();
    }

    private static Optional<Period> inWords(String text) {
        var words = WORDS.matcher(text.toLowerCase(java.util.Locale.ROOT));
        if (!words.matches() || !MONTHS.containsKey(words.group(2))) {
            return Optional.empty();
        }
        return day(words.group(3), MONTHS.getOrDefault(words.group(2), 1), words.group(1));
    }

    private static Optional<Period> day(String year, int month, String day) {
        return Optional.of(Period.day(LocalDate.of(number(year), month, number(day))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String monthName(int month) {
        return java.time.Month.of(month)
                .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.of("nl", "NL"));
    }
}
