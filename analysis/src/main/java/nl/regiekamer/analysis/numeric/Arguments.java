package nl.regiekamer.analysis.numeric;

/** Refuses arguments with which a method means nothing, naming the argument and its value. */
public final class Arguments {

    private Arguments() {}

    /** A number that is neither infinite nor NaN. */
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a finite number, got %s.".formatted(name, value));
        }
        return value;
    }

    /** A finite number of 0 or more. */
    public static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a number of 0 or more, got %s.".formatted(name, value));
        }
        return value;
    }

    /** A finite number above 0. */
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a number above 0, got %s.".formatted(name, value));
        }
        return value;
    }

    /** The probability left in each tail by a two-sided confidence level between 0 and 1. */
    public static double tailOf(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A confidence level lies between 0 and 1, got %s.\nMaybe 95 was meant as 0.95."
                            .formatted(level));
        }
        return (1 - level) / 2;
    }

    /** As many elements as expected. */
    public static void length(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    "%s must hold %d elements, got %d.".formatted(name, expected, length));
        }
    }

    /** At least one element. */
    public static void notEmpty(String name, int length) {
        if (length == 0) {
            throw new IllegalArgumentException("%s holds no element.".formatted(name));
        }
    }

    /** Finite numbers only; the message says which element is not. */
    public static void allFinite(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                finite("%s, element %d,".formatted(name, i), values[i]);
            }
        }
    }

    /** Finite numbers of 0 or more; the message says which element is not. */
    public static void allNotNegative(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                notNegative("%s, element %d,".formatted(name, i), values[i]);
            }
        }
    }

    /** Finite numbers above 0; the message says which element is not. */
    public static void allPositive(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] > 0) || Double.isInfinite(values[i])) {
                positive("%s, element %d,".formatted(name, i), values[i]);
            }
        }
    }
}
