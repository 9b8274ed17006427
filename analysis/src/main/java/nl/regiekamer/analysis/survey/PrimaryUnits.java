package nl.regiekamer.analysis.survey;

import org.jspecify.annotations.Nullable;

/** The primary units of a design: in which stratum each lies, and what each stratum counts for. */
final class PrimaryUnits {

    private final int[] unitOf;
    private final int[] stratumOfUnit;
    private final double[] drawn;
    private final double[] factor;
    private final boolean[] lonely;
    private final LonelyPsu policy;

    private PrimaryUnits(SurveyDesign design) {
        var strata = design.strata();
        var clusters = design.clusters();
        unitOf = clusters == null ? everyoneAlone(design.size()) : clusters.codes();
        stratumOfUnit = clusters == null ? strata.codes() : stratumOfCluster(strata, clusters);
        drawn = new double[strata.count()];
        for (var stratum : stratumOfUnit) {
            drawn[stratum]++;
        }
        policy = design.lonely();
        lonely = new boolean[strata.count()];
        factor = factors(strata, design.population());
    }

    static PrimaryUnits of(SurveyDesign design) {
        return new PrimaryUnits(design);
    }

    private static int[] everyoneAlone(int size) {
        var units = new int[size];
        for (var i = 0; i < size; i++) {
            units[i] = i;
        }
        return units;
    }

    private static int[] stratumOfCluster(Categories strata, Categories clusters) {
        var stratum = new int[clusters.count()];
        for (var i = 0; i < strata.size(); i++) {
            stratum[clusters.code(i)] = strata.code(i);
        }
        return stratum;
    }

    private double[] factors(Categories strata, double @Nullable [] population) {
        var inPopulation = population == null ? null : perStratum(strata, population);
        var factors = new double[drawn.length];
        for (var h = 0; h < drawn.length; h++) {
            var left = inPopulation == null ? 1 : notDrawn(strata, h, inPopulation[h]);
            lonely[h] = drawn[h] == 1 && left > 0;
            if (lonely[h] && policy == LonelyPsu.REFUSE) {
                throw new IllegalArgumentException(
                        "Stratum %s has a single primary unit and so shows no spread.\nMaybe join it with another stratum, or choose LonelyPsu.ADJUST."
                                .formatted(strata.labels().get(h)));
            }
            factors[h] = drawn[h] == 1 ? left : left * drawn[h] / (drawn[h] - 1);
        }
        return factors;
    }

    private static double[] perStratum(Categories strata, double[] population) {
        var perStratum = new double[strata.count()];
        for (var i = 0; i < population.length; i++) {
            var stratum = strata.code(i);
            if (perStratum[stratum] != 0 && perStratum[stratum] != population[i]) {
                throw new IllegalArgumentException(
                        "Stratum %s has two sizes of population, %s and %s."
                                .formatted(
                                        strata.labels().get(stratum),
                                        perStratum[stratum],
                                        population[i]));
            }
            perStratum[stratum] = population[i];
        }
        return perStratum;
    }

    private double notDrawn(Categories strata, int h, double population) {
        if (population < drawn[h]) {
            throw new IllegalArgumentException(
                    "Stratum %s has %s primary units in the sample and %s in the population."
                            .formatted(strata.labels().get(h), drawn[h], population));
        }
        return 1 - drawn[h] / population;
    }

    int units() {
        return stratumOfUnit.length;
    }

    int strata() {
        return drawn.length;
    }

    int unitOf(int respondent) {
        return unitOf[respondent];
    }

    int stratumOf(int unit) {
        return stratumOfUnit[unit];
    }

    /** The variance of the sum of {@code totals}, one per primary unit. */
    double variance(double[] totals) {
        var means = new double[drawn.length];
        var grand = 0.0;
        for (var unit = 0; unit < totals.length; unit++) {
            means[stratumOfUnit[unit]] += totals[unit];
            grand += totals[unit];
        }
        for (var h = 0; h < means.length; h++) {
            means[h] = centre(h, means[h], grand / totals.length);
        }
        var squares = new double[drawn.length];
        for (var unit = 0; unit < totals.length; unit++) {
            var h = stratumOfUnit[unit];
            var away = totals[unit] - means[h];
            squares[h] += away * away;
        }
        var variance = 0.0;
        for (var h = 0; h < squares.length; h++) {
            variance += factor[h] * squares[h];
        }
        return variance;
    }

    private double centre(int h, double sum, double grandMean) {
        return lonely[h] && policy == LonelyPsu.ADJUST ? grandMean : sum / drawn[h];
    }

    /** The variance of the sum of the totals of which the spread per stratum is known. */
    double variance(DomainSums.Spread[] spreads) {
        var grand = 0.0;
        for (var spread : spreads) {
            grand += spread.sum();
        }
        grand /= units();
        var variance = 0.0;
        for (var h = 0; h < spreads.length; h++) {
            var centre = centre(h, spreads[h].sum(), grand);
            variance += factor[h] * spreads[h].squaresAround(centre, drawn[h]);
        }
        return variance;
    }
}
