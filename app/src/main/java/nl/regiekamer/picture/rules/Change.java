package nl.regiekamer.picture.rules;

import nl.regiekamer.analysis.rates.RateComparison;
import nl.regiekamer.analysis.testing.EstimateDifference;
import nl.regiekamer.analysis.testing.PublishedEstimate;

/**
 * Whether a later figure differs demonstrably from an earlier one (p &lt; 0.05, two-sided): by the
 * exact conditional test for counts, by the published margins for estimates.
 *
 * @param from the earlier figure
 * @param to the later figure
 * @param pValue chance of a difference at least this large if nothing changed
 */
public record Change(Measurement from, Measurement to, double pValue) {

    private static final double LEVEL = 0.95;

    /**
     * @throws IllegalArgumentException when the figures cannot be compared: {@link #canCompare}
     */
    public static Change between(Measurement from, Measurement to) {
        if (!canCompare(from, to)) {
            throw new IllegalArgumentException("%s and %s cannot be compared".formatted(from, to));
        }
        var before = from.observed();
        var after = to.observed();
        if (before != null && after != null) {
            return new Change(from, to, RateComparison.between(after, before, LEVEL).pValue());
        }
        return new Change(
                from, to, EstimateDifference.between(estimate(from), estimate(to)).pValue());
    }

    /** Both are rates or counts with a margin, and no break lies between them. */
    public static boolean canCompare(Measurement from, Measurement to) {
        return from.isComparable() && to.isComparable() && from.segment() == to.segment();
    }

    private static PublishedEstimate estimate(Measurement figure) {
        var interval = figure.interval();
        if (interval == null) {
            throw new IllegalArgumentException("no margin in " + figure);
        }
        return new PublishedEstimate(figure.value(), (interval.high() - interval.low()) / 2);
    }

    public boolean isDemonstrable() {
        return pValue < 1 - LEVEL;
    }

    public boolean isUp() {
        return to.value() > from.value();
    }
}
