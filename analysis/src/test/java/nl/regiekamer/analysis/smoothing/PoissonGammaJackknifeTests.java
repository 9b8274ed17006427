package nl.regiekamer.analysis.smoothing;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.smallarea.SmallAreaCheck;
import org.junit.jupiter.api.Test;

class PoissonGammaJackknifeTests {

    private static final List<Reference.Row> ROWS = Reference.table("poisson-gamma-jackknife.csv");
    private static final List<Observed> AREAS =
            ROWS.stream().map(row -> new Observed(row.get("count"), row.get("exposure"))).toList();
    private static final double[][] X =
            ROWS.stream().map(row -> new double[] {row.get("x")}).toArray(double[][]::new);

    /** R 4.2.2, MASS 7.3.58.2 glm.nb without each area in turn; tolerance 1e-5 relative. */
    @Test
    void errorsAndPredictionsEqualThoseOfRefittedModels() {
        var jackknife = PoissonGammaJackknife.of(AREAS, X);

        assertSame(jackknife.priorVariance(), 0.000167735741374);
        for (var i = 0; i < ROWS.size(); i++) {
            assertSame(jackknife.estimates().get(i), ROWS.get(i).get("estimate"));
            assertSame(jackknife.errors().get(i), ROWS.get(i).get("mse"));
            assertSame(jackknife.predicted().get(i), ROWS.get(i).get("predicted"));
        }
    }

    @Test
    void aCountModelWithACovariateThatPredictsIsUsable() {
        var jackknife = PoissonGammaJackknife.of(AREAS, X);

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

        var check = SmallAreaCheck.assess(PoissonGammaJackknife.of(areas, new double[6][0]), areas);

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

        var jackknife = PoissonGammaJackknife.of(areas, new double[4][0]);

        assertThat(jackknife.priorVariance()).isZero();
        // Without each area the rate is 30, 29, 30 or 31 of 300, beside 40 of 400.
        assertSame(jackknife.errors().getFirst(), 0.75 * 2 * Math.pow(1 / 300.0, 2));
        assertSame(jackknife.predicted().get(1), 29 / 300.0);
    }

    @Test
    void refusesAreasThatCannotBeLeftOut() {
        var areas = List.of(new Observed(1, 10), new Observed(3, 0), new Observed(3, 10));
        var one = List.of(new Observed(5, 10), new Observed(0, 10), new Observed(0, 10));

        assertThatThrownBy(() -> PoissonGammaJackknife.of(areas, new double[3][0]))
                .hasMessageContaining("without exposure");
        assertThatThrownBy(() -> PoissonGammaJackknife.of(one, new double[3][0]))
                .hasMessageContaining("Nothing was counted");
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, relative(expected, 1e-5));
    }
}
