package nl.regiekamer.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole cents.
 *
 * @param cents may be negative
 */
public record Euro(long cents) implements Comparable<Euro> {

    public static Euro of(long euros) {
        return new Euro(Math.multiplyExact(euros, 100L));
    }

    public Euro plus(Euro other) {
        return new Euro(Math.addExact(cents, other.cents));
    }

    /** A share of this amount, rounded to the cent as told. */
    public Euro dividedBy(long parts, RoundingMode rounding) {
        return new Euro(
                BigDecimal.valueOf(cents)
                        .divide(BigDecimal.valueOf(parts), 0, rounding)
                        .longValueExact());
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }
}
