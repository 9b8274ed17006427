package nl.regiekamer.analysis.local;

import nl.regiekamer.analysis.neighbours.Weights;

/**
 * Whether neighbours are alike over the whole map: the statistic of Moran.
 *
 * <pre>
 * I = n / S0 · Σi Σj w(ij) z(i) z(j) / Σ z²,   z(i) = x(i) - mean,   S0 = Σi Σj w(ij)
 * </pre>
 *
 * <p>Above expectation: neighbours are alike; below it: they differ. Variances are those of {@link
 * WeightMoments}. An island takes part as an area with no link: it counts in n and in the mean.
 *
 * @param index I
 * @param expectation -1 / (n - 1), were there no pattern
 * @param randomisationVariance if every order of the values over the areas were as likely
 * @param normalityVariance if the values were independent draws of one normal distribution
 * @source Cliff and Ord (1981), Spatial Processes: Models and Applications, Pion, London, chapter
 *     2; Moran (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17-23
 */
public record GlobalMoran(
        double index, double expectation, double randomisationVariance, double normalityVariance) {

    /**
     * The statistic of a map.
     *
     * @param values one per area, not all equal
     * @param weights without an area itself; at least one link
     * @throws IllegalArgumentException for fewer than 4 areas, no links, or an area that is its own
     *     neighbour
     */
    public static GlobalMoran of(double[] values, Weights weights) {
        var checked = LocalMoran.check(values, weights);
        var moments = WeightMoments.of(weights, values.length);
        var lag = weights.lag(checked.centred);
        var products = 0.0;
        for (var i = 0; i < lag.length; i++) {
            products += checked.centred[i] * lag[i];
        }
        double n = values.length;
        var index = n / moments.s0() * products / checked.squares;
        var kurtosis = n * checked.fourthPowers() / checked.squares / checked.squares;
        return new GlobalMoran(
                index,
                -1 / (n - 1),
                moments.moranRandomisation(kurtosis),
                moments.moranNormality());
    }

    /** Distance from expectation in standard deviations, under randomisation. */
    public double zRandomisation() {
        return (index - expectation) / Math.sqrt(randomisationVariance);
    }

    /** Distance from expectation in standard deviations, under normality. */
    public double zNormality() {
        return (index - expectation) / Math.sqrt(normalityVariance);
    }
}
