package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * What was counted, and among how many: 26 burglaries among 1,840 homes in a year.
 *
 * @param count events, 0 to 2^53; need not be whole (a count that its source rounded, or a mean)
 * @param exposure inhabitants, homes, jobs or visitors, times the years counted; 0 or more. With an
 *     exposure of 0 there is a count but no rate.
 */
public record Observed(double count, double exposure) {

    private static final double LARGEST = 1L << 53;

    public Observed {
        Arguments.notNegative("The count", count);
        Arguments.notNegative("The exposure", exposure);
        if (count > LARGEST || exposure > LARGEST) {
            throw new IllegalArgumentException(
                    "Counts and exposures go up to 2^53, beyond which a double cannot count; got %s and %s."
                            .formatted(count, exposure));
        }
    }

    /** Events per unit of exposure; NaN without exposure. */
    public double rate() {
        return exposure == 0 ? Double.NaN : count / exposure;
    }

    /**
     * What is left when a part is taken out: the city without one of its areas.
     *
     * @throws IllegalArgumentException if the part holds more than the whole, as can happen when
     *     the figures come from different sources or were rounded apart
     */
    public Observed without(Observed part) {
        if (part.count > count || part.exposure > exposure) {
            throw new IllegalArgumentException(
                    """
                    A part cannot hold more than the whole: %s of %s events, %s of %s exposure.
                    Maybe the figures come from different sources or years.\
                    """
                            .formatted(part.count, count, part.exposure, exposure));
        }
        return new Observed(count - part.count, exposure - part.exposure);
    }
}
