package nl.regiekamer.platform.sheets;

/**
 * Why a line is refused.
 *
 * @param column its Dutch name; empty when it concerns the whole line
 * @param reason Dutch: what is wrong, with its value
 * @param advice Dutch: what to do
 */
public record RowFault(String column, String reason, String advice) {

    /** A fault of the whole line. */
    public static RowFault ofLine(String reason, String advice) {
        return new RowFault("", reason, advice);
    }
}
