package nl.regiekamer.analysis.local;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.testing.MultipleTesting;

/**
 * A statistic for every area, with what chance alone would make of it.
 *
 * <p>Areas are numbered from 0 in the order of the values. An area for which chance leaves no room
 * (an island; the only area that differs from all others; an area with every other as its equal
 * neighbour) has nothing to test: its {@code variance} is 0, its {@code z} and p-values are NaN as
 * {@link MultipleTesting} takes them, and {@link #listNotAssessable} names it. Immutable.
 */
public final class LocalStatistics {

    private final double[] value;
    private final double[] expectation;
    private final double[] variance;
    private final double[] z;

    /** Takes over the arrays. A variance that is only rounding must have been put at 0. */
    LocalStatistics(double[] value, double[] expectation, double[] variance) {
        this.value = value;
        this.expectation = expectation;
        this.variance = variance;
        z = new double[value.length];
        Arrays.setAll(
                z,
                i ->
                        variance[i] == 0
                                ? Double.NaN
                                : (value[i] - expectation[i]) / Math.sqrt(variance[i]));
    }

    /** The number of areas. */
    public int size() {
        return value.length;
    }

    /** The statistic of an area. */
    public double value(int area) {
        return value[area];
    }

    /** What the statistic would be on average, were there no pattern. */
    public double expectation(int area) {
        return expectation[area];
    }

    /** How far the statistic would vary by chance, squared; 0 where there is nothing to test. */
    public double variance(int area) {
        return variance[area];
    }

    /** Distance from expectation in standard deviations; NaN where there is nothing to test. */
    public double z(int area) {
        return z[area];
    }

    /** All distances, a copy. */
    public double[] z() {
        return z.clone();
    }

    /**
     * The two-sided p-values by the normal distribution, from 0 to 1; NaN where there is nothing to
     * test. For many areas at once adjust them with {@link MultipleTesting}.
     */
    public double[] pValues() {
        return IntStream.range(0, z.length)
                .parallel()
                .mapToDouble(i -> Probabilities.normalTwoSided(z[i]))
                .toArray();
    }

    /** The p-values such that of the areas called different at most that share is so by chance. */
    public double[] benjaminiHochberg() {
        return MultipleTesting.benjaminiHochberg(pValues());
    }

    /**
     * The p-values such that the chance to call even one area different wrongly is at most that.
     */
    public double[] bonferroni() {
        return MultipleTesting.bonferroni(pValues());
    }

    /** The areas that have nothing to test, in ascending order. */
    public int[] listNotAssessable() {
        return IntStream.range(0, z.length).filter(i -> Double.isNaN(z[i])).toArray();
    }
}
