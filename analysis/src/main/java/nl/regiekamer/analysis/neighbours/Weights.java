package nl.regiekamer.analysis.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of spatial weights: row i says which areas are neighbours of area i and how much each
 * weighs. Sparse: only the neighbours are kept.
 *
 * <p>Areas are numbered from 0, in the order in which outlines, points or values are given. The
 * neighbours of an area are kept in ascending order. An area without neighbours is an island: it is
 * allowed, its row is empty, and {@link #islands} names it. The matrix need not be symmetric (the
 * nearest neighbours of points are not).
 *
 * <p>The links of row i have the numbers {@code first(i)} up to, not including, {@code first(i +
 * 1)}; a loop over them meets each neighbour with {@code neighbour(link)} and its weight with
 * {@code weight(i, link)}:
 *
 * <pre>
 * for (var link = weights.first(i); link &lt; weights.first(i + 1); link++) {
 *     sum += weights.weight(i, link) * values[weights.neighbour(link)];
 * }
 * </pre>
 *
 * <p>Memory: 4 bytes per area and 4 per link; 12 per link for weights that differ within a row.
 * Immutable.
 *
 * @source the styles are the codings B and W of Tiefelsdorf, Griffith and Boots (1999), A
 *     variance-stabilizing coding scheme for spatial link matrices, Environment and Planning A 31,
 *     165-180
 */
public final class Weights {

    /** How the weights of a row came about. */
    public enum Style {
        /** Every neighbour weighs 1. */
        BINARY,
        /** The weights of a row sum to 1; an island's to 0. */
        ROW_STANDARDISED,
        /** As they were given. */
        GENERAL
    }

    private final Style style;
    private final int[] first;
    private final int[] neighbour;

    /** By link; null where the neighbours of an area all weigh the same. */
    private final double @Nullable [] weight;

    private Weights(Style style, int[] first, int[] neighbour, double @Nullable [] weight) {
        this.style = style;
        this.first = first;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** Takes over rows that are sorted, without doubles and within range. */
    static Weights binary(int[] first, int[] neighbour) {
        return new Weights(Style.BINARY, first, neighbour, null);
    }

    /** Takes over rows that are sorted, without doubles and within range, with their weights. */
    static Weights general(int[] first, int[] neighbour, double[] weight) {
        return new Weights(Style.GENERAL, first, neighbour, weight);
    }

    /** The number of areas. */
    public int size() {
        return first.length - 1;
    }

    public Style style() {
        return style;
    }

    /** The number of pairs (area, neighbour); a mutual pair counts twice. */
    public int countLinks() {
        return neighbour.length;
    }

    /** The number of neighbours of an area, itself included where the matrix includes it. */
    public int countNeighbours(int area) {
        return first[area + 1] - first[area];
    }

    /** The number of the first link of a row; with the number of areas: the number of links. */
    public int first(int area) {
        return first[area];
    }

    /** The area to which a link leads. */
    public int neighbour(int link) {
        return neighbour[link];
    }

    /** The weight of a link of an area's row. */
    public double weight(int area, int link) {
        return weight == null ? equalWeight(area) : weight[link];
    }

    /** What another area weighs as neighbour of an area: 0 if it is none. */
    public double weightBetween(int area, int other) {
        var link = linkTo(area, other);
        return link < 0 ? 0 : weight(area, link);
    }

    /** Whether the neighbours of an area always weigh the same, in every row. */
    public boolean hasEqualWeights() {
        return weight == null;
    }

    /** The neighbours of an area in ascending order; a copy. */
    public int[] neighbours(int area) {
        return Arrays.copyOfRange(neighbour, first[area], first[area + 1]);
    }

    /** The sum of the weights of a row: 0 for an island. */
    public double sum(int area) {
        if (weight == null) {
            return countNeighbours(area) * equalWeight(area);
        }
        var sum = 0.0;
        for (var link = first[area]; link < first[area + 1]; link++) {
            sum += weight[link];
        }
        return sum;
    }

    /** The sum of the squared weights of a row: 0 for an island. */
    public double sumOfSquares(int area) {
        if (weight == null) {
            return countNeighbours(area) * equalWeight(area) * equalWeight(area);
        }
        var sum = 0.0;
        for (var link = first[area]; link < first[area + 1]; link++) {
            sum += weight[link] * weight[link];
        }
        return sum;
    }

    /** The areas without any neighbour other than themselves, in ascending order. */
    public int[] islands() {
        return IntStream.range(0, size()).filter(this::isIsland).toArray();
    }

    /** Whether an area has no neighbour other than itself. */
    public boolean isIsland(int area) {
        var neighbours = countNeighbours(area);
        return neighbours == 0 || (neighbours == 1 && neighbour[first[area]] == area);
    }

    /** Whether at least one area is its own neighbour. */
    public boolean includesSelf() {
        return IntStream.range(0, size()).anyMatch(area -> linkTo(area, area) >= 0);
    }

    /** Whether every link has its counterpart of the same weight. */
    public boolean isSymmetric() {
        for (var i = 0; i < size(); i++) {
            for (var link = first[i]; link < first[i + 1]; link++) {
                var j = neighbour[link];
                var back = linkTo(j, i);
                if (back < 0 || weight(i, link) != weight(j, back)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The spatial lag: for every area the weighted sum of its neighbours' values, 0 for an island.
     *
     * @param values one per area
     */
    public double[] lag(double[] values) {
        requireOnePerArea(values);
        var lag = new double[size()];
        for (var i = 0; i < lag.length; i++) {
            var sum = 0.0;
            for (var link = first[i]; link < first[i + 1]; link++) {
                sum += weight(i, link) * values[neighbour[link]];
            }
            lag[i] = sum;
        }
        return lag;
    }

    /**
     * The same neighbours, with every area as a neighbour of itself of weight 1; no island has an
     * empty row after that.
     *
     * @throws IllegalArgumentException for weights that are not binary: what an area weighs beside
     *     them is not known
     */
    public Weights withSelf() {
        if (style != Style.BINARY) {
            throw new IllegalArgumentException(
                    "Only to binary weights can the area itself be added, these are %s.\nMaybe add it before standardising."
                            .formatted(style));
        }
        var widened = new int[first.length];
        for (var i = 0; i < size(); i++) {
            widened[i + 1] = countNeighbours(i) + (linkTo(i, i) < 0 ? 1 : 0);
        }
        var links = new int[Rows.accumulate(widened)];
        for (var i = 0; i < size(); i++) {
            var own = linkTo(i, i);
            var before = own < 0 ? -own - 1 - first[i] : own - first[i];
            System.arraycopy(neighbour, first[i], links, widened[i], before);
            links[widened[i] + before] = i;
            var after = own < 0 ? first[i] + before : own + 1;
            System.arraycopy(
                    neighbour, after, links, widened[i] + before + 1, first[i + 1] - after);
        }
        return binary(widened, links);
    }

    /**
     * The same neighbours, with the weights of each row divided by their sum. An island's row stays
     * empty.
     *
     * @throws IllegalArgumentException if the weights of a row with neighbours sum to 0
     */
    public Weights rowStandardised() {
        if (weight == null) {
            return new Weights(Style.ROW_STANDARDISED, first, neighbour, null);
        }
        var standardised = new double[weight.length];
        for (var i = 0; i < size(); i++) {
            var sum = sum(i);
            if (sum == 0 && countNeighbours(i) > 0) {
                throw new IllegalArgumentException(
                        "The weights of area %d sum to 0 and cannot be standardised.".formatted(i));
            }
            for (var link = first[i]; link < first[i + 1]; link++) {
                standardised[link] = weight[link] / sum;
            }
        }
        return new Weights(Style.ROW_STANDARDISED, first, neighbour, standardised);
    }

    /**
     * Refuses values that are not one finite number per area.
     *
     * @throws IllegalArgumentException saying which
     */
    public void requireOnePerArea(double[] values) {
        if (values.length != size()) {
            throw new IllegalArgumentException(
                    "There are %d values for %d areas.".formatted(values.length, size()));
        }
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The value of area %d is not a finite number: %s.".formatted(i, values[i]));
            }
        }
    }

    /** What each neighbour of an area weighs; 1 where there is none, so that sums are 0. */
    private double equalWeight(int area) {
        return style == Style.ROW_STANDARDISED ? 1.0 / Math.max(1, countNeighbours(area)) : 1;
    }

    private int linkTo(int area, int other) {
        return Arrays.binarySearch(neighbour, first[area], first[area + 1], other);
    }
}
