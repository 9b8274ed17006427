package nl.regiekamer.area;

import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The municipality, a wijk or a buurt in the division of a year.
 *
 * @param code CBS code
 * @param name as residents say it, without the number of the wijk
 * @param parent the wijk of a buurt, the municipality of a wijk; null for the municipality
 * @param year year of the division
 * @source CBS, Wijk- en buurtindeling
 */
public record Area(AreaCode code, String name, @Nullable AreaCode parent, int year) {

    public AreaCode.Level level() {
        return code.level();
    }

    public boolean isWijk() {
        return level() == AreaCode.Level.WIJK;
    }

    public boolean isBuurt() {
        return level() == AreaCode.Level.BUURT;
    }

    /** The two digits by which the municipality numbers its wijken, or a wijk its buurten. */
    public String number() {
        return code.value().substring(code.value().length() - 2);
    }

    /** Where the page of this area is; the municipality has the list of wijken. */
    public String path() {
        return switch (level()) {
            case WIJK -> "/wijken/" + code;
            case BUURT -> "/wijken/%s/%s".formatted(code.wijk(), code);
            default -> "/wijken";
        };
    }

    /** Whether the other area is this one or lies in it, by their codes. */
    public boolean covers(AreaCode other) {
        return covers(code, other);
    }

    /** Whether one area is another, or holds it. */
    public static boolean covers(AreaCode outer, AreaCode inner) {
        return switch (outer.level()) {
            case COUNTRY -> true;
            case MUNICIPALITY ->
                    inner.level() != AreaCode.Level.COUNTRY && inner.municipality().equals(outer);
            case WIJK ->
                    inner.equals(outer)
                            || (inner.level() == AreaCode.Level.BUURT
                                    && inner.wijk().equals(outer));
            case BUURT -> inner.equals(outer);
        };
    }
}
