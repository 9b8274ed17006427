package nl.regiekamer.platform.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spread of some values on one small line: a tick for each, a long one for the whole.
 *
 * @param ticks places of the values
 * @param whole place of the whole's value; null when it is unknown or outside the spread
 */
public record Strip(List<String> ticks, @Nullable String whole) {

    public Strip {
        ticks = List.copyOf(ticks);
    }

    public static Strip of(List<Double> values, @Nullable Double whole) {
        if (values.isEmpty()) {
            return new Strip(List.of(), null);
        }
        var low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Strip(
                values.stream().map(value -> place(value, low, high)).toList(),
                whole != null && whole >= low && whole <= high ? place(whole, low, high) : null);
    }

    private static String place(double value, double low, double high) {
        return Axis.percent(4 + 92 * (high > low ? (value - low) / (high - low) : 0.5));
    }
}
