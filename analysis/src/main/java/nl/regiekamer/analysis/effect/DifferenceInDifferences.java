package nl.regiekamer.analysis.effect;

import nl.regiekamer.analysis.regression.Coefficient;
import nl.regiekamer.analysis.regression.Design;
import nl.regiekamer.analysis.regression.PoissonRegression;

/**
 * Difference in differences of counts: by what the measure multiplied the rate of the treated
 * units, beyond what happened to the others in the same time.
 *
 * <pre>
 * log(expected) = offset + level + treated + after + effect × treated × after
 * </pre>
 *
 * <p>Assumes that without the measure both groups would have changed by the same factor (parallel
 * trends on the log scale).
 *
 * @param effect on the log scale; {@link Coefficient#rateRatio} is the factor
 * @source Card and Krueger (1994), American Economic Review 84, 772-793; errors by unit: Bertrand,
 *     Duflo and Mullainathan (2004), Quarterly Journal of Economics 119, 249-275
 */
public record DifferenceInDifferences(Coefficient effect) {

    /**
     * From units that were counted several times, with an error that holds for few units too: each
     * unit is left out in turn (the jackknife, by group), and the t-distribution has the degrees of
     * freedom of Welch and Satterthwaite.
     *
     * @param counts one per unit and period
     * @param offset log of the exposure of each, or empty for none
     * @param treated whether the unit ever gets the measure
     * @param after whether the period comes after the measure
     * @param units for each the number of its unit; two or more in each group
     * @throws IllegalArgumentException for fewer units, a unit in both groups, or when without some
     *     unit nothing is left before or after the measure
     * @source Wolter (2007), Introduction to Variance Estimation, section 4.5 (the jackknife by
     *     stratum, around the estimate itself); Satterthwaite (1946), Biometrics Bulletin 2,
     *     110-114; why not large-sample errors with few units: MacKinnon, Nielsen and Webb (2023),
     *     Journal of Econometrics 232, 272-299
     */
    public static DifferenceInDifferences fit(
            double[] counts, double[] offset, boolean[] treated, boolean[] after, int[] units) {
        requireMarks(counts, treated, after);
        return new DifferenceInDifferences(
                UnitJackknife.of(counts, offset, treated, after, units).effect());
    }

    /**
     * The same estimate with large-sample errors that let the counts of one unit depend on each
     * other, and a normal distribution: for some twenty units or more in each group. With four in
     * each, one in seven measures without effect would seem to have one at 5 %.
     *
     * @source Liang and Zeger (1986), Biometrika 73, 13-22
     */
    public static DifferenceInDifferences fitLargeSample(
            double[] counts, double[] offset, boolean[] treated, boolean[] after, int[] units) {
        requireMarks(counts, treated, after);
        var group = new double[counts.length];
        var period = new double[counts.length];
        var both = new double[counts.length];
        for (var i = 0; i < counts.length; i++) {
            group[i] = treated[i] ? 1 : 0;
            period[i] = after[i] ? 1 : 0;
            both[i] = group[i] * period[i];
        }
        var design =
                Design.of(counts.length)
                        .intercept()
                        .column("treated", group)
                        .column("after", period)
                        .column("effect", both)
                        .build();
        var fit = PoissonRegression.fit(counts, design, offset);
        return new DifferenceInDifferences(fit.clustered(units).get(3));
    }

    private static void requireMarks(double[] counts, boolean[] treated, boolean[] after) {
        if (treated.length != counts.length || after.length != counts.length) {
            throw new IllegalArgumentException(
                    "%d counts have %d marks of treatment and %d of period."
                            .formatted(counts.length, treated.length, after.length));
        }
    }

    /**
     * From four counts that behave as Poisson counts: the log of the ratio of two ratios, with
     * variance the sum of the reciprocals of the counts.
     *
     * @throws IllegalArgumentException when one of the counts is 0: the ratio is then not finite
     */
    public static DifferenceInDifferences of(BeforeAfter treated, BeforeAfter control) {
        var counts =
                new double[] {treated.before(), treated.after(), control.before(), control.after()};
        var variance = 0.0;
        for (var count : counts) {
            if (count == 0) {
                throw new IllegalArgumentException(
                        "A ratio of ratios needs four counts above 0, got %s and %s."
                                .formatted(treated, control));
            }
            variance += 1 / count;
        }
        var estimate = Math.log(counts[1] / counts[0]) - Math.log(counts[3] / counts[2]);
        return new DifferenceInDifferences(
                new Coefficient("effect", estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY));
    }
}
