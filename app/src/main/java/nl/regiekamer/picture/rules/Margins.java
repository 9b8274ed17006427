package nl.regiekamer.picture.rules;

import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;
import org.jspecify.annotations.Nullable;

/** The 95% interval of a count (exact Poisson), also for counts that the source rounded. */
public final class Margins {

    private static final double LEVEL = 0.95;

    private Margins() {}

    /** Of a rate: the interval of the count, over its exposure. */
    public static Interval ofRate(Observed observed, double per, @Nullable Integer roundedTo) {
        return ofCount(observed.count(), roundedTo).times(per / observed.exposure());
    }

    /** Of a count. */
    public static Interval ofCount(double count, @Nullable Integer roundedTo) {
        return roundedTo == null
                ? PoissonInterval.exact(count, LEVEL)
                : PoissonInterval.ofRounded(count, roundedTo, LEVEL);
    }
}
