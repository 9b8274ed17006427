package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Numbers the combinations of categories that occur. */
final class CellNumbers {

    /** Up to so many combinations per respondent a plain array is faster than a map. */
    private static final int ROOM = 4;

    private CellNumbers() {}

    /** The number of the combination of each respondent, from 0 without gaps. */
    static int[] of(List<Margin> margins, int size) {
        var combined = new long[size];
        var combinations = 1L;
        for (var margin : margins) {
            var codes = margin.categories().codes();
            var count = margin.categories().count();
            combinations = Math.multiplyExact(combinations, (long) count);
            for (var i = 0; i < size; i++) {
                combined[i] = combined[i] * count + codes[i];
            }
        }
        return combinations <= ROOM * (long) size + 1024
                ? byArray(combined, (int) combinations)
                : byMap(combined);
    }

    private static int[] byArray(long[] combined, int combinations) {
        var number = new int[combinations];
        Arrays.fill(number, -1);
        var next = 0;
        var cells = new int[combined.length];
        for (var i = 0; i < cells.length; i++) {
            var combination = (int) combined[i];
            if (number[combination] < 0) {
                number[combination] = next++;
            }
            cells[i] = number[combination];
        }
        return cells;
    }

    private static int[] byMap(long[] combined) {
        var number = new HashMap<Long, Integer>();
        var cells = new int[combined.length];
        for (var i = 0; i < cells.length; i++) {
            var known = number.putIfAbsent(combined[i], number.size());
            cells[i] = known == null ? number.size() - 1 : known;
        }
        return cells;
    }
}
