package nl.regiekamer.analysis.smallarea;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.rates.Observed;
import org.junit.jupiter.api.Test;

class CountJackknifeTests {

    private static final List<Reference.Row> ROWS = Reference.table("poisson-gamma-jackknife.csv");
    private static final List<Observed> AREAS = observed(ROWS);
    private static final double[][] X = x(ROWS);

    /** R 4.2.2, MASS 7.3.58.2 glm.nb without each area in turn; tolerance 1e-5 relative. */
    @Test
    void errorsAndPredictionsEqualThoseOfRefittedModels() {
        var jackknife = CountJackknife.of(AREAS, X, CountModel.poissonGamma());

        assertSame(jackknife.priorVariance(), 0.000167735741374);
        for (var i = 0; i < ROWS.size(); i++) {
            assertSame(jackknife.estimates().get(i), ROWS.get(i).get("estimate"));
            assertSame(jackknife.errors().get(i), ROWS.get(i).get("mse"));
            assertSame(jackknife.predicted().get(i), ROWS.get(i).get("predicted"));
        }
    }

    /**
     * R 4.2.2, lme4 1.1.31 glmer (25 nodes) without each area in turn, moments by integrate; 1e-3
     * relative for what hangs on its convergence in all forty fits, 1e-4 for the estimates.
     */
    @Test
    void errorsOfTheLognormalModelEqualThoseOfRefittedModels() {
        var rows = Reference.table("poisson-lognormal-jackknife.csv");
        var areas = observed(rows);

        var jackknife = CountJackknife.of(areas, x(rows), CountModel.poissonLognormal(25));

        assertThat(jackknife.priorVariance())
                .isCloseTo(0.000235930438986, relative(0.000235930438986, 1e-3));
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertThat(jackknife.estimates().get(i))
                    .isCloseTo(row.get("estimate"), relative(row.get("estimate"), 1e-4));
            assertThat(jackknife.errors().get(i))
                    .isCloseTo(row.get("mse"), relative(row.get("mse"), 1e-3));
            assertThat(jackknife.predicted().get(i))
                    .isCloseTo(row.get("predicted"), relative(row.get("predicted"), 1e-3));
        }
        var mean = rows.stream().mapToDouble(row -> row.get("mse")).average().orElseThrow();
        assertThat(SmallAreaCheck.assess(jackknife, areas).evidence().meanMse())
                .isCloseTo(mean, relative(mean, 1e-3));
    }

    /**
     * Rates that differ no more than chance have one rate, of which nothing is left to estimate.
     */
    @Test
    void withoutDifferencesTheLognormalModelGivesTheCommonRate() {
        var areas = IntStream.of(10, 11, 10, 9).mapToObj(y -> new Observed(y, 100)).toList();

        var jackknife = CountJackknife.of(areas, new double[4][0], CountModel.poissonLognormal(25));

        assertThat(jackknife.priorVariance()).isZero();
        assertSame(jackknife.estimates().getFirst(), 0.1);
        assertSame(jackknife.predicted().get(1), 29 / 300.0);
        assertSame(jackknife.errors().getFirst(), 0.75 * 2 * Math.pow(1 / 300.0, 2));
    }

    @Test
    void aCountModelWithACovariateThatPredictsIsUsable() {
        var jackknife = CountJackknife.of(AREAS, X, CountModel.poissonGamma());

        var check = SmallAreaCheck.assess(jackknife, AREAS);

        assertThat(check).isInstanceOf(SmallAreaCheck.Usable.class);
        var direct = 0.0;
        for (var i = 0; i < AREAS.size(); i++) {
            direct += jackknife.estimates().get(i) / AREAS.get(i).exposure() / AREAS.size();
        }
        assertSame(check.evidence().meanDirectVariance(), direct);
    }

    @Test
    void aCountModelWithoutCovariatesPredictsNoBetterThanTheCity() {
        // With equal exposures the common rate of the others is the mean of the rest of the city.
        var areas = IntStream.of(2, 30, 9, 25, 1, 28).mapToObj(y -> new Observed(y, 100)).toList();

        var check =
                SmallAreaCheck.assess(
                        CountJackknife.of(areas, new double[6][0], CountModel.poissonGamma()),
                        areas);

        assertThat(((SmallAreaCheck.Refused) check).reasons())
                .contains(SmallAreaCheck.Reason.PREDICTS_NO_BETTER_THAN_THE_CITY);
    }

    @Test
    void withoutDifferencesOnlyTheCommonRateIsUnsure() {
        var areas =
                List.of(
                        new Observed(10, 100),
                        new Observed(11, 100),
                        new Observed(10, 100),
                        new Observed(9, 100));

        var jackknife = CountJackknife.of(areas, new double[4][0], CountModel.poissonGamma());

        assertThat(jackknife.priorVariance()).isZero();
        // Without each area the rate is 30, 29, 30 or 31 of 300, beside 40 of 400.
        assertSame(jackknife.errors().getFirst(), 0.75 * 2 * Math.pow(1 / 300.0, 2));
        assertSame(jackknife.predicted().get(1), 29 / 300.0);
    }

    @Test
    void refusesAreasThatCannotBeLeftOut() {
        var areas = List.of(new Observed(1, 10), new Observed(3, 0), new Observed(3, 10));
        var one = List.of(new Observed(5, 10), new Observed(0, 10), new Observed(0, 10));

        assertThatThrownBy(
                        () -> CountJackknife.of(areas, new double[3][0], CountModel.poissonGamma()))
                .hasMessageContaining("without exposure");
        assertThatThrownBy(
                        () -> CountJackknife.of(one, new double[3][0], CountModel.poissonGamma()))
                .hasMessageContaining("Nothing was counted");
    }

    private static List<Observed> observed(List<Reference.Row> rows) {
        return rows.stream()
                .map(row -> new Observed(row.get("count"), row.get("exposure")))
                .toList();
    }

    private static double[][] x(List<Reference.Row> rows) {
        return rows.stream().map(row -> new double[] {row.get("x")}).toArray(double[][]::new);
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, relative(expected, 1e-5));
    }
}
