package nl.regiekamer.platform.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of a number of things are there: a square for each.
 *
 * @param units the squares, full ones first
 * @param width width of a square, in per cent
 * @param label the same in words
 */
public record Coverage(List<Unit> units, String width, String label) {

    /** One square: its place and its style. */
    public record Unit(String x, String style) {}

    public Coverage {
        units = List.copyOf(units);
    }

    public static Coverage of(int full, int half, int total, String label) {
        var units = new ArrayList<Unit>();
        for (var i = 0; i < total; i++) {
            var style = i < full ? "unit-full" : i < full + half ? "unit-half" : "unit-none";
            units.add(new Unit(Axis.percent(100.0 * i / total), style));
        }
        return new Coverage(units, Axis.percent(80.0 / total), label);
    }
}
