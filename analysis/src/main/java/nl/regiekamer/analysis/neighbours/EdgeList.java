package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spatial weights from a list of pairs, as packages for spatial statistics write and read it.
 *
 * <p>Areas are numbered from 0. Pairs go one way: (i, j) says that j is a neighbour of i. A pair
 * (i, i) makes an area its own neighbour. An area that is the first of no pair is an island.
 */
public final class EdgeList {

    private EdgeList() {}

    /**
     * Binary weights.
     *
     * @param areas how many there are, at least 1
     * @param from of each pair the area, from 0 up to the number of areas
     * @param to of each pair the neighbour
     * @throws IllegalArgumentException for a pair given twice, or an area that is not there
     */
    public static Weights binary(int areas, int[] from, int[] to) {
        check(areas, from, to);
        var links = new Links(from.length);
        for (var i = 0; i < from.length; i++) {
            links.add(from[i], to[i]);
        }
        var weights = links.toWeights(areas);
        if (weights.countLinks() != from.length) {
            throw new IllegalArgumentException(
                    "%d pairs stand in the list more than once."
                            .formatted(from.length - weights.countLinks()));
        }
        return weights;
    }

    /**
     * Weights of one's own.
     *
     * @param weight of each pair, finite
     * @throws IllegalArgumentException also for a weight that is not finite
     */
    public static Weights general(int areas, int[] from, int[] to, double[] weight) {
        if (weight.length != from.length) {
            throw new IllegalArgumentException(
                    "There are %d weights for %d pairs.".formatted(weight.length, from.length));
        }
        var binary = binary(areas, from, to);
        var neighbour = new int[from.length];
        Arrays.setAll(neighbour, binary::neighbour);
        var first = IntStream.rangeClosed(0, areas).map(binary::first).toArray();
        var sorted = new double[from.length];
        for (var i = 0; i < from.length; i++) {
            if (!Double.isFinite(weight[i])) {
                throw new IllegalArgumentException(
                        "The weight of pair %d to %d is not a finite number: %s."
                                .formatted(from[i], to[i], weight[i]));
            }
            var link = Arrays.binarySearch(neighbour, first[from[i]], first[from[i] + 1], to[i]);
            sorted[link] = weight[i];
        }
        return Weights.general(first, neighbour, sorted);
    }

    private static void check(int areas, int[] from, int[] to) {
        if (areas < 1) {
            throw new IllegalArgumentException("There are no areas to be neighbours.");
        }
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "The pairs have %d first and %d second areas."
                            .formatted(from.length, to.length));
        }
        for (var i = 0; i < from.length; i++) {
            if (from[i] < 0 || from[i] >= areas || to[i] < 0 || to[i] >= areas) {
                throw new IllegalArgumentException(
                        "Pair %d to %d names an area outside 0 to %d."
                                .formatted(from[i], to[i], areas - 1));
            }
        }
    }
}
