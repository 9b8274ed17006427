package nl.regiekamer.analysis.rates;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Counts and exposures of one area by stratum (age group, sex, type of home), in the order of the
 * standard.
 *
 * @param counts events per stratum, 0 or more
 * @param exposures per stratum, 0 or more; a stratum without exposure holds no events
 */
public record Strata(double[] counts, double[] exposures) {

    public Strata {
        Arguments.notEmpty("The list of strata", counts.length);
        Arguments.length("Exposures", exposures.length, counts.length);
        Arguments.allNotNegative("Counts", counts);
        Arguments.allNotNegative("Exposures", exposures);
        for (var i = 0; i < counts.length; i++) {
            if (exposures[i] == 0 && counts[i] > 0) {
                throw new IllegalArgumentException(
                        "Stratum %d holds %s events and no exposure.".formatted(i, counts[i]));
            }
        }
        counts = counts.clone();
        exposures = exposures.clone();
    }

    @Override
    public double[] counts() {
        return counts.clone();
    }

    @Override
    public double[] exposures() {
        return exposures.clone();
    }

    /** Events and exposure of all strata together. */
    public Observed total() {
        return new Observed(sum(counts), sum(exposures));
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
