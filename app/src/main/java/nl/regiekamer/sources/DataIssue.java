package nl.regiekamer.sources;

/**
 * Something wrong or remarkable in delivered data, said so that the supplier can mend it.
 *
 * @param severity what it cost
 * @param line line of the file or row of the reply, from 1; 0 when it concerns the whole
 * @param field column or dimension; empty when it concerns the whole row
 * @param value as delivered, shortened; empty when there is none
 * @param reason Dutch: what is wrong
 * @param advice Dutch: what to do
 */
public record DataIssue(
        Severity severity, long line, String field, String value, String reason, String advice) {

    /** What an issue cost. */
    public enum Severity {
        /** Read all the same. */
        NOTE("opmerking"),
        /** Taken, and so far from what is known that somebody should look at it. */
        UNLIKELY("onwaarschijnlijk, wel opgenomen"),
        /** One value of the row was not taken. */
        VALUE_REFUSED("waarde niet opgenomen"),
        /** The row was not taken. */
        ROW_REFUSED("rij niet opgenomen");

        private final String words;

        Severity(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final int LONGEST_VALUE = 200;

    public DataIssue {
        value = shown(value);
        field = shown(field);
        reason = reason.replace("\0", "");
        advice = advice.replace("\0", "");
    }

    public static DataIssue note(
            long line, String field, String value, String reason, String advice) {
        return new DataIssue(Severity.NOTE, line, field, value, reason, advice);
    }

    public static DataIssue value(
            long line, String field, String value, String reason, String advice) {
        return new DataIssue(Severity.VALUE_REFUSED, line, field, value, reason, advice);
    }

    public static DataIssue row(
            long line, String field, String value, String reason, String advice) {
        return new DataIssue(Severity.ROW_REFUSED, line, field, value, reason, advice);
    }

    /** Without control characters, and no longer than a reader needs to find it. */
    private static String shown(String text) {
        var clean =
                text.codePoints().anyMatch(Character::isISOControl)
                        ? text.codePoints()
                                .map(c -> Character.isISOControl(c) ? ' ' : c)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString()
                        : text;
        return clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE) + "…";
    }
}
