package nl.regiekamer.area.rules;

/**
 * Something in a file with areas that its supplier should mend; the import goes on without it.
 *
 * @param severity what it means for the result
 * @param where the file, area or feature that it is about
 * @param problem Dutch: what is wrong, with its values
 * @param advice Dutch: what to do, or what the import made of it
 */
public record AreaIssue(Severity severity, String where, String problem, String advice) {

    /** What an issue means for the result. */
    public enum Severity {
        /** Worth knowing; nothing is lost. */
        NOTE,
        /** The import mended it, and the supplier should too. */
        MENDED,
        /** Something was left out, or nothing could be made. */
        LEFT_OUT
    }

    public static AreaIssue note(String where, String problem, String advice) {
        return new AreaIssue(Severity.NOTE, where, problem, advice);
    }

    public static AreaIssue mended(String where, String problem, String advice) {
        return new AreaIssue(Severity.MENDED, where, problem, advice);
    }

    public static AreaIssue leftOut(String where, String problem, String advice) {
        return new AreaIssue(Severity.LEFT_OUT, where, problem, advice);
    }

    /** All of it as one text of two lines. */
    public String message() {
        return "%s: %s\n%s".formatted(where, problem, advice);
    }
}
