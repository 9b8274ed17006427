package nl.regiekamer.analysis.nearrepeat;

import java.util.Arrays;

/**
 * Bands of distance or of time: from each edge, included, to the next one, not included.
 *
 * <p>To keep the same address apart, begin with 0 and something smaller than the distance between
 * two addresses: edges 0, 0.1, 100, 200 are the bands [0, 0.1), [0.1, 100) and [100, 200).
 */
public final class Bands {

    private final double[] edges;

    private Bands(double[] edges) {
        this.edges = edges;
    }

    /**
     * Bands between edges.
     *
     * @param edges two or more, rising, the first one 0 or more
     */
    public static Bands between(double... edges) {
        var rising = edges.length >= 2 && edges[0] >= 0 && Double.isFinite(edges[edges.length - 1]);
        for (var i = 1; i < edges.length; i++) {
            rising &= edges[i] > edges[i - 1];
        }
        if (!rising) {
            throw new IllegalArgumentException(
                    "Bands have two edges or more, rising from 0 or more, got %s."
                            .formatted(Arrays.toString(edges)));
        }
        return new Bands(edges.clone());
    }

    /** How many bands. */
    public int count() {
        return edges.length - 1;
    }

    /** Where a band begins, included. */
    public double from(int band) {
        return edges[band];
    }

    /** Where a band ends, not included. */
    public double to(int band) {
        return edges[band + 1];
    }

    double end() {
        return edges[edges.length - 1];
    }

    /** The band of a value, -1 when it lies in none. */
    int of(double value) {
        if (!(value >= edges[0] && value < end())) {
            return -1;
        }
        var band = 0;
        while (value >= edges[band + 1]) {
            band++;
        }
        return band;
    }
}
