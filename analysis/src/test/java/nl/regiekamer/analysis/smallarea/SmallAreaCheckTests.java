package nl.regiekamer.analysis.smallarea;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.smallarea.FayHerriot.Method;
import nl.regiekamer.analysis.smallarea.SmallAreaCheck.Reason;
import org.junit.jupiter.api.Test;

class SmallAreaCheckTests {

    private static final double[] THREE_SIZES = {1, 2, 1};

    @Test
    void aModelWithCovariatesThatPredictIsUsable() {
        var city = city(71, 1);
        var model = FayHerriot.fit(city.y, city.variances, city.x, Method.REML);

        var check = SmallAreaCheck.assess(model, city.x, city.sizes);

        assertThat(check).isInstanceOf(SmallAreaCheck.Usable.class);
        assertThat(check.evidence().meanMse()).isLessThan(check.evidence().meanDirectVariance());
        assertThat(check.evidence().modelDistance()).isLessThan(check.evidence().cityDistance());
    }

    @Test
    void aModelWithACovariateThatSaysNothingIsRefused() {
        var city = city(72, 0);
        var model = FayHerriot.fit(city.y, city.variances, city.x, Method.REML);

        var check = (SmallAreaCheck.Refused) SmallAreaCheck.assess(model, city.x, city.sizes);

        assertThat(check.reasons()).contains(Reason.PREDICTS_NO_BETTER_THAN_THE_CITY);
    }

    private record City(double[] y, double[] variances, double[][] x, double[] sizes) {}

    private static City city(long seed, double slope) {
        var random = new Random(seed);
        var m = 40;
        var city = new City(new double[m], new double[m], new double[m][], new double[m]);
        for (var i = 0; i < m; i++) {
            city.x[i] = new double[] {1, random.nextGaussian()};
            city.sizes[i] = 500 + random.nextInt(3000);
            city.variances[i] = 0.5 + random.nextDouble();
            city.y[i] =
                    10
                            + slope * city.x[i][1]
                            + 0.6 * random.nextGaussian()
                            + Math.sqrt(city.variances[i]) * random.nextGaussian();
        }
        return city;
    }

    @Test
    void theEvidenceIsCountedByHand() {
        var areas = List.of(area(1, 2, 0.5), area(3, 1, 0.25), area(6, 1, 0.75));
        var predicted = new double[] {2, 3, 4};

        var check = SmallAreaCheck.assess(areas, predicted, 1, THREE_SIZES);

        // The others' means: (6 + 6) / 3, (1 + 6) / 2 and (1 + 6) / 3; A + D is 3, 2 and 2.
        assertThat(check.evidence().meanMse()).isEqualTo(0.5);
        assertThat(check.evidence().meanDirectVariance()).isCloseTo(4 / 3.0, relative(1, 1e-14));
        assertThat(check.evidence().modelDistance())
                .isCloseTo((1 / 3.0 + 0 + 4 / 2.0) / 3, relative(1, 1e-14));
        assertThat(check.evidence().cityDistance())
                .isCloseTo((9 / 3.0 + 0.25 / 2 + 121 / 9.0 / 2) / 3, relative(1, 1e-14));
        assertThat(check).isInstanceOf(SmallAreaCheck.Usable.class);
    }

    @Test
    void aModelThatIsNoSurerIsRefusedAlsoAtEquality() {
        var areas = List.of(area(1, 1, 0.5), area(3, 1, 1.25), area(6, 1, 1.25));

        var check = SmallAreaCheck.assess(areas, new double[] {1, 3, 6}, 1, THREE_SIZES);

        assertThat(check)
                .isInstanceOfSatisfying(
                        SmallAreaCheck.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .containsExactly(Reason.NO_SURER_THAN_DIRECT));
    }

    @Test
    void aModelThatPredictsAsTheCityDoesIsRefused() {
        var areas = List.of(area(1, 1, 0.5), area(3, 1, 0.5));

        // With two equal areas the mean of the other is the other.
        var check = SmallAreaCheck.assess(areas, new double[] {3, 1}, 0, new double[] {5, 5});

        assertThat(((SmallAreaCheck.Refused) check).reasons())
                .containsExactly(Reason.PREDICTS_NO_BETTER_THAN_THE_CITY);
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        var areas = List.of(area(1, 1, 0.5), area(3, 1, 0.5));
        var two = new double[] {1, 1};

        assertThatThrownBy(() ->
                        SmallAreaCheck.assess(
                                areas.subList(0, 1), new double[1], 0, new double[] {1}))
                .hasMessageContaining("single area");
        assertThatThrownBy(() -> SmallAreaCheck.assess(areas, new double[1], 0, two))
                .hasMessageContaining("Predictions");
        assertThatThrownBy(() -> SmallAreaCheck.assess(areas, two, 0, new double[2]))
                .hasMessageContaining("Sizes");
        assertThatThrownBy(() -> SmallAreaCheck.assess(areas, two, -1, two))
                .hasMessageContaining("variance");
    }

    private static SmallArea area(double direct, double variance, double mse) {
        return new SmallArea(direct, variance, 0, 0.5, direct, mse);
    }

    @Test
    void benchmarkedEstimatesAddUpToTheTotal() {
        var estimates = new double[] {1, 2, 4};
        var shares = new double[] {0.5, 0.25, 0.25};

        var ratio = Benchmarking.ratio(estimates, shares, 3);
        var difference = Benchmarking.difference(estimates, shares, 3);
        var byError = Benchmarking.byError(estimates, new double[] {1, 1, 2}, shares, 3);

        // The estimates add up to 2.
        assertThat(ratio).containsExactly(1.5, 3, 6);
        assertThat(difference).containsExactly(2, 3, 5);
        // Parts 0.5, 0.25, 0.5 over 0.25 + 0.0625 + 0.125.
        var step = 1 / 0.4375;
        assertThat(byError[0]).isCloseTo(1 + 0.5 * step, relative(1, 1e-14));
        assertThat(byError[1]).isCloseTo(2 + 0.25 * step, relative(1, 1e-14));
        assertThat(byError[2]).isCloseTo(4 + 0.5 * step, relative(1, 1e-14));
    }

    @Test
    void refusesToBenchmarkWhatCannotAddUp() {
        var two = new double[] {1, -1};
        var shares = new double[] {1, 1};

        assertThatThrownBy(() -> Benchmarking.ratio(two, shares, 3)).hasMessageContaining("0");
        assertThatThrownBy(() -> Benchmarking.difference(two, new double[2], 3))
                .hasMessageContaining("shares");
        assertThatThrownBy(() -> Benchmarking.byError(two, new double[] {1, 0}, shares, 3))
                .hasMessageContaining("element 1");
        assertThatThrownBy(() -> Benchmarking.difference(two, shares, Double.NaN))
                .hasMessageContaining("total");
    }
}
