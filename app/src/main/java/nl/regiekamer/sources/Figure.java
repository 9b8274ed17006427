package nl.regiekamer.sources;

import java.util.UUID;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One published value of one series, in one area and one period.
 *
 * <p>What is not published is absent: never a figure with zero.
 *
 * @param series what is measured
 * @param area where, in the division that the source used
 * @param period when; null where the source gives no year
 * @param value in the measure's own unit
 * @param margin published margin; null where none is published
 * @param qualifier the source's own reserve, such as "ongeveer" or "bijna"; null for none
 * @param delivery the delivery that brought it
 */
public record Figure(
        SeriesKey series,
        AreaCode area,
        @Nullable Period period,
        double value,
        @Nullable Margin margin,
        @Nullable String qualifier,
        UUID delivery) {

    /** Reserve of a count that was divided between areas by shares: an estimate. */
    public static final String CONVERTED = "omgerekend";

    /** Reserve of a count of areas that were merged: their counts added, still a full count. */
    public static final String ADDED = "opgeteld";

    /**
     * Whether the value stands as it was counted. A source's own reserve, or a division by shares,
     * makes it an estimate.
     */
    public boolean isExact() {
        return qualifier == null || qualifier.isEmpty() || qualifier.equals(ADDED);
    }

    /** The range that the source itself publishes around its value; low is not above high. */
    public record Margin(double low, double high) {

        public Margin {
            if (!(low <= high)) {
                throw new IllegalArgumentException(
                        "A margin runs from low to high, got %s to %s.".formatted(low, high));
            }
        }
    }
}
