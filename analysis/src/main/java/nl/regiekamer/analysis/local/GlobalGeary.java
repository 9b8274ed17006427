package nl.regiekamer.analysis.local;

import nl.regiekamer.analysis.neighbours.Weights;

/**
 * How much neighbours differ over the whole map: the ratio of Geary.
 *
 * <pre>
 * C = (n - 1) / (2 S0) · Σi Σj w(ij) (x(i) - x(j))² / Σ z²
 * </pre>
 *
 * <p>Below 1: neighbours are alike; above 1: they differ. Looks at differences between neighbours,
 * where {@link GlobalMoran} looks at their distances from the mean.
 *
 * @param ratio C; 1 is expected, were there no pattern
 * @param randomisationVariance if every order of the values over the areas were as likely
 * @source Geary (1954), The contiguity ratio and statistical mapping, The Incorporated Statistician
 *     5, 115-145; Cliff and Ord (1981), Spatial Processes, chapter 2
 */
public record GlobalGeary(double ratio, double randomisationVariance) {

    /**
     * The ratio of a map.
     *
     * @see GlobalMoran#of
     */
    public static GlobalGeary of(double[] values, Weights weights) {
        var checked = LocalMoran.check(values, weights);
        var moments = WeightMoments.of(weights, values.length);
        var differences = 0.0;
        for (var i = 0; i < values.length; i++) {
            for (var link = weights.first(i); link < weights.first(i + 1); link++) {
                var difference = values[i] - values[weights.neighbour(link)];
                differences += weights.weight(i, link) * difference * difference;
            }
        }
        double n = values.length;
        var ratio = (n - 1) / (2 * moments.s0()) * differences / checked.squares;
        var kurtosis = n * checked.fourthPowers() / checked.squares / checked.squares;
        return new GlobalGeary(ratio, moments.gearyRandomisation(kurtosis));
    }

    /** Distance from 1 in standard deviations, under randomisation; above 0 for alike. */
    public double zRandomisation() {
        return (1 - ratio) / Math.sqrt(randomisationVariance);
    }
}
