package nl.regiekamer.picture.rules;

import java.util.Optional;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One value of an indicator, for an area in a period.
 *
 * @param area which area
 * @param period over which days; null when the source does not say
 * @param value in the indicator's unit
 * @param interval 95% margin in the same unit; null when none is known
 * @param observed count and exposure behind it; null for figures that are no counts, and for a
 *     count of which nobody knows among how many. The exposure is 0 where nobody lives, and 1 for a
 *     count that is never a rate
 * @param countOnly whether too few people live there for a rate: the value is then the count alone
 * @param qualifier how the source weakens it: "ongeveer", "bijna"; empty for not
 * @param segment figures of one segment may be compared; a break raises the number
 * @param table the source's table
 */
public record Measurement(
        AreaCode area,
        @Nullable Period period,
        double value,
        @Nullable Interval interval,
        @Nullable Observed observed,
        boolean countOnly,
        String qualifier,
        int segment,
        String table) {

    /** The year, where the period is one or lies in one. */
    public Optional<Integer> findYear() {
        return Optional.ofNullable(period).map(days -> days.from().getYear());
    }

    /** "2022", or words where the year is not known. */
    public String yearInWords() {
        return findYear().map(String::valueOf).orElse("jaar onbekend");
    }

    /** How many were counted; empty for figures that are no counts. */
    public Optional<Double> findCount() {
        if (observed != null) {
            return Optional.of(observed.count());
        }
        return countOnly ? Optional.of(value) : Optional.empty();
    }

    /** Whether it was counted and nobody knows among how many. */
    public boolean isAmongUnknown() {
        return countOnly && observed == null;
    }

    /** Whether a margin is known, without which no difference can be judged. */
    public boolean hasMargin() {
        return interval != null;
    }

    /** Whether it may stand in a test or a ranking of rates. */
    public boolean isComparable() {
        return !countOnly && interval != null;
    }

    public Measurement inSegment(int number) {
        return new Measurement(
                area, period, value, interval, observed, countOnly, qualifier, number, table);
    }
}
