package nl.regiekamer.analysis.effect;

/**
 * Incidents of one area before and after a measure.
 *
 * @param before 0 or more
 * @param after 0 or more
 */
public record BeforeAfter(double before, double after) {

    /** An area that was not counted, or that there is none of. */
    public static final BeforeAfter NOTHING = new BeforeAfter(0, 0);

    public BeforeAfter {
        if (!(before >= 0 && after >= 0) || Double.isInfinite(before) || Double.isInfinite(after)) {
            throw new IllegalArgumentException(
                    "Incidents are numbers of 0 or more, got %s and %s.".formatted(before, after));
        }
    }
}
