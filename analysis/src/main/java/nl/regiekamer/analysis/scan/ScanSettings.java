package nl.regiekamer.analysis.scan;

/**
 * What a scan looks for.
 *
 * @param populationBound largest share of the whole population (or expectation) in a cluster, above
 *     0 and at most 1; usually 0.5 or 0.1
 * @param areasAtMost largest number of areas in a cluster, 1 or more
 * @param minCases fewest cases in a cluster, 1 or more
 * @param simulations how many times chance is played, 0 or more; with 999 the lowest p-value is
 *     0.001
 * @param seed of the simulations: the same seed gives the same p-values, whatever the number of
 *     threads
 */
public record ScanSettings(
        double populationBound, int areasAtMost, int minCases, int simulations, long seed) {

    public ScanSettings {
        if (!(populationBound > 0 && populationBound <= 1)) {
            throw new IllegalArgumentException(
                    "A population bound lies above 0 and is at most 1, got %s."
                            .formatted(populationBound));
        }
        if (areasAtMost < 1 || minCases < 1 || simulations < 0) {
            throw new IllegalArgumentException(
                    "A scan needs areasAtMost and minCases of 1 or more and simulations of 0 or more, got %d, %d and %d."
                            .formatted(areasAtMost, minCases, simulations));
        }
    }

    /** Any number of areas, two cases or more, 999 simulations. */
    public static ScanSettings of(double populationBound, long seed) {
        return new ScanSettings(populationBound, Integer.MAX_VALUE, 2, 999, seed);
    }

    /** The same with another number of simulations. */
    public ScanSettings withSimulations(int count) {
        return new ScanSettings(populationBound, areasAtMost, minCases, count, seed);
    }

    /** The same with at most this many areas in a cluster. */
    public ScanSettings withAreasAtMost(int count) {
        return new ScanSettings(populationBound, count, minCases, simulations, seed);
    }
}
