package nl.regiekamer.platform.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it.
 *
 * @param kind what sort of value the file itself says it is; in CSV all is text
 * @param text the value: a number with a decimal point, a date as {@code 2026-03-01}, else as typed
 * @param formula whether it was worked out; the value is then the one that the file kept
 */
public record GridCell(Kind kind, String text, boolean formula) {

    /** What sort of value a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed or kept no outcome; the text is what the cell shows. */
        ERROR
    }

    /** A cell without a value. */
    public static final GridCell EMPTY = new GridCell(Kind.EMPTY, "", false);

    private static final Pattern QUOTED = Pattern.compile("\\[[^]]*]|\"[^\"]*\"");
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_DAY = 2_958_465; // 31-12-9999

    /** A cell of text; spaces alone are no value. */
    public static GridCell ofText(String text) {
        var clean = clean(text);
        return clean.isEmpty() ? EMPTY : new GridCell(Kind.TEXT, clean, false);
    }

    static GridCell of(Cell cell) {
        var raw = cell.getRawValue();
        var formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR || (formula && isError(raw))) {
            return new GridCell(Kind.ERROR, raw == null ? "" : raw, formula);
        }
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return EMPTY;
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> ofNumber(number, cell, formula);
            case Boolean truth -> new GridCell(Kind.TEXT, truth ? "ja" : "nee", formula);
            case null, default -> {
                var text = clean(String.valueOf(cell.getValue()));
                yield text.isEmpty() ? EMPTY : new GridCell(Kind.TEXT, text, formula);
            }
        };
    }

    private static GridCell ofNumber(BigDecimal number, Cell cell, boolean formula) {
        var day = number.longValue();
        if (isDateFormat(cell.getDataFormatString()) && day > 0 && day <= LAST_DAY) {
            return new GridCell(Kind.DATE, DAY_ZERO.plusDays(day).toString(), formula);
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new GridCell(Kind.NUMBER, plain, formula);
    }

    /** Whether a format of a cell shows a day: it has a d or y outside quotes. */
    public static boolean isDateFormat(@Nullable String format) {
        return format != null
                && QUOTED.matcher(format)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[dy].*");
    }

    /** A formula without an outcome was never worked out: nobody knows what it says. */
    private static boolean isError(@Nullable String raw) {
        return raw == null || raw.isBlank() || ERROR.matcher(raw).matches();
    }

    /** Without control characters, which a database refuses and a terminal obeys. */
    private static String clean(String text) {
        var start = text.strip();
        if (start.chars().noneMatch(Character::isISOControl)) {
            return start;
        }
        return start.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
