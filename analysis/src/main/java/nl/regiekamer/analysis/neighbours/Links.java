package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;

/** Collects pairs of areas, in any order and with doubles, until they become binary weights. */
final class Links {

    private long[] pairs;
    private int count;

    Links(int expected) {
        pairs = new long[Math.max(16, expected)];
    }

    void add(int from, int to) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
        pairs[count++] = ((long) from << 32) | to;
    }

    /** Each pair both ways. */
    void addMutual(int one, int other) {
        add(one, other);
        add(other, one);
    }

    /** Sorted by area and neighbour, each pair once. */
    Weights toWeights(int areas) {
        Arrays.parallelSort(pairs, 0, count);
        var first = new int[areas + 1];
        var neighbour = new int[count];
        var kept = 0;
        for (var i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                first[(int) (pairs[i] >>> 32) + 1]++;
                neighbour[kept++] = (int) pairs[i];
            }
        }
        Rows.accumulate(first);
        return Weights.binary(first, Arrays.copyOf(neighbour, kept));
    }
}
