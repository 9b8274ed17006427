package nl.regiekamer.picture.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiekamer.platform.web.Dutch;

/**
 * Five shades for values on a map. The limits are round numbers near the quintiles, so that each
 * shade is used and a reader can remember them.
 *
 * @param limits four, rising
 */
record Shades(List<Double> limits, int decimals) {

    static Shades of(List<Double> values, int decimals) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var lowest = sorted.length == 0 ? 0 : sorted[0];
        var limits = new ArrayList<Double>();
        for (var quintile = 1; quintile <= 4; quintile++) {
            var limit = round(quantile(sorted, quintile / 5.0));
            var highest = limits.isEmpty() ? lowest : limits.getLast();
            if (limit > highest) {
                limits.add(limit);
            }
        }
        return new Shades(List.copyOf(limits), decimals);
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        var place = (int) Math.min(sorted.length - 1.0, Math.floor(share * sorted.length));
        return Arrays.stream(sorted).skip(place).findFirst().orElse(0);
    }

    /** Two digits that count, the second a zero or five. */
    private static double round(double value) {
        if (value <= 0) {
            return 0;
        }
        var unit = Math.pow(10, Math.floor(Math.log10(value)) - 1) * 5;
        return Math.round(value / unit) * unit;
    }

    /** Class of the stylesheet, {@code f1} to {@code f5}. */
    String style(double value) {
        var shade = 1 + (int) limits.stream().filter(limit -> value >= limit).count();
        return "f" + shade;
    }

    /** "minder dan 25", "25 tot 40", …, "90 of meer". */
    List<String> words() {
        var words = new ArrayList<String>();
        for (var i = 0; i <= limits.size(); i++) {
            if (limits.isEmpty()) {
                words.add("alle waarden");
            } else if (i == 0) {
                words.add("minder dan " + number(limits.getFirst()));
            } else if (i == limits.size()) {
                words.add(number(limits.getLast()) + " of meer");
            } else {
                words.add(number(limits.get(i - 1)) + " tot " + number(limits.get(i)));
            }
        }
        return words;
    }

    private String number(double limit) {
        var own = 0;
        for (var rest = limit; own < 6 && Math.abs(rest - Math.rint(rest)) > 1e-6; rest *= 10) {
            own++;
        }
        return Dutch.number(limit, limit >= 10 ? 0 : Math.max(decimals, own));
    }
}
