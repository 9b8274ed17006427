package nl.regiekamer.analysis.nearrepeat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of incidents that lie in a band of distance, per incident; 5 bytes a pair.
 *
 * <p>Found with squares as wide as the largest distance, so that only nine squares are searched
 * around each incident.
 */
final class SpacePairs {

    /** For each incident, the later ones (in the order of squares) close to it. */
    final int[][] other;

    /** The band of each of those. */
    final byte[][] band;

    private final int bands;

    private SpacePairs(int[][] other, byte[][] band, int bands) {
        this.other = other;
        this.band = band;
        this.bands = bands;
    }

    static SpacePairs of(double[] x, double[] y, Bands bands) {
        if (bands.count() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "There are at most 127 bands of distance, got %d.".formatted(bands.count()));
        }
        var grid = Squares.of(x, y, bands.end());
        var other = new int[x.length][];
        var band = new byte[x.length][];
        IntStream.range(0, x.length)
                .parallel()
                .forEach(i -> collect(i, x, y, new Target(grid, bands, other, band)));
        return new SpacePairs(other, band, bands.count());
    }

    /** Where the pairs are looked for and put. */
    private record Target(Squares grid, Bands bands, int[][] other, byte[][] band) {}

    private static void collect(int i, double[] x, double[] y, Target target) {
        var near = target.grid().around(i);
        var others = new int[near.length];
        var bands = new byte[near.length];
        var count = 0;
        for (var j : near) {
            var band = j > i ? target.bands().of(Math.hypot(x[i] - x[j], y[i] - y[j])) : -1;
            if (band >= 0) {
                others[count] = j;
                bands[count] = (byte) band;
                count++;
            }
        }
        target.other()[i] = Arrays.copyOf(others, count);
        target.band()[i] = Arrays.copyOf(bands, count);
    }

    /** For each band how many partners each incident has. */
    long[][] degrees() {
        var degrees = new long[bands][other.length];
        for (var i = 0; i < other.length; i++) {
            for (var k = 0; k < other[i].length; k++) {
                degrees[band[i][k]][i]++;
                degrees[band[i][k]][other[i][k]]++;
            }
        }
        return degrees;
    }
}
