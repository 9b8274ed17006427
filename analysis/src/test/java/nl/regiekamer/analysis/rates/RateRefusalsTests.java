package nl.regiekamer.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with which a rate means nothing are refused by name, never answered with a NaN. */
class RateRefusalsTests {

    private static final Observed SOME = new Observed(4, 10);

    private static Stream<BiFunction<Double, Double, Interval>> intervalsOfACount() {
        return Stream.of(
                PoissonInterval::exact,
                PoissonInterval::midP,
                PoissonInterval::byar,
                PoissonInterval::byarHalf,
                (count, level) -> PoissonInterval.ofRounded(count, 5, level));
    }

    @ParameterizedTest
    @MethodSource("intervalsOfACount")
    void noMethodGivesAnIntervalForACountThatIsNone(BiFunction<Double, Double, Interval> method) {
        for (var count : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> method.apply(count, 0.95), "count");
        }
    }

    @ParameterizedTest
    @MethodSource("intervalsOfACount")
    void aLevelLiesBetweenNoneAndAll(BiFunction<Double, Double, Interval> method) {
        for (var level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            refused(() -> method.apply(3.0, level), "confidence level");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void countsAndExposuresAreNumbersOfNothingOrMore(double wrong) {
        refused(() -> new Observed(wrong, 10), "count");
        refused(() -> new Observed(3, wrong), "exposure");
        refused(() -> new Rate(wrong, new Interval(0, 1), 1), "rate");
        refused(() -> new Rate(0.5, new Interval(0, 1), wrong), "unit of a rate");
        refused(() -> new Interval(0, 1).times(wrong), "factor");
        refused(() -> new Strata(new double[] {1, wrong}, new double[] {5, 5}), "element 1");
        refused(() -> new Strata(new double[] {1, 0}, new double[] {5, wrong}), "element 1");
    }

    @Test
    void withoutExposureThereIsNoRate() {
        refused(() -> Rate.of(new Observed(0, 0), 1000, 0.95), "exposure of a rate");
        refused(() -> new Interval(0, 1).times(0), "factor");
        refused(() -> new Rate(0.5, new Interval(0, 1), 0), "unit of a rate");
    }

    @Test
    void sidesWithoutExposureGiveNoRatio() {
        var nobody = new Observed(0, 0);

        refused(() -> RateRatio.logNormal(nobody, SOME, 0.95), "exposure here");
        refused(() -> RateRatio.logNormal(SOME, nobody, 0.95), "exposure there");
    }

    @Test
    void anIntervalMayBeOnePointAndHoldsItsEnds() {
        var point = new Interval(2, 2);

        assertThat(point.contains(2)).isTrue();
        assertThat(new Interval(1, 2).contains(1)).isTrue();
        assertThat(new Interval(1, 2).contains(2)).isTrue();
        assertThat(new Interval(1, 2).contains(2.1)).isFalse();
        assertThat(new Interval(1, 2).contains(0.9)).isFalse();
        refused(() -> new Interval(2, 1), "from low to high");
        refused(() -> new Interval(Double.NaN, 1), "from low to high");
    }

    @Test
    void aPartMayBeTheWhole() {
        assertThat(SOME.without(SOME)).isEqualTo(new Observed(0, 0));
        refused(() -> SOME.without(new Observed(5, 10)), "part cannot hold more");
        refused(() -> SOME.without(new Observed(4, 11)), "part cannot hold more");
    }

    @Test
    void aStandardHasTheStrataOfTheArea() {
        var area = new Strata(new double[] {1, 2}, new double[] {10, 20});
        var three = new double[] {1, 2, 3};
        var standard = new Strata(three, new double[] {10, 20, 30});

        refused(() -> new Strata(new double[] {1, 2}, new double[] {10}), "2 elements, got 1");
        refused(() -> DirectStandardisation.fayFeuer(area, three, 0.95), "2 elements, got 3");
        refused(
                () -> DirectStandardisation.fayFeuer(area, new double[] {-1, 3}, 0.95),
                "element 0");
        refused(() -> IndirectStandardisation.logNormal(area, standard, 0.95), "2 elements, got 3");
    }

    @Test
    void countsAreRoundedToWholesOrMore() {
        assertThat(PoissonInterval.ofRounded(10, 1, 0.95))
                .isEqualTo(PoissonInterval.exact(10, 0.95));
        refused(() -> PoissonInterval.ofRounded(10, 0, 0.95), "multiples of 1 or more");
    }

    private static void refused(ThrowingCallable work, String words) {
        assertThatIllegalArgumentException().isThrownBy(work).withMessageContaining(words);
    }
}
