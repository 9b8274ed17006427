package nl.regiekamer.analysis.effect;

/**
 * Aoristic spread: an incident that happened somewhere between two moments counts in each part of
 * time for the share of its interval that lies in there.
 *
 * <p>The shares of an incident add up to 1. An incident whose moment is known (interval of length
 * 0) counts whole in the part of that moment. Assumes that each moment of the interval is equally
 * likely, which flattens a peak: long intervals say little about the hour.
 *
 * @source Ratcliffe and McCullagh (1998), Aoristic crime analysis, International Journal of
 *     Geographical Information Science 12, 751-764; Ratcliffe (2002), Aoristic signatures and the
 *     spatio-temporal analysis of high volume crime patterns, Journal of Quantitative Criminology
 *     18, 23-43
 */
public final class Aoristic {

    private Aoristic() {}

    /**
     * Spreads incidents over parts of a line of time.
     *
     * @param from beginning of each interval, in any unit
     * @param to end of each, not before its beginning
     * @param start where the first part begins
     * @param width length of a part, above 0
     * @param parts how many, 1 or more
     * @return incidents per part; what lies outside of all parts is left out
     */
    public static double[] line(double[] from, double[] to, double start, double width, int parts) {
        check(from, to, width, parts);
        var sums = new double[parts];
        for (var i = 0; i < from.length; i++) {
            addToLine(sums, from[i] - start, to[i] - start, width);
        }
        return sums;
    }

    private static void addToLine(double[] sums, double from, double to, double width) {
        var first = Math.floor(from / width);
        if (from == to) {
            if (first >= 0 && first < sums.length) {
                sums[(int) first] += 1;
            }
            return;
        }
        var begin = (int) Math.max(0, first);
        var end = (int) Math.min(sums.length, Math.ceil(to / width));
        for (var part = begin; part < end; part++) {
            var inside = Math.min(to, (part + 1) * width) - Math.max(from, part * width);
            sums[part] += Math.max(0, inside) / (to - from);
        }
    }

    /**
     * Spreads incidents over the parts of a cycle, such as the 24 hours of the day or the 168 hours
     * of the week.
     *
     * @param from beginning of each interval, in the unit of a part, from the beginning of a cycle
     * @param to end of each, not before its beginning; may lie cycles later
     * @param parts of length 1 in a cycle, 1 or more
     * @return incidents per part; adds up to the number of incidents
     */
    public static double[] cycle(double[] from, double[] to, int parts) {
        check(from, to, 1, parts);
        var sums = new double[parts];
        for (var i = 0; i < from.length; i++) {
            addToCycle(sums, from[i], to[i]);
        }
        return sums;
    }

    private static void addToCycle(double[] sums, double from, double to) {
        var parts = sums.length;
        if (from == to) {
            sums[(int) Math.floorMod((long) Math.floor(from), (long) parts)] += 1;
            return;
        }
        var length = to - from;
        var rounds = Math.floor(length / parts);
        for (var part = 0; part < parts; part++) {
            sums[part] += rounds / length;
        }
        var begin = from + rounds * parts;
        for (var at = Math.floor(begin); at < to; at++) {
            var inside = Math.min(to, at + 1) - Math.max(begin, at);
            sums[(int) Math.floorMod((long) at, (long) parts)] += Math.max(0, inside) / length;
        }
    }

    private static void check(double[] from, double[] to, double width, int parts) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "%d beginnings have %d ends.".formatted(from.length, to.length));
        }
        if (!(width > 0) || Double.isInfinite(width) || parts < 1) {
            throw new IllegalArgumentException(
                    "Time has one part or more of a length above 0, got %d of %s."
                            .formatted(parts, width));
        }
        for (var i = 0; i < from.length; i++) {
            if (!(from[i] <= to[i]) || Double.isInfinite(from[i]) || Double.isInfinite(to[i])) {
                throw new IllegalArgumentException(
                        "An interval runs from a moment to a later one, got %s to %s for incident %d."
                                .formatted(from[i], to[i], i));
            }
        }
    }
}
