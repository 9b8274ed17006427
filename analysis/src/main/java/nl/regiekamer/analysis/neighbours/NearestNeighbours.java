package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The k nearest neighbours of points, as the crow flies.
 *
 * <p>Binary weights, without the point itself. Every point has exactly k neighbours, so there are
 * no islands, and the matrix need not be symmetric. Of points equally far away the one with the
 * lowest number is taken, so that the answer does not depend on how the search goes; points at one
 * place are each other's nearest.
 */
public final class NearestNeighbours {

    private NearestNeighbours() {}

    /**
     * The {@code k} nearest of each point.
     *
     * @param x coordinates in the plane (metres, not degrees), one per point
     * @param y likewise
     * @param k from 1 up to the number of points less one
     * @throws IllegalArgumentException for no points, coordinates that are not finite, or another k
     */
    public static Weights of(double[] x, double[] y, int k) {
        Points.require(x, y);
        if (k < 1 || k >= x.length) {
            throw new IllegalArgumentException(
                    "Each of %d points has from 1 to %d nearest neighbours, got %d."
                            .formatted(x.length, x.length - 1, k));
        }
        var first = new int[x.length + 1];
        Arrays.fill(first, 1, first.length, k);
        var neighbour = new int[Rows.accumulate(first)];
        var tree = new PointTree(x, y);
        IntStream.range(0, x.length)
                .parallel()
                .forEach(i -> {
                    tree.nearest(i, k, neighbour, i * k);
                    Arrays.sort(neighbour, i * k, (i + 1) * k);
                });
        return Weights.binary(first, neighbour);
    }
}
