package nl.regiekamer.analysis.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How a sample was drawn and weighted; one line per respondent. Immutable: each method gives a new
 * design.
 *
 * <p>Begin with {@link #weighted}: everyone is drawn on their own, from one stratum, out of a
 * population so large that its size plays no part. Standard errors treat the first stage only, as
 * if clusters were drawn with replacement within the strata (ultimate clusters), or without where
 * {@link #withPopulation} says how many there are.
 *
 * @source Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling; Lumley (2004),
 *     Analysis of complex survey samples, Journal of Statistical Software 9(8)
 */
public final class SurveyDesign {

    private final double[] weights;
    private final Categories strata;
    private final @Nullable Categories clusters;
    private final double @Nullable [] population;
    private final LonelyPsu lonely;
    private final List<Projection> calibrations;

    private SurveyDesign(
            double[] weights,
            Categories strata,
            @Nullable Categories clusters,
            double @Nullable [] population,
            LonelyPsu lonely,
            List<Projection> calibrations) {
        this.weights = weights;
        this.strata = strata;
        this.clusters = clusters;
        this.population = population;
        this.lonely = lonely;
        this.calibrations = List.copyOf(calibrations);
    }

    /**
     * A sample with the given weights.
     *
     * @param weights one per respondent, the number of people each stands for; 0 or more, not all 0
     */
    public static SurveyDesign weighted(double[] weights) {
        Arguments.notEmpty("The sample", weights.length);
        Arguments.allNotNegative("Weights", weights);
        if (Arrays.stream(weights).sum() == 0) {
            throw new IllegalArgumentException("All weights are 0.");
        }
        return new SurveyDesign(
                weights.clone(),
                Categories.all(weights.length),
                null,
                null,
                LonelyPsu.REFUSE,
                List.of());
    }

    /** The same, drawn stratum by stratum. Everyone belongs to one. */
    public SurveyDesign stratifiedBy(Categories strata) {
        strata.requireSize(size());
        strata.requireNoneLeftOut();
        requireNested(strata, clusters);
        return new SurveyDesign(weights, strata, clusters, population, lonely, calibrations);
    }

    /**
     * The same, drawn in clusters (primary sampling units: addresses, schools, streets). Everyone
     * belongs to one, and each cluster lies in one stratum.
     */
    public SurveyDesign clusteredBy(Categories clusters) {
        clusters.requireSize(size());
        clusters.requireNoneLeftOut();
        requireNested(strata, clusters);
        return new SurveyDesign(weights, strata, clusters, population, lonely, calibrations);
    }

    /**
     * The same, out of a finite population: standard errors get the factor 1 - n/N per stratum.
     *
     * @param population per respondent, the number N of primary units (respondents, or clusters) in
     *     the population of the respondent's stratum; equal within a stratum, at least the number
     *     drawn
     */
    public SurveyDesign withPopulation(double[] population) {
        Arguments.length("Population", population.length, size());
        Arguments.allPositive("Population", population);
        return new SurveyDesign(
                weights, strata, clusters, population.clone(), lonely, calibrations);
    }

    /** The same, with another answer to strata of one primary unit. */
    public SurveyDesign lonely(LonelyPsu lonely) {
        return new SurveyDesign(weights, strata, clusters, population, lonely, calibrations);
    }

    /** The same with calibrated weights; the residuals of {@code projection} carry the variance. */
    SurveyDesign calibrated(double[] newWeights, Projection projection) {
        var all = new ArrayList<>(calibrations);
        // The last calibration is undone first.
        all.addFirst(projection);
        return new SurveyDesign(newWeights, strata, clusters, population, lonely, all);
    }

    /** Other weights for the same sample, without anything known of how they came about. */
    SurveyDesign reweighted(double[] newWeights) {
        return new SurveyDesign(newWeights, strata, clusters, population, lonely, calibrations);
    }

    /** The number of respondents. */
    public int size() {
        return weights.length;
    }

    /** The weights, one per respondent. */
    public double[] weights() {
        return weights.clone();
    }

    /** Primary units minus strata: the degrees of freedom of a standard error. */
    public int degreesOfFreedom() {
        return (clusters == null ? size() : clusters.count()) - strata.count();
    }

    /** For the loops of this package; not to be changed. */
    double[] weightsInPlace() {
        return weights;
    }

    Categories strata() {
        return strata;
    }

    @Nullable Categories clusters() {
        return clusters;
    }

    double @Nullable [] population() {
        return population;
    }

    LonelyPsu lonely() {
        return lonely;
    }

    List<Projection> calibrations() {
        return calibrations;
    }

    private static void requireNested(Categories strata, @Nullable Categories clusters) {
        if (clusters == null) {
            return;
        }
        var stratumOf = new int[clusters.count()];
        Arrays.fill(stratumOf, Categories.NONE);
        for (var i = 0; i < strata.size(); i++) {
            var cluster = clusters.code(i);
            if (stratumOf[cluster] == Categories.NONE) {
                stratumOf[cluster] = strata.code(i);
            } else if (stratumOf[cluster] != strata.code(i)) {
                throw new IllegalArgumentException(
                        "Cluster %s lies in two strata, %s and %s.\nMaybe its name is used twice: join it with the stratum's."
                                .formatted(
                                        clusters.labels().get(cluster),
                                        strata.labels().get(stratumOf[cluster]),
                                        strata.labels().get(strata.code(i))));
            }
        }
    }
}
