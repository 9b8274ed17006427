package nl.regiekamer.analysis.regression;

import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/** Counts with the offset of their expectation, checked once, and what a table saves them. */
final class Counts {

    private static final int TABLE = 4096;
    private static final double[] LOG = new double[TABLE];
    private static final double[] LOG_FACTORIAL = new double[TABLE];

    static {
        for (var k = 1; k < TABLE; k++) {
            LOG[k] = Math.log(k);
            LOG_FACTORIAL[k] = Gamma.logGamma(k + 1.0);
        }
    }

    final double[] values;

    /** Zero everywhere when there is none. */
    final double @Nullable [] offset;

    private final double sum;

    private Counts(double[] values, double @Nullable [] offset) {
        this.values = values;
        this.offset = offset;
        var total = 0.0;
        for (var i = 0; i < values.length; i++) {
            var count = values[i];
            if (!(count >= 0) || count > 1e15) {
                throw new IllegalArgumentException(
                        "A count is a number from 0 to 1e15, got %s in row %d."
                                .formatted(count, i + 1));
            }
            total += count;
        }
        sum = total;
    }

    static Counts of(double[] values, double[] offset) {
        if (offset.length != 0 && offset.length != values.length) {
            throw new IllegalArgumentException(
                    "%d counts have %d offsets.".formatted(values.length, offset.length));
        }
        for (var i = 0; i < offset.length; i++) {
            if (!Double.isFinite(offset[i])) {
                throw new IllegalArgumentException(
                        "An offset is a finite number (the log of an exposure above 0), got %s in row %d."
                                .formatted(offset[i], i + 1));
            }
        }
        return new Counts(values, offset.length == 0 ? null : offset);
    }

    int size() {
        return values.length;
    }

    double sum() {
        return sum;
    }

    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }

    Counts every(int stride) {
        return new Counts(
                Design.thin(values, stride), offset == null ? null : Design.thin(offset, stride));
    }

    /** The natural logarithm; 0 for 0, where it only ever stands times 0. */
    static double log(double count) {
        var whole = (int) count;
        if (whole == count && whole < TABLE) {
            return LOG[whole];
        }
        return Math.log(count);
    }

    static double logFactorial(double count) {
        var whole = (int) count;
        return whole == count && whole < TABLE ? LOG_FACTORIAL[whole] : Gamma.logGamma(count + 1);
    }
}
