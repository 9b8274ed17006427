package nl.regiekamer.analysis.testing;

/**
 * A figure from a sample, with the margin that its source published: 27.4 % ± 1.9 feels unsafe.
 *
 * @param value in its own unit (percentage points, a score)
 * @param margin95 half the width of the 95 % interval, in the same unit, above 0. A margin of 0 is
 *     a rounded or a missing one: treat the margin as not published.
 */
public record PublishedEstimate(double value, double margin95) {

    public PublishedEstimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate is a number, got %s.".formatted(value));
        }
        if (!(margin95 > 0) || Double.isInfinite(margin95)) {
            throw new IllegalArgumentException(
                    "A margin is a number above 0, got %s.\nMaybe no margin was published."
                            .formatted(margin95));
        }
    }
}
