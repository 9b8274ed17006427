package nl.regiekamer.analysis.rates;

/** Refuses numbers with which the methods of this package mean nothing. */
final class Checks {

    private Checks() {}

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "A %s is a number of 0 or more, got %s.".formatted(name, value));
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "A %s is a number above 0, got %s.".formatted(name, value));
        }
    }

    /** The probability left in each tail by a two-sided confidence level. */
    static double tailOf(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A confidence level lies between 0 and 1, got %s.\nMaybe 95 was meant as 0.95."
                            .formatted(level));
        }
        return (1 - level) / 2;
    }
}
